import { condition, isItemPick, othersPicks } from './condition.ts'
import { findingCounts } from './finding-counts.ts'
import type { Query } from './metric.ts'
import { number, text } from './raw-row.ts'
import { sql } from './sql.ts'
import { wilson } from './statistics/wilson.ts'
import { toQuery } from './to-query.ts'
import type { Selection } from './selection.ts'

export interface FindingPrevalenceRow {
  readonly finding: string
  readonly name_zh: string
  readonly name_en: string
  /** Agencies with at least one item whose problem statement names the finding; each agency once. */
  readonly with_item: number
  /** Agencies that name it only in measures. */
  readonly mention_only: number
  /** The denominator: agencies whose notices list at least one item. */
  readonly agencies: number
  /** Items whose problem statement names the finding, cross-references once. */
  readonly items: number
  /** Wilson 95 % interval of with_item / agencies, 0 to 1; `null` without agencies. */
  readonly lower: number | null
  readonly upper: number | null
}

/** How many agencies have each finding; only findings that occur, most agencies first, then by Chinese name. */
export function findingPrevalence(selection: Selection, viewer: string): Query<FindingPrevalenceRow> {
  // What a body found is narrowed by the picks on items; which bodies could have it is not, except by the unit.
  const listed = othersPicks(selection, viewer).filter((pick) => !isItemPick(pick) || pick.field === 'unit')
  const statement = sql`
    SELECT f.finding,
           f.name_zh,
           f.name_en,
           CAST(a.with_item AS INTEGER)                   AS with_item,
           CAST(a.agencies - a.with_item AS INTEGER)      AS mention_only,
           CAST(o.agencies AS INTEGER)                    AS agencies,
           CAST(a.items AS DOUBLE)                        AS items
    FROM (SELECT p.finding,
                 sum(CASE WHEN p.items > 0 THEN 1 ELSE 0 END) AS with_item,
                 count(*)                                     AS agencies,
                 sum(p.items)                                 AS items
          FROM (SELECT n.agency_id, k.finding, sum(k.items) AS items
                FROM (${findingCounts(selection, viewer)}) k
                JOIN notices n ON n.notice_id = k.notice_id
                GROUP BY n.agency_id, k.finding) p
          GROUP BY p.finding) a
    JOIN findings f ON f.finding = a.finding
    CROSS JOIN (SELECT count(DISTINCT n.agency_id) AS agencies
                FROM notices n
                WHERE n.notice_id IN (SELECT i.notice_id FROM items i WHERE ${condition(listed, viewer, 'item')})) o
    ORDER BY a.with_item DESC, f.name_zh`
  return toQuery(statement, (raw) => {
    const with_item = number(raw, 'with_item')
    const agencies = number(raw, 'agencies')
    const interval = wilson(with_item, agencies)
    return {
      finding: text(raw, 'finding'),
      name_zh: text(raw, 'name_zh'),
      name_en: text(raw, 'name_en'),
      with_item,
      mention_only: number(raw, 'mention_only'),
      agencies,
      items: number(raw, 'items'),
      lower: interval?.lower ?? null,
      upper: interval?.upper ?? null,
    }
  })
}
