import { allMatches } from '../base/all-matches.ts'
import type { Span } from '../base/span.ts'
import { PURE_STATUS, readStatusWords, type StatusHit } from './status-words.ts'

const DONE = '(?:完成整改|整改到位|整改完成|完成销号|完成|整改|销号|办结|解决)'
/** What stands behind these is a status, whatever its words. */
const RESULT = `整改(?:结果|状态)|完成状态|办理(?:结果|状态)|(?:销号|验收)(?:情况|状态|结果)|销号|(?:目前|当前)(?:整改)?状态|是否(?:已)?${DONE}|状态`
/** Behind these an account may stand as well; only a plain claim is a status. */
const COURSE =
  '整改(?:进度|进展|成效|效果|落实情况|完成情况|情况|评价|结论)|完成(?:情况|进度)|目前(?:整改)?进展|进展情况|办理情况|落实情况'
const TERM = '(?:整改|完成|整改完成)(?:时限|时间|期限)'
const RATE = '整改(?:完成)?率|完成率|(?:整改|完成)进度'

// 未整改到位原因: says it by itself.
const UNDONE =
  /(?<=^|[。;\n])[ \t]{0,8}(?:尚)?未(?:完成整改|整改(?:到位|完成)|完成)(?:的)?(?:原因|理由)(?:及[^:\n]{2,12})?:(?!\s?(?:无|\/|-))/g

// [整改结果]已完成, 整改结果 已完成 as well as 整改结果:已完成.
const LABELS: readonly Label[] = [
  [UNDONE, undoneStatus, /(?:原因|理由)/],
  [labelOf(RATE), rateStatus, hintOf(RATE)],
  [labelOf(RESULT), resultStatus, hintOf(RESULT)],
  [labelOf(COURSE), courseStatus, hintOf(COURSE)],
  [labelOf(TERM), termStatus, hintOf(TERM)],
  [
    /(?<=^|\n)[ \t]{0,8}(?![^\n:]{0,10}(?:时限|期限|时间|类型|类别|目标|要求|分类|性质))[\u4e00-\u9fff]{2,12}:\s?/g,
    courseStatus,
    /:/,
  ],
  [
    /(?<=^|\n)[ \t]{0,8}[\u4e00-\u9fff]{0,4}(?:进展|进度|成效|效果|结果|完成情况)(?:情况)?:[^\n]{0,400}[,。;](?=[^,。;\n]{2,12}。?(?:\n|$))/g,
    courseStatus,
    /:/,
  ],
]

/** Where the hint is nowhere in a text, the pattern, which looks behind itself at every place, need not be tried. */
type Label = readonly [pattern: RegExp, read: (text: string, value: Span) => StatusHit | null, hint: RegExp]

function hintOf(words: string): RegExp {
  return new RegExp(`(?:${words})\\s?[:\\] \\t]`)
}

function labelOf(words: string): RegExp {
  const behind = '(?<=^|[^\\u4e00-\\u9fff]|问题|任务|事项|目前|已)'
  return new RegExp(`${behind}(?:${words})\\s?(?::\\s?|\\]\\s?:?\\s?|(?<=(?:^|\\n)[^\\n]{2,8})[ \\t]+)`, 'g')
}

const REACH = 40

/** The status behind a label in the body of an item: 整改结果:已完成, 是否销号:是, 整改进度:100%. */
export function labelledStatus(text: string, body: Span): StatusHit | null {
  const words = text.slice(body.start, body.end)
  // Behind a label stands one of these.
  if (!/[:\] \t]/.test(words)) return null
  for (const [pattern, read, hint] of LABELS) {
    if (!hint.test(words)) continue
    for (const match of allMatches(pattern, words)) {
      const from = match.index + match[0].length
      const stop = words.slice(from, from + REACH).search(/[。;\n]/)
      const end = stop < 0 ? Math.min(words.length, from + REACH) : from + stop
      const value = { start: body.start + from, end: body.start + end }
      const hit = ticked(text, value) ?? yesOrNo(text, match[0], value) ?? read(text, value)
      if (hit) return hit
    }
  }
  return null
}

const TICKED = /[√✓✔☑■]\s?([\u4e00-\u9fff]{2,8})|([\u4e00-\u9fff]{2,8})\s?\(?[√✓✔☑](?=\)|\s|$)/

/** 整改状态:□已完成 ☑基本完成 □未完成 */
function ticked(text: string, value: Span): StatusHit | null {
  const words = text.slice(value.start, value.end)
  const match = /[□☐]/.test(words) ? TICKED.exec(words) : null
  if (!match) return null
  const option = match[1] ?? match[2] ?? ''
  const start = value.start + match.index + match[0].indexOf(option)
  return readStatusWords(text, { start, end: start + option.length })
}

/** 是否完成:是 */
function yesOrNo(text: string, label: string, value: Span): StatusHit | null {
  if (!/^[^:]{0,2}(?:是否|销号)/.test(label)) return null
  const answer = /^(?:(是|√|✓|✔)|否|×|✗)(?![\u4e00-\u9fff])/.exec(text.slice(value.start, value.end))
  if (!answer) return null
  const span = { start: value.start, end: value.start + answer[0].length }
  return { status: answer[1] === undefined ? 'not_completed' : 'completed', span }
}

// □已完成 □未完成: a form that nobody filled in.
function resultStatus(text: string, value: Span): StatusHit | null {
  return /[□☐]/.test(text.slice(value.start, value.end)) ? null : readStatusWords(text, value)
}

const CLAIM = new RegExp(
  `^(?:目前|现|截至目前)?,?(?:该|此|本)?(?:(?:长期|中长期|短期|近期|限期|立行立改)(?:整改)?)?(?:问题|事项|任务|工作)?(?:${PURE_STATUS})(?:,${PURE_STATUS}(?=[,。;(]|$))?(?=[,(]|$)`,
)
const ON_A_DAY =
  /^(?:已于)?\d{4}年[\d年月日底前]{2,8}(?:前|底前)?已(?:全部)?(?:完成(?:整改)?|整改到位|办结|销号)|^已于[^,。;]{2,16}(?:完成(?:整改)?|整改到位|办结|销号)/
const AT_PROGRESS = /^(?:目前)?,?(?:正在|正)?(?:达到|符合|按)(?:序时|时序)(?:进度|推进)/

/** 整改进展: may be followed by an account; only a claim at its very head is a status. */
function courseStatus(text: string, value: Span): StatusHit | null {
  const words = text.slice(value.start, value.end)
  const claim = CLAIM.exec(words) ?? ON_A_DAY.exec(words) ?? AT_PROGRESS.exec(words)
  if (!claim) return shareStatus(text, value)
  return readStatusWords(text, { start: value.start, end: value.start + claim[0].length })
}

// 2022年9月30日(推进中); (长期坚持) says when it is due as well.
const BEHIND_TERM = new RegExp(
  `(?:^|[,(])(?:目前)?((?:已|均已|基本|未|尚未|正在)[^,()]{1,8})\\)?$|\\(((?!需?长期)${PURE_STATUS})\\)$`,
)

/** 整改时限:立行立改,已完成. A term alone (长期坚持) is no status. */
function termStatus(text: string, value: Span): StatusHit | null {
  const said = BEHIND_TERM.exec(text.slice(value.start, value.end))
  if (!said) return null
  const words = said[1] ?? said[2] ?? ''
  const start = value.start + said.index + said[0].indexOf(words)
  return readStatusWords(text, { start, end: start + words.length })
}

/** 整改完成率:100% of one item is done; what the words behind it say comes first, less than all is under way. */
function rateStatus(text: string, value: Span): StatusHit | null {
  const rate = /^(\d{1,3}(?:\.\d+)?)\s?%/.exec(text.slice(value.start, value.end))
  if (!rate) return null
  const end = value.start + rate[0].length
  return readStatusWords(text, { start: end, end: value.end }) ?? ofShare(Number(rate[1]), { start: value.start, end })
}

/** 完成80%, 100%完成 */
function shareStatus(text: string, value: Span): StatusHit | null {
  const match = /^(?:已)?(?:完成|整改)?\s?(\d{1,3}(?:\.\d+)?)\s?%(?:完成)?(?=[,。;(]|$)/.exec(
    text.slice(value.start, value.end),
  )
  return match ? ofShare(Number(match[1]), { start: value.start, end: value.start + match[0].length }) : null
}

function ofShare(share: number, span: Span): StatusHit | null {
  if (share === 100) return { status: 'completed', span }
  return share > 0 && share < 100 ? { status: 'ongoing', span } : null
}

function undoneStatus(_: string, value: Span): StatusHit {
  return { status: 'not_completed', span: value }
}
