import { strToU8 } from 'fflate'
import { type BasicType, parquetWriteBuffer } from 'hyparquet-writer'
import type { Column, ColumnType } from '../tables/column.ts'
import { TABLE_NAMES, tableOf, type TableName } from '../tables/schema.ts'
import type { Dataset, OnProgress } from './dataset.ts'
import { aboutDataset, dictionaryCsv } from './dataset-about.ts'
import { packStill } from './still-archive.ts'
import { TextCells } from './text-cells.ts'

type Cell = string | number | boolean | null

/** How each type of column is held in a Parquet file. */
export const PARQUET_TYPES: Readonly<Record<ColumnType, BasicType>> = {
  text: 'STRING',
  code: 'STRING',
  // A notice may name only the month, which a Parquet date could not hold.
  date: 'STRING',
  int: 'INT32',
  double: 'DOUBLE',
  bool: 'BOOLEAN',
}

/** The rows of one table as a Parquet file; its columns say what they mean in the file's own notes. */
export function tableParquet(name: TableName, rows: readonly object[]): Uint8Array {
  const { columns, label_zh, doc_zh } = tableOf(name)
  const cells = rows as readonly Readonly<Record<string, Cell>>[]
  const buffer = parquetWriteBuffer({
    columnData: columns.map((column: Column) => ({
      name: column.name,
      type: PARQUET_TYPES[column.type],
      nullable: column.nullable,
      data: cellsOf(column, cells),
    })),
    createdBy: 'notice-lens',
    kvMetadata: [
      { key: 'title', value: label_zh },
      { key: 'description', value: doc_zh },
      { key: 'columns', value: JSON.stringify(columns.map((one) => [one.name, one.label_zh, one.doc_zh])) },
    ],
  })
  return new Uint8Array(buffer)
}

function cellsOf({ name, type }: Column, rows: readonly Readonly<Record<string, Cell>>[]): unknown[] {
  const cells = PARQUET_TYPES[type] === 'STRING' ? new TextCells() : []
  for (const row of rows) cells.push(row[name] ?? null)
  return cells
}

/** One Parquet file per table, with the data dictionary, as a zip. */
export function toParquet(dataset: Dataset, onProgress: OnProgress): Uint8Array {
  const tables = TABLE_NAMES.map((name, done): [string, Uint8Array] => {
    onProgress(`${name}.parquet`, done, TABLE_NAMES.length)
    return [`${name}.parquet`, tableParquet(name, dataset.tables[name])]
  })
  return packStill({
    ...Object.fromEntries(tables),
    'dictionary.csv': strToU8(dictionaryCsv(dataset)),
    'README.md': strToU8(aboutDataset(dataset)),
  })
}
