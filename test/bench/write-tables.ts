import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parquetWriteFile } from 'hyparquet-writer'
import { domainOf, type TableSources } from '../../src/engine/table-source.ts'
import { PARQUET_TYPES } from '../../src/export/to-parquet.ts'
import { TABLE_NAMES, tableOf } from '../../src/tables/schema.ts'

type Cell = string | number | boolean | null

/** Cells that are made when they are asked for: the writer takes a row group at a time. */
interface LazyCells {
  readonly length: number
  slice(from: number, to: number): Cell[]
}

/** Writes tables as Parquet files into `folder`, one row group after the other, as an export of this app names them. */
export function writeTables(folder: string, { tables, domains }: TableSources): void {
  mkdirSync(folder, { recursive: true })
  for (const name of TABLE_NAMES) {
    const { rows, cells } = tables[name]
    parquetWriteFile({
      filename: join(folder, `${name}.parquet`),
      rowGroupSize: 100_000,
      createdBy: 'notice-lens bench',
      columnData: tableOf(name).columns.map((column) => {
        const read = cells[column.name] ?? (() => null)
        const values = column.type === 'code' ? (domains.get(domainOf(name, column)) ?? []) : null
        const cell = (row: number): Cell => (values ? (values[read(row) as number] ?? null) : read(row))
        const data: LazyCells = {
          length: rows,
          slice: (from, to) => Array.from({ length: Math.min(to, rows) - from }, (_, at) => cell(from + at)),
        }
        return {
          name: column.name,
          type: PARQUET_TYPES[column.type],
          nullable: column.nullable,
          data: data as unknown as Cell[],
        }
      }),
    })
  }
}
