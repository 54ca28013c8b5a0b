import type { Span } from '../base/span.ts'
import type { Node } from './outline.ts'
import type { Section, Status } from './tree.ts'

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
  /** The inspected body that alone accounts here, where several report in one notice. */
  readonly body: string | null
}

export interface Walk {
  readonly sections: readonly PlacedSection[]
  readonly aspects: readonly Node[]
  readonly items: readonly PlacedItem[]
  /** Headings below the sections that group by status what is under them. */
  readonly byStatus: ReadonlyMap<Node, Status>
  /** Headings of a list of problems whose account follows further down: no items, but their lines may state totals. */
  readonly listed: readonly Node[]
  /** For an item whose entry in such a list bears a status: that entry's heading. */
  readonly entries: ReadonlyMap<PlacedItem, Node>
}
