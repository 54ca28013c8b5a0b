import { condition, isItemPick, othersPicks } from './condition.ts'
import { findingCounts } from './finding-counts.ts'
import type { Query } from './metric.ts'
import { periodOf } from './period.ts'
import type { Grain } from './period.ts'
import { number, text } from './raw-row.ts'
import { sql } from './sql.ts'
import { wilson } from './statistics/wilson.ts'
import { toQuery } from './to-query.ts'
import type { Selection } from './selection.ts'

export interface TrendFindingRow {
  /** `null`: the notices whose date, or round, is not said or too coarse for the grain. */
  readonly period: string | null
  readonly finding: string
  /** Agencies with at least one item of the period whose problem statement names the finding. */
  readonly with_item: number
  /** Agencies that name it only in measures. */
  readonly mention_only: number
  /** Agencies whose notices of the period list at least one item: the denominator. */
  readonly agencies: number
  /** Wilson 95 % interval of with_item / agencies, 0 to 1. */
  readonly lower: number | null
  readonly upper: number | null
}

/** Prevalence of `finding` by period; an agency inspected in two periods counts in each. */
export function trendFinding(
  selection: Selection,
  viewer: string,
  grain: Grain,
  finding: string,
): Query<TrendFindingRow> {
  // As in the prevalence over all time: picks on items narrow what was found, not who could have it.
  const listed = othersPicks(selection, viewer).filter((pick) => !isItemPick(pick) || pick.field === 'unit')
  const statement = sql`
    SELECT o.period,
           CAST(coalesce(a.with_item, 0) AS INTEGER)        AS with_item,
           CAST(coalesce(a.mention_only, 0) AS INTEGER)     AS mention_only,
           CAST(o.agencies AS INTEGER)                      AS agencies
    FROM (SELECT p.period, count(DISTINCT p.agency_id) AS agencies
          FROM (SELECT n.agency_id, ${periodOf(grain)} AS period
                FROM notices n
                WHERE n.notice_id IN (SELECT i.notice_id FROM items i WHERE ${condition(listed, viewer, 'item')})) p
          GROUP BY p.period) o
    LEFT JOIN (SELECT q.period,
                      sum(CASE WHEN q.items > 0 THEN 1 ELSE 0 END) AS with_item,
                      sum(CASE WHEN q.items = 0 THEN 1 ELSE 0 END) AS mention_only
               FROM (SELECT ${periodOf(grain)} AS period, n.agency_id, sum(k.items) AS items
                     FROM (${findingCounts(selection, viewer)}) k
                     JOIN notices n ON n.notice_id = k.notice_id
                     WHERE k.finding = ${finding}
                     GROUP BY ${periodOf(grain)}, n.agency_id) q
               GROUP BY q.period) a ON a.period = o.period
    ORDER BY CASE WHEN o.period = '' THEN 1 ELSE 0 END, o.period`
  return toQuery(statement, (raw) => {
    const [with_item, agencies] = [number(raw, 'with_item'), number(raw, 'agencies')]
    const interval = wilson(with_item, agencies)
    return {
      period: text(raw, 'period') || null,
      finding,
      with_item,
      mention_only: number(raw, 'mention_only'),
      agencies,
      lower: interval?.lower ?? null,
      upper: interval?.upper ?? null,
    }
  })
}
