import type { Span } from '../base/span.ts'
import type { Statement } from './declared.ts'
import type { Node, Outline } from './outline.ts'
import type { Walk } from './placed-item.ts'
import type { SectionKind } from './tree.ts'

// 目前,12个问题中已完成整改10个: where a notice looks ahead, only what looks back as well states totals.
const TOTALS =
  /\d\s?[个项条][^。;\n]{0,24}(?:已|基本|正在|尚未)(?:全部)?(?:完成|整改|推进|办结)|(?:已|基本|正在|尚未)(?:完成|整改)[^。;\n]{0,8}\d\s?[个项条]/

// Under the last item, but of the whole: 综上,4个方面14个问题已全部整改完成。 上述6个问题中,第1、2项已完成整改。
const CLOSING =
  /^(?:综上|总的来[看说]|总体[上来]|(?:以上|上述)(?:(?:\d{1,3}|[二三四五六七八九十]{1,3})[个项条])?(?:反馈|具体|整改)?(?:问题|事项|任务)中)/

function paragraphsOf(node: Node): Span[] {
  return [node.head, ...node.lines, ...node.children.flatMap(paragraphsOf)]
}

/** What is known of the headings of a notice. */
interface Places {
  readonly items: ReadonlySet<Node>
  readonly listed: ReadonlySet<Node>
  readonly kinds: ReadonlyMap<number, SectionKind>
  readonly several: boolean
}

function addStatements(text: string, node: Node, depth: number, places: Places, found: Statement[]): void {
  if (places.items.has(node)) return
  const { start } = node.mark.span
  const kind = places.kinds.get(start)
  if (kind === 'next_steps') {
    found.push(...paragraphsOf(node).filter((line) => TOTALS.test(text.slice(line.start, line.end))))
    return
  }
  if (kind === 'organisation' || kind === 'other') {
    found.push({ start, end: node.end })
    return
  }
  const scope = depth > 0 || places.several ? start : null
  if (depth <= 1 || places.listed.has(node))
    for (const line of node.lines) found.push({ start: line.start, end: line.end, scope })
  for (const child of node.children) addStatements(text, child, depth + 1, places, found)
}

/**
 * Where a notice speaks of itself: lead, organisation, and the openings of sections and aspects, never inside an item.
 * What one of several sections or an aspect says at its opening, it says of itself alone.
 */
export function statementsOf(text: string, outline: Outline, walk: Walk, lead: Span): Statement[] {
  const found: Statement[] = outline.lead.filter((line) => line.end > lead.start)
  const places: Places = {
    items: new Set(walk.items.map((item) => item.node)),
    listed: new Set(walk.listed),
    kinds: new Map(walk.sections.map((section) => [section.start, section.kind])),
    several: walk.sections.filter((section) => section.kind === 'problems').length > 1,
  }
  for (const root of outline.roots) addStatements(text, root, 0, places, found)
  const last = walk.items.at(-1)?.node
  const closing = last ? paragraphsOf(last) : []
  found.push(...closing.filter((line) => CLOSING.test(text.slice(line.start, line.start + 16))))
  return found
}
