import type { Span } from '../base/span.ts'
import { BODY_SUFFIX } from './header-body.ts'
import type { Outline } from './outline.ts'

const TITLE =
  /关于[^\n。]{0,60}(?:巡[察视])?[^\n。]{0,40}(?:通报|公告|公示|公开|报告|情况)$|巡[察视][^\n。,]{0,24}(?:通报|公告|公示|整改(?:进展|落实)?情况)$/

/** Whether a line ends as the title of a notice does. */
export function endsAsTitle(words: string): boolean {
  return TITLE.test(words)
}

/** The titles of half-width `text` above its `lead`, whole where they were broken over lines or glued to it. */
export function titleSpans(text: string, outline: Outline, lead: Span): Span[] {
  const spans: Span[] = []
  for (const [at, line] of outline.lead.entries()) {
    if (line.start >= lead.start && line.end - line.start > 200) break
    const label =
      /^(?:标\s{0,4}题|文件名称|名\s{0,4}称|信息名称)\s?:\s?/.exec(text.slice(line.start, line.end))?.[0].length ?? 0
    const inner = { start: line.start + label, end: line.end }
    if (inner.end - inner.start < 100 && TITLE.test(text.slice(inner.start, inner.end)))
      spans.push(wholeTitle(text, inner, outline.lead[at - 1], outline.lead[at + 1]))
  }
  return spans.length > 0 ? spans : gluedTitle(text, lead)
}

/** A title broken over lines: the name above 关于…的通报, or 的通报 below. */
function wholeTitle(text: string, title: Span, above: Span | undefined, below: Span | undefined): Span {
  const words = text.slice(title.start, title.end)
  const name = above ? text.slice(above.start, above.end) : ''
  const named = /^(?:关于|落实|贯彻)/.test(words) && NAME_LINE.test(name)
  // 中共…党组关于五届市委 over 第四轮巡察整改进展情况的通报
  const begun = /关于[^。:]{0,40}$/.test(name) && name.length < 60 && !TITLE.test(name)
  const rest = below && /^的?(?:通报|公告|公示|报告)$/.test(text.slice(below.start, below.end))
  return { start: (named || begun) && above ? above.start : title.start, end: rest ? below.end : title.end }
}

const NAME_LINE = new RegExp(`^(?:中共)?[\\u4e00-\\u9fff]{4,40}(?:${BODY_SUFFIX}|部)$`)

function gluedTitle(text: string, lead: Span): Span[] {
  const words = text.slice(Math.max(0, lead.start - 300), lead.start)
  const match = /(中共[^\s:。,]{2,40}|[^\s:。,>]{2,40}?(?:党组|党委|委员会))关于[^\s。]{0,40}?(?:通报|公告)/.exec(words)
  if (!match) return []
  const inner = Math.max(0, match[0].lastIndexOf('中共'))
  const start = Math.max(0, lead.start - 300) + match.index
  return [{ start: start + inner, end: start + match[0].length }]
}
