import type { Span } from '../base/span.ts'
import type { Node } from './outline.ts'
import { readTitle } from './title.ts'
import type { PlacedItem, Walk } from './placed-item.ts'

/**
 * Takes out a list of problems that is told again below with its account (指出了以下7个问题:1.…;2.…;…):
 * entries without a body whose title a later item bears.
 */
export function withoutList(
  text: string,
  items: readonly PlacedItem[],
  aspects: readonly Node[],
): Pick<Walk, 'items' | 'listed' | 'entries'> {
  const titles = items.map((item) => plainWords(text, item.title))
  const headings = new Map(aspects.map((node) => [headingWords(text, node), node]))
  const last = new Map<string, number>()
  titles.forEach((title, at) => last.set(title, at))
  const listed: Node[] = []
  const kept = items.filter((item, at) => {
    const title = titles[at] ?? ''
    const heading = headings.get(title)
    const again =
      (last.get(title) ?? at) > at || (heading !== undefined && heading.mark.span.start > item.node.mark.span.start)
    const bodyless =
      item.node.children.length === 0 &&
      (item.node.lines.length === 0 || (listed.length > 0 && listed.at(-1) === items[at - 1]?.node))
    if (again && bodyless) listed.push(item.node)
    return !(again && bodyless)
  })
  const entries = new Map<PlacedItem, Node>()
  if (listed.length === 0) return { items, listed, entries }
  const dropped = new Set(listed)
  const byTitle = new Map<string, PlacedItem>()
  items.forEach((item, at) => {
    if (!dropped.has(item.node)) byTitle.set(titles[at] ?? '', item)
  })
  items.forEach((item, at) => {
    const target = dropped.has(item.node) ? byTitle.get(titles[at] ?? '') : undefined
    if (target) entries.set(target, item.node)
  })
  return { items: kept, listed, entries }
}

function headingWords(text: string, node: Node): string {
  return plainWords(text, readTitle(text, node.head, true, false).title)
}

/** The words of a title as they can be compared. */
function plainWords(text: string, title: Span): string {
  return text.slice(title.start, title.end).replace(/[^\u3400-\u9fff\w]|问题$/g, '')
}

/** Without aspects that only head a list of problems, and head their accounts again further down. */
export function onceEach(text: string, aspects: readonly Node[], items: readonly PlacedItem[]): readonly Node[] {
  const used = new Set(items.map((item) => item.aspect))
  if (aspects.every((node) => used.has(node))) return aspects
  const later = new Set(aspects.filter((node) => used.has(node)).map((node) => headingWords(text, node)))
  return aspects.filter((node) => used.has(node) || !later.has(headingWords(text, node)))
}
