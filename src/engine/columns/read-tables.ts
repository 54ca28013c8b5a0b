import type { TableName } from '../../tables/schema.ts'
import type { ColumnTable } from './column-table.ts'

/** The tables that are read, parents first; the others are worked out from them. */
export const READ_TABLES = [
  'notices',
  'items',
  'item_codes',
  'item_findings',
  'measures',
  'documents',
  'figures',
  'declared',
  'diagnostics',
] as const satisfies readonly TableName[]

export type ReadTable = (typeof READ_TABLES)[number]

/** The tables of a dataset, on disk. */
export type ColumnTables = Readonly<Record<ReadTable, ColumnTable>>
