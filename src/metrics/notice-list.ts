import type { ItemUnit, Level, Listing } from '../notice/tree.ts'
import { tableOf } from '../tables/schema.ts'
import { condition } from './condition.ts'
import { said } from './dialect.ts'
import type { NoticeLimit } from './largest-notices.ts'
import type { Query } from './metric.ts'
import { number, numberOrNull, text, textOrNull } from './raw-row.ts'
import { joinSql, sql } from './sql.ts'
import { toQuery } from './to-query.ts'
import type { Selection } from './selection.ts'

/** Header facts of a notice with counts of what it lists. */
export interface NoticeListRow {
  readonly notice_id: string
  readonly agency_id: string
  readonly title: string | null
  readonly agency: string | null
  readonly party_body: string | null
  readonly agency_type: string | null
  readonly region_code: string | null
  readonly province: string | null
  readonly city: string | null
  readonly county: string | null
  readonly level: Level | null
  readonly inspection_kind: string | null
  readonly inspection_body: string | null
  readonly inspection_round: string | null
  readonly inspected_from: string | null
  readonly inspected_to: string | null
  readonly feedback_date: string | null
  readonly feedback_year: number | null
  readonly feedback_half: string | null
  readonly feedback_quarter: string | null
  readonly published_date: string | null
  readonly published_basis: string | null
  /** Feedback to publication; `null` unless both dates are full. */
  readonly lag_days: number | null
  readonly unit: ItemUnit | null
  readonly listing: Listing | null
  readonly length: number
  readonly file: string
  readonly sha256: string
  readonly encoding: string
  readonly codebook_id: string
  readonly codebook_version: string
  readonly items: number
  readonly problems: number
  readonly tasks: number
  readonly stated_items: number
  readonly diagnostics: number
}

const HEADER = joinSql(
  tableOf('notices').columns.map(({ name, type }) =>
    type === 'code' ? said(`n.${name}`) : { text: `n.${name}`, values: [] },
  ),
  ', ',
)

/** Selected notices in their stable order; picks on items do not apply. At most `limit.notices` of them, the first. */
export function noticeList(selection: Selection, limit: NoticeLimit = {}): Query<NoticeListRow> {
  const where = condition(selection, '', 'notice')
  const kept = limit.notices === undefined ? sql`` : sql`LIMIT ${limit.notices}`
  const statement = sql`
    WITH picked AS (SELECT n.* FROM notices n WHERE ${where} ORDER BY n.notice_id ${kept})
    SELECT ${HEADER},
           CAST(coalesce(i.items, 0) AS INTEGER)          AS items,
           CAST(coalesce(i.problems, 0) AS INTEGER)       AS problems,
           CAST(coalesce(i.tasks, 0) AS INTEGER)          AS tasks,
           CAST(coalesce(i.stated_items, 0) AS INTEGER)   AS stated_items,
           CAST(coalesce(d.diagnostics, 0) AS INTEGER)    AS diagnostics
    FROM picked n
    LEFT JOIN (SELECT notice_id,
                      count(*)                                                AS items,
                      sum(CASE WHEN unit = 'problem' THEN 1 ELSE 0 END)       AS problems,
                      sum(CASE WHEN unit = 'task' THEN 1 ELSE 0 END)          AS tasks,
                      sum(CASE WHEN status <> 'unstated' THEN 1 ELSE 0 END)   AS stated_items
               FROM items
               WHERE notice_id IN (SELECT notice_id FROM picked)
               GROUP BY notice_id) i ON i.notice_id = n.notice_id
    LEFT JOIN (SELECT notice_id, count(*) AS diagnostics
               FROM diagnostics
               WHERE notice_id IN (SELECT notice_id FROM picked)
               GROUP BY notice_id) d ON d.notice_id = n.notice_id
    ORDER BY n.notice_id`
  return toQuery(statement, (raw) => ({
    notice_id: text(raw, 'notice_id'),
    agency_id: text(raw, 'agency_id'),
    title: textOrNull(raw, 'title'),
    agency: textOrNull(raw, 'agency'),
    party_body: textOrNull(raw, 'party_body'),
    agency_type: textOrNull(raw, 'agency_type'),
    region_code: textOrNull(raw, 'region_code'),
    province: textOrNull(raw, 'province'),
    city: textOrNull(raw, 'city'),
    county: textOrNull(raw, 'county'),
    level: textOrNull(raw, 'level') as Level | null,
    inspection_kind: textOrNull(raw, 'inspection_kind'),
    inspection_body: textOrNull(raw, 'inspection_body'),
    inspection_round: textOrNull(raw, 'inspection_round'),
    inspected_from: textOrNull(raw, 'inspected_from'),
    inspected_to: textOrNull(raw, 'inspected_to'),
    feedback_date: textOrNull(raw, 'feedback_date'),
    feedback_year: numberOrNull(raw, 'feedback_year'),
    feedback_half: textOrNull(raw, 'feedback_half'),
    feedback_quarter: textOrNull(raw, 'feedback_quarter'),
    published_date: textOrNull(raw, 'published_date'),
    published_basis: textOrNull(raw, 'published_basis'),
    lag_days: numberOrNull(raw, 'lag_days'),
    unit: textOrNull(raw, 'unit') as ItemUnit | null,
    listing: textOrNull(raw, 'listing') as Listing | null,
    length: number(raw, 'length'),
    file: text(raw, 'file'),
    sha256: text(raw, 'sha256'),
    encoding: text(raw, 'encoding'),
    codebook_id: text(raw, 'codebook_id'),
    codebook_version: text(raw, 'codebook_version'),
    items: number(raw, 'items'),
    problems: number(raw, 'problems'),
    tasks: number(raw, 'tasks'),
    stated_items: number(raw, 'stated_items'),
    diagnostics: number(raw, 'diagnostics'),
  }))
}
