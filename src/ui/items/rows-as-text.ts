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
  const cells: Readonly<Record<ItemColumn, () => string>> = {
    agency: () => row.agency ?? '',
    city: () => row.city ?? '',
    no: () => row.no,
    title: () => row.title,
    aspect: () => row.aspect_title ?? '',
    unit: () => words.codes.unitName[row.unit],
    status: () => words.codes.status[row.status],
    basis: () => words.codes.basis[row.status_basis],
    category: () => labels.value('category', row.category),
    findings: () => words.joint.list(row.findings.map(labels.finding)),
  }
  return cells[column]()
}
