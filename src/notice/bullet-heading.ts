import type { Span } from '../base/span.ts'
import { BULLETS } from './lines.ts'
import type { Mark } from './mark.ts'
import { beginsAmiss, endsAsField, opensLabel, soundsLikeProblem } from './wording.ts'

// 关于…问题 and nothing more.
const ONLY_WRAPPED = /^(?:关于|针对|对于|着力解决|解决)[^。\n]{2,100}问题(?:的?整改(?:落实)?(?:情况)?)?[。:]?$/
// 关于“…”的问题。 with the account on the same line; 针对“…”问题,… is a deed.
const WRAPPED_FIRST =
  /^(?:关于|对于)?\s?“[^”\n]{2,100}”[^“”。:;,\n]{0,6}问题|^(?:关于|对于)[^。:;“\n]{4,100}问题(?:的?整改(?:落实)?(?:情况)?)?\s?[。:;-]/
// What a page says below the notice.
const FURNITURE = /^(?:[上下]一[篇条页]|附件|相关|来源|编辑|责任|联系|监督|举报|电话|传真|地址|通[信讯]|邮)/
const LONGEST = 120
const FEWEST = 2
const MOST = 0.6

/**
 * The headings among the lines behind a bullet or a dash, which elsewhere list measures: fields, wrapped problems, and
 * lines that say what is amiss over an account, where most lines behind the same bullet do. By the index of the line.
 *
 *   --关于“窗口叫号乱”的问题。增设窗口3个。     ■ 服务群众方面
 *     ^^^^^^^^^^^^^^^^^^^^^^^ quoted              ^^^^^^^^^^^^ field
 */
export function bulletHeadings(
  text: string,
  lines: readonly Span[],
  marks: readonly (Mark | null)[],
): ReadonlyMap<number, Mark> {
  const found = new Map<number, Mark>()
  const amiss = new Map<string, { readonly at: number[]; all: number }>()
  lines.forEach((line, at) => {
    const bullet = bulletOf(text, line)
    if (bullet === '' || marks[at]) return
    const words = text.slice(line.start, Math.min(line.end, line.start + LONGEST + 1))
    const style = styleOf(words, bullet)
    if (style) found.set(at, headingAt(line, style))
    const kind = amiss.get(bullet) ?? { at: [], all: 0 }
    amiss.set(bullet, kind)
    kind.all++
    if (!style && opensAccount(text, words, bullet, line, lines[at + 1], marks[at + 1] ?? null)) kind.at.push(at)
  })
  for (const { at, all } of amiss.values()) {
    if (at.length < FEWEST || at.length < all * MOST) continue
    for (const index of at) found.set(index, headingAt(lines[index] as Span, 'quoted'))
  }
  return found
}

function headingAt(line: Span, style: 'field' | 'quoted'): Mark {
  return { style, number: null, span: { start: line.start, end: line.start } }
}

/** The bullet or dash before a line, '' where there is none. */
function bulletOf(text: string, line: Span): string {
  for (let at = line.start - 1; at >= 0 && line.start - at <= 5; at--) {
    const char = text.charAt(at)
    if (BULLETS.has(char)) return char
    if (char !== ' ' && char !== '\t') return ''
  }
  return ''
}

/** What the words of a line behind a bullet say by themselves. */
function styleOf(words: string, bullet: string): 'field' | 'quoted' | null {
  if (words.length <= 60 && endsAsField(words)) return 'field'
  // ● 临时救助金优亲厚友: over an account.
  if (words.length <= 60 && words.endsWith(':') && bullet !== '-') return FURNITURE.test(words) ? null : 'quoted'
  return ONLY_WRAPPED.test(words) || WRAPPED_FIRST.test(words) ? 'quoted' : null
}

/** A line that says what is amiss, over its account or before it. */
function opensAccount(
  text: string,
  words: string,
  bullet: string,
  line: Span,
  next: Span | undefined,
  nextMark: Mark | null,
): boolean {
  if (beginsAmiss(words)) return true
  if (!next || nextMark || words.length > LONGEST || opensLabel(text, line) || bulletOf(text, next) === bullet)
    return false
  return opensLabel(text, next) || (!/[。;](?!$)/.test(words) && soundsLikeProblem(words))
}
