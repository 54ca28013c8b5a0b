import type { Column, ColumnType, Table } from './column.ts'
import { PackageError, RowError, type RawCell, type RawTable } from './raw-table.ts'

/** A row with the types of its columns; `at` is its place in the raw table, from 0. */
export interface TypedRow {
  readonly at: number
  readonly row: Readonly<Record<string, RawCell>>
}

/** A row that is not what the schema says, with the first thing that is wrong in it. */
export interface FaultyRow {
  readonly at: number
  readonly fault: RowError
}

/** The rows of a table, those that fit the schema apart from those that do not. */
export interface TypedRows {
  readonly typed: readonly TypedRow[]
  readonly faulty: readonly FaultyRow[]
}

/**
 * Reads the cells of a raw table as the types that `table` declares, and holds its key unique: the first row with a key
 * keeps it.
 * @throws {PackageError} `column_missing`.
 */
export function typedRows(raw: RawTable, { columns, key }: Table): TypedRows {
  const places = columns.map((column) => {
    const at = raw.header.findIndex((name) => [column.name, column.label_zh, column.label_en].includes(name))
    if (at < 0 && column.since === undefined)
      throw new PackageError(raw.path, 'column_missing', { column: column.name })
    return { column, at }
  })
  const typed: TypedRow[] = []
  const faulty: FaultyRow[] = []
  const seen = new Set<string>()
  raw.rows.forEach((cells, at) => {
    try {
      const row = typedRow(raw, at, cells, places)
      takeKey(raw.path, at, key.map((name) => String(row[name])).join(' / '), seen)
      typed.push({ at, row })
    } catch (fault) {
      if (!(fault instanceof RowError)) throw fault
      faulty.push({ at, fault })
    }
  })
  return { typed, faulty }
}

interface Place {
  readonly column: Column
  readonly at: number
}

function typedRow(
  { path, header, strict = false }: RawTable,
  at: number,
  cells: readonly RawCell[],
  places: readonly Place[],
): TypedRow['row'] {
  if (strict && cells.length !== header.length) {
    throw new RowError(path, 'row_length', { row: at + 1, expected: header.length, found: cells.length })
  }
  const row: Record<string, RawCell> = {}
  for (const { column, at: col } of places) {
    const text = String(cells[col] ?? '')
    const value = typedCell(text, column)
    if (value === undefined) {
      throw new RowError(path, 'bad_value', { row: at + 1, column: column.name, value: text.slice(0, 200) })
    }
    row[column.name] = value
  }
  return row
}

function takeKey(path: string, at: number, key: string, seen: Set<string>): void {
  if (seen.has(key)) throw new RowError(path, 'not_unique', { row: at + 1, key })
  seen.add(key)
}

/** A cell as the column's type, `null` where it says nothing; `undefined` when it is not what the column holds. */
export function typedCell(text: string, column: Column): RawCell | undefined {
  return text === '' && column.nullable ? null : TYPED[column.type](text, column)
}

const TYPED: Readonly<Record<ColumnType, (text: string, column: Column) => RawCell | undefined>> = {
  text: (text) => text,
  code: (text, { values }) => (text !== '' && (!values || values.includes(text)) ? text : undefined),
  date: (text) => (/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text) ? text : undefined),
  int: (text) => (/^-?\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : undefined),
  double: (text) => (text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined),
  bool: (text) => ({ true: true, false: false })[text],
}
