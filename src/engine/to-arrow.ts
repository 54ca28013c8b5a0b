import {
  Bool,
  Dictionary,
  Field,
  Float64,
  Int32,
  RecordBatch,
  Schema,
  Struct,
  Table,
  Utf8,
  makeData,
  makeVector,
  tableToIPC,
} from 'apache-arrow'
import type { Data, DataType } from 'apache-arrow'
import type { Column } from '../tables/column.ts'
import type { CellAt } from './table-source.ts'
import { wellFormed } from './well-formed.ts'

/** A column to send, with the values that its codes index. */
export interface SentColumn {
  readonly column: Pick<Column, 'name' | 'type'>
  readonly cell: CellAt
  readonly domain: readonly string[]
}

/** Rows `from` to `to`, half-open. */
export interface SentRows {
  readonly columns: readonly SentColumn[]
  readonly from: number
  readonly to: number
}

/** Rows as an Arrow IPC stream. Codes travel as a dictionary of the values that occur. What is encoded already stays. */
export function toArrow(rows: SentRows | Uint8Array): Uint8Array {
  if (rows instanceof Uint8Array) return rows
  const { columns, from, to } = rows
  const children = columns.map((sent, index) => dataOf(sent, index, from, to))
  const fields = columns.map(({ column }, index) => new Field(column.name, (children[index] as Data).type, true))
  const data = makeData({ type: new Struct(fields), length: to - from, nullCount: 0, children })
  const schema = new Schema(fields)
  return tableToIPC(new Table(schema, new RecordBatch(schema, data)), 'stream')
}

function dataOf({ column, cell, domain }: SentColumn, id: number, from: number, to: number): Data<DataType> {
  const length = to - from
  const valid = new Uint8Array(Math.ceil(length / 64) * 8)
  let nullCount = 0
  const mark = (row: number, given: boolean): void => {
    if (given) valid[row >> 3] = (valid[row >> 3] ?? 0) | (1 << (row & 7))
    else nullCount++
  }
  if (column.type === 'code') return codes()
  if (column.type === 'int') return numbers(new Int32(), new Int32Array(length))
  if (column.type === 'double') return numbers(new Float64(), new Float64Array(length))
  if (column.type === 'bool') return bools()
  return texts()

  function codes(): Data<DataType> {
    const local = new Map<number, number>()
    const data = new Int32Array(length)
    for (let row = 0; row < length; row++) {
      const code = cell(from + row) as number
      mark(row, code >= 0)
      if (code < 0) continue
      const known = local.get(code) ?? local.size
      local.set(code, known)
      data[row] = known
    }
    const values = [...local.keys()].map((code) => domain[code] ?? '')
    const dictionary = makeVector(utf8(values.length > 0 ? values : [''], null, 0))
    const type = new Dictionary(new Utf8(), new Int32(), id)
    return makeData({ type, length, nullCount, nullBitmap: valid, data, dictionary })
  }

  function numbers<T extends Int32 | Float64>(type: T, data: Int32Array | Float64Array): Data<DataType> {
    for (let row = 0; row < length; row++) {
      const value = cell(from + row)
      mark(row, value !== null)
      if (value !== null) data[row] = Number(value)
    }
    const common = { length, nullCount, nullBitmap: valid }
    return type instanceof Int32
      ? makeData({ type, data: data as Int32Array, ...common })
      : makeData({ type: type as Float64, data: data as Float64Array, ...common })
  }

  function bools(): Data<DataType> {
    const data = new Uint8Array(valid.length)
    for (let row = 0; row < length; row++) {
      const value = cell(from + row)
      mark(row, value !== null)
      if (value === true || value === 1) data[row >> 3] = (data[row >> 3] ?? 0) | (1 << (row & 7))
    }
    return makeData({ type: new Bool(), length, nullCount, nullBitmap: valid, data })
  }

  function texts(): Data<DataType> {
    const values: string[] = []
    for (let row = 0; row < length; row++) {
      const value = cell(from + row)
      mark(row, value !== null)
      values.push(value === null ? '' : String(value))
    }
    return utf8(values, valid, nullCount)
  }
}

function utf8(values: readonly string[], nullBitmap: Uint8Array | null, nullCount: number): Data<Utf8> {
  const valueOffsets = new Int32Array(values.length + 1)
  // One encode of the whole is several times faster than one per cell.
  const data = new TextEncoder().encode(values.join(''))
  let at = 0
  values.forEach((value, index) => {
    at += bytesOf(value)
    valueOffsets[index + 1] = at
  })
  // A lone surrogate is 3 bytes either way, but a pair split over two cells would join into one character of 4.
  if (at !== data.length) return utf8(values.map(wellFormed), nullBitmap, nullCount)
  return makeData({ type: new Utf8(), length: values.length, nullCount, nullBitmap, valueOffsets, data })
}

function bytesOf(value: string): number {
  let bytes = 0
  for (let at = 0; at < value.length; at++) {
    const unit = value.charCodeAt(at)
    if (unit < 0x80) bytes += 1
    else if (unit < 0x800) bytes += 2
    else if (unit >= 0xd800 && unit < 0xdc00 && (value.charCodeAt(at + 1) & 0xfc00) === 0xdc00) {
      bytes += 4
      at++
    } else bytes += 3
  }
  return bytes
}
