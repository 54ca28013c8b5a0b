import type { ItemUnit } from '../../notice/tree.ts'
import type { Words } from '../words/zh.ts'

interface Counted {
  readonly unit: ItemUnit
  readonly items: number
}

/** How many problems and how many tasks the rows count, in words. */
export function countedItems(rows: readonly Counted[], words: Words): string {
  const items = (unit: ItemUnit): number => rows.reduce((sum, row) => (row.unit === unit ? sum + row.items : sum), 0)
  return words.panel.items(items('problem'), items('task'))
}

/**
 * The sample size of rows that count items per notice: notices, problems and tasks, in words. `largest` says so where the
 * rows are not those of all notices.
 */
export function sampleSize(
  rows: readonly (Counted & { readonly notice_id: string })[],
  words: Words,
  largest = '',
): string {
  const notices = new Set(rows.map((row) => row.notice_id)).size
  const size = words.panel.n(notices, countedItems(rows, words))
  return largest === '' ? size : size + words.joint.aside(largest)
}
