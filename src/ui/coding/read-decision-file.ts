import { JsonError, readPlacedJson } from '../../base/json-place.ts'
import type { Decision } from '../../codebook/decision.ts'
import { DecisionError, loadDecisions } from '../../codebook/load-decisions.ts'
import { DecisionCsvError, readDecisionCells } from '../../tables/decision-cells.ts'

/** What a file of decisions came to: the decisions, or the line and the reason why none of them was taken. */
export type DecisionFile =
  | { readonly kind: 'read'; readonly decisions: readonly Decision[] }
  | { readonly kind: 'refused'; readonly line: number; readonly why: string }

/** Reads the text of a CSV or JSON of decisions, all or none. */
export function readDecisionFile(text: string): DecisionFile {
  const plain = text.replace(/^\uFEFF/, '')
  return /^\s*[[{]/.test(plain) ? readJson(plain) : readCsv(plain)
}

function readJson(text: string): DecisionFile {
  try {
    const { value, lineOf } = readPlacedJson(text)
    if (!Array.isArray(value)) return { kind: 'refused', line: 1, why: 'not a list of decisions' }
    const rows: readonly unknown[] = value
    const kept = rows.map((row, index) => ({ row, index })).filter(({ row }) => !isUndone(row))
    const line = (at: number): number => lineOf([kept[at]?.index ?? 0])
    return takeRows(
      kept.map(({ row }) => row),
      line,
    )
  } catch (error) {
    if (error instanceof JsonError) return { kind: 'refused', line: error.line, why: 'JSON' }
    throw error
  }
}

function readCsv(text: string): DecisionFile {
  try {
    const rows = readDecisionCells(text)
    return takeRows(
      rows.map(({ cells }) => cells),
      (at) => rows[at]?.line ?? 1,
    )
  } catch (error) {
    if (error instanceof DecisionCsvError) return { kind: 'refused', line: error.line, why: error.message }
    throw error
  }
}

function takeRows(rows: readonly unknown[], lineOf: (at: number) => number): DecisionFile {
  try {
    return { kind: 'read', decisions: loadDecisions(rows) }
  } catch (error) {
    if (error instanceof DecisionError) return { kind: 'refused', line: lineOf(error.index), why: error.message }
    throw error
  }
}

function isUndone(row: unknown): boolean {
  return typeof row === 'object' && row !== null && 'undone' in row && row.undone !== null
}
