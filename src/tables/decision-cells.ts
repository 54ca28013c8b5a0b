import Papa from 'papaparse'
import { unguardCell } from '../base/guard-cell.ts'

/** Columns of a CSV of decisions; lists are joined by `;`. The words for people (agency, title) are not read back but for `title`. */
export const DECISION_COLUMNS = [
  'id',
  'coder',
  'at',
  'sha256',
  'no',
  'title_hash',
  'start',
  'agency',
  'title',
  'field',
  'old',
  'new',
  'reason',
  'codebook',
  'way',
  'model',
  'undone_by',
  'undone_at',
] as const
export type DecisionColumn = (typeof DECISION_COLUMNS)[number]

const LISTS: ReadonlySet<string> = new Set(['old', 'new'])

/** A CSV of decisions that is none: the line, from 1, and why. */
export class DecisionCsvError extends Error {
  readonly line: number
  constructor(line: number, reason: string) {
    super(reason)
    this.name = 'DecisionCsvError'
    this.line = line
  }
}

export interface DecisionCells {
  readonly line: number
  readonly cells: Readonly<Record<string, unknown>>
}

/**
 * The rows of a CSV as plain objects, ready to be checked as decisions, each with its row in the file (2 is the first
 * under the column names); those that were undone are left out.
 * @throws {DecisionCsvError} when the CSV has no such columns, or a line has too many or too few cells.
 */
export function readDecisionCells(csv: string): readonly DecisionCells[] {
  const { data, meta, errors } = Papa.parse<Record<string, string | undefined>>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    delimiter: ',',
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim(),
  })
  const missing = ['coder', 'sha256', 'no', 'field', 'new'].find((name) => !(meta.fields ?? []).includes(name))
  if (missing !== undefined) throw new DecisionCsvError(1, `no column ${missing}`)
  const [error] = errors
  if (error) throw new DecisionCsvError((error.row ?? 0) + 2, error.message)
  return data.flatMap((row, at) => (row['undone_at'] ? [] : [{ line: at + 2, cells: toPlain(row) }]))
}

function toPlain(row: Readonly<Record<string, string | undefined>>): Readonly<Record<string, unknown>> {
  const plain: Record<string, unknown> = {}
  for (const name of DECISION_COLUMNS) {
    const cell = row[name] === undefined ? '' : unguardCell(row[name])
    if (LISTS.has(name)) plain[name] = cell.split(';').flatMap((part) => part.trim() || [])
    else if (name === 'start' && cell !== '') plain[name] = Number(cell)
    else if (cell !== '') plain[name] = cell
  }
  return plain
}
