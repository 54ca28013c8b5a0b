import * as v from 'valibot'
import type { NoticeRecord } from './record.ts'
import { RECORD_SHAPE } from './record-shape.ts'

/** A line of NDJSON (or an element of a JSON list) that is no record: which one, and what in it. */
export class RecordError extends Error {
  /** 1-based. */
  readonly row: number
  /** The key that is wrong, as `items[3].status`; '' where the line is no JSON at all. */
  readonly column: string
  readonly value: string
  constructor(row: number, column: string, value: string) {
    super(`record ${String(row)}: ${column === '' ? 'no JSON' : column} ${value}`)
    this.name = 'RecordError'
    this.row = row
    this.column = column
    this.value = value
  }
}

/**
 * The records in `text`: NDJSON, a JSON list of records, or a single record.
 * @throws {RecordError} for the first one that is none.
 */
export function readRecords(text: string): readonly NoticeRecord[] {
  return jsonValues(text.replace(/^\uFEFF/, '').trim()).map(({ row, value }) => readRecord(row, value))
}

function jsonValues(text: string): readonly { readonly row: number; readonly value: unknown }[] {
  const whole = tryParse(text)
  if (Array.isArray(whole)) return whole.map((value: unknown, index) => ({ row: index + 1, value }))
  if (whole !== undefined) return [{ row: 1, value: whole }]
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    const value = tryParse(line)
    if (value === undefined) throw new RecordError(index + 1, '', line.slice(0, 40))
    return [{ row: index + 1, value }]
  })
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** @throws {RecordError} naming the first key that does not fit. */
function readRecord(row: number, value: unknown): NoticeRecord {
  const read = v.safeParse(RECORD_SHAPE, value)
  if (!read.success) {
    const [issue] = read.issues
    const path = issue.path?.map(({ key }) => (typeof key === 'number' ? `[${String(key)}]` : `.${String(key)}`)) ?? []
    throw new RecordError(row, path.join('').replace(/^\./, '') || 'record', String(issue.received).slice(0, 60))
  }
  const { declared, declared_facts, ...rest } = read.output
  const facts = declared_facts ?? Object.entries(declared).map(([what, total]) => asFact(what, total))
  return { ...rest, declared, declared_facts: facts }
}

/** A total whose place nobody has noted. */
function asFact(what: string, value: number): NoticeRecord['declared_facts'][number] {
  return { what, value, unit: null, bound: 'exact', start: 0, end: 0 }
}
