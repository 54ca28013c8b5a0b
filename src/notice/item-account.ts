import { readDocuments } from './documents.ts'
import { readFigures } from './figures.ts'
import { readMeasures } from './measures.ts'
import type { PlacedItem } from './placed-item.ts'
import type { Item } from './tree.ts'

/** What was done about an item. */
export type Account = Pick<Item, 'measures' | 'documents' | 'figures'>

/**
 * The accounts of all items, in order: measures of all of them, then documents, then figures. Patterns of this size stay
 * in the processor's cache for the next item only where no others come between.
 */
export function readAccounts(text: string, placed: readonly PlacedItem[]): Account[] {
  const measures = placed.map(({ body }) => readMeasures(text, body))
  const documents = placed.map(({ body }) => readDocuments(text, body))
  return placed.map(({ body }, at) => ({
    measures: measures[at] ?? [],
    documents: documents[at] ?? [],
    figures: readFigures(text, body, measures[at]),
  }))
}
