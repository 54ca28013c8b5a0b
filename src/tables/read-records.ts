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

/** Records, and the lines (or elements of a list) that are none, as they stood. */
export interface SortedRecords {
  readonly records: readonly NoticeRecord[]
  readonly faulty: readonly { readonly fault: RecordError; readonly text: string }[]
}

/**
 * The records in `text`: NDJSON, a JSON list of records, or a single record.
 * @throws {RecordError} for the first one that is none.
 */
export function readRecords(text: string): readonly NoticeRecord[] {
  const { records, faulty } = sortRecords(text)
  const [first] = faulty
  if (first) throw first.fault
  return records
}

/** The records in `text` as `readRecords`, and apart from them what is none. */
export function sortRecords(text: string): SortedRecords {
  const records: NoticeRecord[] = []
  const faulty: { readonly fault: RecordError; readonly text: string }[] = []
  for (const { row, text: line, value } of jsonValues(text.replace(/^\uFEFF/, '').trim())) {
    try {
      if (value === undefined) throw new RecordError(row, '', line.slice(0, 40))
      records.push(readRecord(row, value))
    } catch (fault) {
      if (!(fault instanceof RecordError)) throw fault
      faulty.push({ fault, text: line === '' ? JSON.stringify(value) : line })
    }
  }
  return { records, faulty }
}

interface JsonValue {
  readonly row: number
  /** '' where it stands in a list. */
  readonly text: string
  /** `undefined` where the text is no JSON. */
  readonly value: unknown
}

function jsonValues(text: string): readonly JsonValue[] {
  const whole = tryParse(text)
  if (Array.isArray(whole)) return whole.map((value: unknown, index) => ({ row: index + 1, text: '', value }))
  if (whole !== undefined) return [{ row: 1, text, value: whole }]
  return text.split('\n').flatMap((line, index) => {
    return line.trim() === '' ? [] : [{ row: index + 1, text: line.trim(), value: tryParse(line) }]
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
