import { trimSpan, type Span } from '../base/span.ts'
import { Nesting } from './nesting.ts'
import type { Node, Outline } from './outline.ts'
import { isGenericHeading, isStatusSection, readSectionKind } from './section.ts'
import { readStatusHeading, readStatusWords } from './status.ts'
import { readTitle } from './title.ts'
import type { Section, SectionKind, Status } from './tree.ts'

/** Where an item stands: its headings, before status, measures and codes are read. */
export interface PlacedItem {
  readonly node: Node
  readonly section: PlacedSection
  readonly aspect: Node | null
  readonly parent: Node | null
  readonly title: Span
  readonly body: Span
}

/** A section with the number of its heading and the place of its status words. */
export interface PlacedSection extends Section {
  readonly number: number | null
  readonly statusSpan: Span | null
}

export interface Walk {
  readonly sections: readonly PlacedSection[]
  readonly aspects: readonly Node[]
  readonly items: readonly PlacedItem[]
}

/** Walks the outline of half-width `text` down to its items: sections first, then aspects, parents, items. */
export function walkItems(text: string, outline: Outline): Walk {
  const nesting = new Nesting(text, outline.roots)
  const sections: PlacedSection[] = []
  const aspects: Node[] = []
  const items: PlacedItem[] = []

  const place = (node: Node, section: PlacedSection, aspect: Node | null, parent: Node | null): void => {
    if (parent === null && aspect === null && node.children.length > 0 && isStatusSection(text, node)) {
      const inner = sectionOf(text, node, 'problems')
      sections.push(inner)
      for (const child of node.children) place(child, inner, null, null)
      return
    }
    if (nesting.hasItemsBelow(node)) {
      const isAspect = aspect === null && node.mark.style !== 'arabic_half' && node.mark.style !== 'arabic_paren'
      if (isAspect) aspects.push(node)
      for (const child of node.children) {
        if (isAspect) place(child, section, node, null)
        else place(child, section, aspect, node)
      }
      return
    }
    items.push(placeItem(text, node, section, aspect, parent))
  }

  let seen = false
  let bare: PlacedSection | null = null
  for (const root of outline.roots) {
    const kind = root.mark.style === 'problem' ? null : readSectionKind(text, root, seen)
    if (kind === null) {
      // No section heading over it: the first level is itself the aspects or the problems.
      bare ??= { kind: 'problems', title: null, status: null, number: null, statusSpan: null, start: root.mark.span.start, end: root.end }
      place(root, bare, null, null)
      seen = true
      continue
    }
    const section = sectionOf(text, root, kind)
    sections.push(section)
    if (kind !== 'problems') continue
    seen = true
    for (const child of root.children) {
      if (isGenericHeading(text, child) && child.children.length > 0 && nesting.hasItemsBelow(child)) {
        const inner = sectionOf(text, child, 'problems')
        if (inner.status !== null || root.children.length === 1) {
          sections.push(inner)
          for (const grandchild of child.children) place(grandchild, inner, null, null)
          continue
        }
      }
      place(child, section, null, null)
    }
  }
  return { sections, aspects, items }
}

function placeItem(text: string, node: Node, section: PlacedSection, aspect: Node | null, parent: Node | null): PlacedItem {
  const below = node.lines.length > 0 || node.children.length > 0
  const { title, rest } = readTitle(text, node.head, below, node.mark.style === 'problem')
  const start = rest.end > rest.start ? rest.start : Math.min(node.end, node.head.end)
  return { node, section, aspect, parent, title, body: trimSpan(text, { start, end: node.end }) }
}

function sectionOf(text: string, node: Node, kind: SectionKind): PlacedSection {
  const { title } = readTitle(text, node.head, true, false)
  const status = kind === 'problems' ? sectionStatus(text, node) : null
  return {
    kind,
    title: text.slice(title.start, title.end),
    status: status?.status ?? null,
    statusSpan: status?.span ?? null,
    number: node.mark.number,
    start: node.mark.span.start,
    end: node.end,
  }
}

/**
 * What a section says of everything under it. A sentence that counts its own items comes before the heading:
 * 基本完成…主要问题的整改落实 is said of the whole, 36项,已全面完成整改 of these.
 */
function sectionStatus(text: string, node: Node): { status: Status; span: Span } | null {
  for (const line of node.lines.slice(0, 2)) {
    const words = text.slice(line.start, line.end)
    for (const match of words.matchAll(/(\d+)\s?(?:个|项|条)/g)) {
      if (Number(match[1]) !== leafCount(node)) continue
      const from = match.index + match[0].length
      const stop = words.slice(from).search(/[。;]/)
      const hit = readStatusWords(text, { start: line.start + from, end: stop < 0 ? line.end : line.start + from + stop })
      if (hit) return hit
    }
  }
  const status = readStatusHeading(text.slice(node.head.start, node.head.end))
  return status === null ? null : { status, span: node.head }
}

/** How many numbered headings of the innermost running count stand below `node`. */
function leafCount(node: Node): number {
  const last = (one: Node): number => {
    const deepest = one.children.at(-1)
    if (!deepest) return one.mark.number ?? 0
    return Math.max(last(deepest), 0)
  }
  return last(node)
}
