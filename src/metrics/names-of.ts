import type { Query } from './metric.ts'
import { text, textOrNull } from './raw-row.ts'
import { joinSql, sql } from './sql.ts'
import { toQuery } from './to-query.ts'

export interface NameRow {
  readonly id: string
  /** `null` where the notice does not name its body. */
  readonly agency: string | null
}

const COLUMNS = { notice: sql`notice_id`, agency: sql`agency_id` }

/** The agencies of notices or of agency ids; nothing for an id that is not on board. */
export function namesOf(kind: 'notice' | 'agency', ids: readonly string[]): Query<NameRow> {
  const column = COLUMNS[kind]
  const listed = joinSql(
    ids.map((id) => sql`${id}`),
    ', ',
  )
  const statement = sql`
    SELECT CAST(${column} AS VARCHAR) AS id, min(CAST(agency AS VARCHAR)) AS agency
    FROM notices
    WHERE ${column} IN (${listed})
    GROUP BY ${column}`
  return toQuery(statement, (raw) => ({ id: text(raw, 'id'), agency: textOrNull(raw, 'agency') }))
}
