import { wholeNumber } from '../base/chinese-number.ts'
import { trimSpan, type Span } from '../base/span.ts'
import type { Node } from './outline.ts'
import { readStatusWords, type StatusHit } from './status-words.ts'

const OF_ALL =
  /^(?:(?:目前|截至目前),?)?(?:以上|上述)(?:(?<count>\d{1,3}|[一二三四五六七八九十两]{1,3})[个项条件])?(?:反馈|具体|整改)?(?:的)?(?:问题|事项|任务)(?:目前)?(?:均|全部|都|已全部|已均|现已)/

/**
 * What a line behind the last account says of all `items` of them, and where.
 *
 *   5、值班制度落实不严。
 *   实行签到制度。
 *   以上问题均已整改到位。
 *   ^^^^^^^^^^^^^^^^^^^^^ not of 5 alone
 */
export function closingClaim(
  text: string,
  last: Node | undefined,
  tail: readonly Span[],
  items: number,
): StatusHit | null {
  const own = last ? lastLine(text, last) : null
  for (const line of own ? [own, ...tail] : tail) {
    const words = text.slice(line.start, Math.min(line.end, line.start + 40))
    const ofAll = /以上|上述/.test(words) ? OF_ALL.exec(words) : null
    const count = wholeNumber(ofAll?.groups?.['count'] ?? '')
    // 以上3个问题均已整改 behind ten of them is not said of all.
    if (!ofAll || (count !== null && count * 2 <= items)) continue
    const hit = readStatusWords(text, { start: line.start, end: Math.min(line.end, line.start + 60) })
    if (hit) return hit
  }
  return null
}

/** The last line below a heading, where it stands apart from the account: at least the second one. */
function lastLine(text: string, node: Node): Span | null {
  const child = node.children.at(-1)
  if (child) return child.lines.at(-1) ?? null
  const line = node.lines.length >= 2 ? node.lines.at(-1) : undefined
  return line ? trimSpan(text, line) : null
}
