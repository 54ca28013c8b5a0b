import { findingCounts } from './finding-counts.ts'
import type { Query } from './metric.ts'
import { said } from './dialect.ts'
import { number, text, textOrNull } from './raw-row.ts'
import { sql } from './sql.ts'
import { toQuery } from './to-query.ts'
import type { Selection } from './selection.ts'

export interface FindingByAgencyRow {
  readonly notice_id: string
  readonly agency: string | null
  readonly finding: string
  /** Items whose problem statement names the finding, cross-references once. */
  readonly items: number
  /** Items that name it only in measures. */
  readonly mentions: number
}

/** Findings per notice; only those that occur, in notice and codebook order. */
export function findingByAgency(selection: Selection, viewer = ''): Query<FindingByAgencyRow> {
  const statement = sql`
    SELECT ${said('k.notice_id')}, ${said('n.agency')}, k.finding, CAST(k.items AS INTEGER) AS items, CAST(k.mentions AS INTEGER) AS mentions
    FROM (${findingCounts(selection, viewer)}) k
    JOIN notices n ON n.notice_id = k.notice_id
    ORDER BY k.notice_id, k.finding`
  return toQuery(statement, (raw) => ({
    notice_id: text(raw, 'notice_id'),
    agency: textOrNull(raw, 'agency'),
    finding: text(raw, 'finding'),
    items: number(raw, 'items'),
    mentions: number(raw, 'mentions'),
  }))
}
