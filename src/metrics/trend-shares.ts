import type { ItemUnit } from '../notice/tree.ts'
import { condition } from './condition.ts'
import type { Query } from './metric.ts'
import { periodOf } from './period.ts'
import type { Grain } from './period.ts'
import { number, oneOf, text } from './raw-row.ts'
import { sql } from './sql.ts'
import type { Sql } from './sql.ts'
import { toQuery } from './to-query.ts'
import type { Selection } from './selection.ts'

export interface TrendShareRow {
  /** `null`: the notices whose date, or round, is not said or too coarse for the grain. */
  readonly period: string | null
  readonly unit: ItemUnit
  /** A status, or a first-level category. */
  readonly code: string
  /** Notices of the period with at least one such item. */
  readonly notices: number
  /** Notices of the period with any selected item in this unit: the denominator of `mean_share`. */
  readonly of_notices: number
  readonly items: number
  readonly of_items: number
  /** Mean over the notices of the share of their items that are such, 0 to 1. */
  readonly mean_share: number
}

/**
 * Mean of the shares of each status within the notices, by period and unit. Notices that list only what they call done
 * are left out: their items are a selection.
 */
export function trendStatus(selection: Selection, viewer: string, grain: Grain): Query<TrendShareRow> {
  return trendShares(selection, viewer, grain, sql`i.status`, sql`(n.listing IS NULL OR n.listing <> 'completed_only')`)
}

/** Mean of the shares of each first-level category within the notices, by period and unit. */
export function trendCategory(selection: Selection, viewer: string, grain: Grain): Query<TrendShareRow> {
  return trendShares(selection, viewer, grain, sql`i.category_section`, sql`TRUE`)
}

/** Every code that occurs has a row in every period: none of such items is a share of zero, not a gap. */
function trendShares(
  selection: Selection,
  viewer: string,
  grain: Grain,
  code: Sql,
  counted: Sql,
): Query<TrendShareRow> {
  const statement = sql`
    WITH counts AS (
      SELECT i.notice_id, i.unit, ${code} AS code, count(*) AS items
      FROM items i
      WHERE ${condition(selection, viewer, 'item')}
      GROUP BY i.notice_id, i.unit, ${code}),
    totals AS (
      SELECT k.notice_id, k.unit, ${periodOf(grain)} AS period, sum(k.items) AS items
      FROM counts k
      JOIN notices n ON n.notice_id = k.notice_id
      WHERE ${counted}
      GROUP BY k.notice_id, k.unit, ${periodOf(grain)}),
    shares AS (
      SELECT t.period, t.unit, k.code,
             count(*)                                                  AS notices,
             sum(k.items)                                              AS items,
             sum(k.items / CAST(t.items AS DOUBLE))                    AS share_sum
      FROM counts k
      JOIN totals t ON t.notice_id = k.notice_id AND t.unit = k.unit
      GROUP BY t.period, t.unit, k.code)
    SELECT p.period, p.unit, c.code,
           CAST(coalesce(s.notices, 0) AS INTEGER)                     AS notices,
           CAST(p.notices AS INTEGER)                                  AS of_notices,
           CAST(coalesce(s.items, 0) AS DOUBLE)                        AS items,
           CAST(p.items AS DOUBLE)                                     AS of_items,
           coalesce(s.share_sum, 0) / p.notices                        AS mean_share
    FROM (SELECT period, unit, count(*) AS notices, sum(items) AS items FROM totals GROUP BY period, unit) p
    JOIN (SELECT DISTINCT unit, code FROM shares) c ON c.unit = p.unit
    LEFT JOIN shares s ON s.period = p.period AND s.unit = p.unit AND s.code = c.code
    ORDER BY p.unit, c.code, CASE WHEN p.period = '' THEN 1 ELSE 0 END, p.period`
  return toQuery(statement, (raw) => ({
    period: text(raw, 'period') || null,
    unit: oneOf<ItemUnit>(raw, 'unit'),
    code: text(raw, 'code'),
    notices: number(raw, 'notices'),
    of_notices: number(raw, 'of_notices'),
    items: number(raw, 'items'),
    of_items: number(raw, 'of_items'),
    mean_share: number(raw, 'mean_share'),
  }))
}
