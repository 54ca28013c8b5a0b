import { allMatches } from '../base/all-matches.ts'
import { isImperative, judgesItself, soundsLikeProblem } from './wording.ts'

/** What wraps a problem from the front: 关于…问题, 针对…的问题. */
export const PREFIX = /^(?:关于|针对|对于|(?:着力|切实|认真|有效)?解决|(?:着力|切实)整改)/

// The words that close a title inside its line, and what stands behind them.
const CLOSING =
  /问题((?:的)?整改(?:落实|进展|完成|推进|办理|工作)?(?:的)?(?:进展|落实)?(?:情况)?)?\s?([:。;,]|-{1,2}|(?<=\s))\s?(?=\S)/g
// 主要存在以下问题: opens a list of problems, and is none itself.
const OPENS_LIST =
  /(?:存在|主要|突出|具体|以下|如下|下列|方面|有关|相关|同类|类似|反馈|指出|发现|提出|移交|几个|[个项条类些])(?:的)?$/
const FARTHEST = 240

/**
 * Where the title at the head of `words` closes by its own words, though the account goes on in the same line;
 * the length of `words` where it does not.
 *
 *   关于窗口排队久、叫号乱的问题:增设窗口3个。
 *   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ title
 */
export function closedAt(words: string, hasBody: boolean): number {
  if (!words.includes('问题')) return judgedAt(words, hasBody)
  const wrapped = PREFIX.test(words)
  for (const match of allMatches(CLOSING, words.slice(0, FARTHEST))) {
    const before = words.slice(0, match.index)
    if (before.includes('。') || (!wrapped && before.includes(':'))) break
    const end = match.index + match[0].length
    if (before.length < 4) continue
    if (closes(before, wrapped, match[1] !== undefined, match[2] ?? '', words.slice(end))) return end
  }
  return judgedAt(words, hasBody)
}

/** 窗口秩序混乱:增设窗口3个。 behind which nothing follows: the title ends at the colon. */
function judgedAt(words: string, hasBody: boolean): number {
  const at = hasBody ? -1 : words.slice(0, 80).indexOf(':')
  const before = words.slice(0, Math.max(at, 0))
  if (at < 4 || /[。;]/.test(before) || isImperative(before) || !judgesItself(before)) return words.length
  return tellsOfDeed(words.slice(at + 1)) ? at + 1 : words.length
}

function closes(before: string, wrapped: boolean, rectified: boolean, mark: string, rest: string): boolean {
  if (rectified && (mark === ':' || mark === '。')) return true
  // 关于用车问题,登记不全的问题: the title goes on behind the comma.
  if (wrapped) return mark !== ',' || tellsOfDeed(rest)
  return /[:-]/.test(mark) && !OPENS_LIST.test(before) && (!isImperative(before) || judgesItself(before))
}

/** Whether the account goes on with what was done. */
function tellsOfDeed(rest: string): boolean {
  const sentence = /^[^。;]*/.exec(rest)?.[0] ?? ''
  return !sentence.includes('问题') && (isImperative(sentence) || !soundsLikeProblem(sentence))
}
