import { trimSpan, type Span } from '../base/span.ts'
import type { Node } from './outline.ts'
import type { PlacedItem, PlacedSection } from './placed-item.ts'
import { cellAt } from './table-head.ts'
import { readTitle } from './title.ts'

/** The headings that an item stands under. */
export interface Place {
  readonly section: PlacedSection
  readonly aspect: Node | null
  readonly parent: Node | null
}

/** The item under the heading `node`: its title, and what follows as its body. `column`: the cell of a row that tells the problem. */
export function placeItem(text: string, node: Node, where: Place, column: number): PlacedItem {
  const head = headOf(text, node, column)
  const below =
    ((node.lines.length > head.used && !isStrayEnd(node)) || node.children.length > 0) && !tellsItself(text, node)
  const { title, rest } = readTitle(text, head.span, below, isLabelled(text, node))
  const start = rest.end > rest.start ? rest.start : Math.min(node.end, head.span.end)
  return { node, ...where, title, body: trimSpan(text, { start, end: node.end }) }
}

/** Behind 问题一: and 反馈问题: the title stands as filed; behind 第1项 as behind any number. */
function isLabelled(text: string, { mark }: Node): boolean {
  if (mark.style === 'label') return true
  return mark.style === 'problem' && /问题|意见|事项|任务/.test(text.slice(mark.span.start, mark.span.end))
}

/** 组织建设滞后。9月,…: a paragraph that opens without a mark is title and account in one, whatever lines follow. */
function tellsItself(text: string, node: Node): boolean {
  return node.mark.style === 'bare' && /[。!?](?!$)/.test(text.slice(node.head.start, node.head.end))
}

/** The last of several that bear their account on their own line: what stands below it closes the notice. */
function isStrayEnd(node: Node): boolean {
  const siblings = node.parent?.children ?? []
  return (
    siblings.length > 2 && siblings.at(-1) === node && siblings.every((one) => one === node || one.lines.length === 0)
  )
}

const TITLE_LABEL =
  /^(?:反馈意见|问题(?:表述|描述|内容|名称|表现)?|(?:反馈|存在|具体|主要)(?:的)?问题|事项(?:名称)?|整改(?:任务|事项))\s?:\s?/

/** The words of a heading: the rest of its line, or its first line where the mark stands alone (问题序号:1 / a table's cell). */
function headOf(text: string, node: Node, column: number): { span: Span; used: number } {
  const alone = node.head.end <= node.head.start
  const cell = alone ? node.lines[Math.min(column, node.lines.length - 1)] : cellAt(text, node.head, column)
  const span = cell ?? node.head
  const words = text.slice(span.start, span.end)
  const label = words.includes(':') ? (TITLE_LABEL.exec(words)?.[0].length ?? 0) : 0
  return { span: { start: span.start + label, end: span.end }, used: alone ? column + 1 : 0 }
}
