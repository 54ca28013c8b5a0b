import { guardCell } from '../../base/guard-cell.ts'
import type { ItemListRow } from '../../metrics/item-list.ts'
import type { Labels } from '../composables/use-labels.ts'
import type { Words } from '../words/zh.ts'
import type { ItemColumn } from './item-columns.ts'

/** Rows as lines of tab-separated cells with a head, ready for a spreadsheet: no cell begins a formula, breaks a line or a cell. */
export function rowsAsText(
  rows: readonly ItemListRow[],
  columns: readonly ItemColumn[],
  words: Words,
  labels: Labels,
): string {
  const head = columns.map((column) => words.itemsTable.columns[column])
  const lines = rows.map((row) => columns.map((column) => guardCell(itemText(row, column, words, labels))))
  return [head, ...lines].map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n')
}

/** What stands in that cell, as plain text; '' where the notice does not say. */
export function itemText(row: ItemListRow, column: ItemColumn, words: Words, labels: Labels): string {
  return TEXTS[column](row, words, labels)
}

// Made once: a file has a hundred thousand cells.
const TEXTS: Readonly<Record<ItemColumn, (row: ItemListRow, words: Words, labels: Labels) => string>> = {
  agency: (row) => row.agency ?? '',
  city: (row) => row.city ?? '',
  no: (row) => row.no,
  title: (row) => row.title,
  aspect: (row) => row.aspect_title ?? '',
  unit: (row, words) => words.codes.unitName[row.unit],
  status: (row, words) => words.codes.status[row.status],
  basis: (row, words) => words.codes.basis[row.status_basis],
  category: (row, _, labels) => labels.value('category', row.category),
  findings: (row, words, labels) => words.joint.list(row.findings.map(labels.finding)),
}
