import Papa from 'papaparse'
import type { LoggedDecision } from '../codebook/decision.ts'
import { DECISION_COLUMNS, type DecisionColumn } from '../tables/decision-cells.ts'
import { guardCell } from '../base/guard-cell.ts'

/** A decision with the words that tell a person which item it is about; `null` where that item is not on board. */
export interface NamedDecision {
  readonly decision: LoggedDecision
  readonly agency: string | null
  readonly title: string | null
}

/** The coding log as CSV, one decision per line, undone ones included; it can be imported again. */
export function decisionsCsv(named: readonly NamedDecision[]): string {
  const lines = named.map((one) => {
    const cells = cellsOf(one)
    return DECISION_COLUMNS.map((column) => guardCell(cells[column]))
  })
  return `\uFEFF${Papa.unparse([[...DECISION_COLUMNS], ...lines], { newline: '\r\n' })}\r\n`
}

function cellsOf({ decision, agency, title }: NamedDecision): Readonly<Record<DecisionColumn, string>> {
  const { id, coder, at, sha256, no, title_hash, start, field, codebook, way } = decision
  return {
    id,
    coder,
    at,
    sha256,
    no,
    title_hash,
    start: String(start),
    agency: agency ?? '',
    title: title ?? '',
    field,
    old: decision.old.join(';'),
    new: decision.new.join(';'),
    reason: decision.reason ?? '',
    codebook,
    way,
    model: decision.model ?? '',
    undone_by: decision.undone?.coder ?? '',
    undone_at: decision.undone?.at ?? '',
  }
}

/** The coding log as JSON, one decision per line; it can be imported again. */
export function decisionsJson(named: readonly NamedDecision[]): string {
  const lines = named.map(({ decision, agency, title }) => JSON.stringify({ ...decision, agency, title }))
  return `[\n${lines.join(',\n')}\n]\n`
}
