import type { MeasureKind } from '../notice/tree.ts'
import { condition, isItemPick, othersPicks } from './condition.ts'
import type { Query } from './metric.ts'
import { number, oneOf } from './raw-row.ts'
import { sql } from './sql.ts'
import type { Sql } from './sql.ts'
import { toQuery } from './to-query.ts'
import type { Selection } from './selection.ts'

export interface MeasureMixRow {
  readonly kind: MeasureKind
  readonly measures: number
  /** Notices with at least one measure of the kind. */
  readonly notices: number
  /** Notices with any measure of a selected item: the denominator of `mean_share`. */
  readonly of_notices: number
  /** Mean over those notices of the share of their measures that are of the kind, 0 to 1. */
  readonly mean_share: number
}

/** Measures of the selected items by kind, most measures first. */
export function measureMix(selection: Selection, viewer: string): Query<MeasureMixRow> {
  const statement = sql`
    WITH counts AS (
      SELECT m.notice_id, m.kind, count(*) AS measures
      ${measuresOf(selection, viewer)}
      GROUP BY m.notice_id, m.kind),
    per_notice AS (
      SELECT notice_id, sum(measures) AS measures FROM counts GROUP BY notice_id)
    SELECT s.kind,
           CAST(s.measures AS DOUBLE)          AS measures,
           CAST(s.notices AS INTEGER)          AS notices,
           CAST(o.notices AS INTEGER)          AS of_notices,
           s.share_sum / o.notices             AS mean_share
    FROM (SELECT k.kind, sum(k.measures) AS measures, count(*) AS notices,
                 sum(k.measures / CAST(t.measures AS DOUBLE)) AS share_sum
          FROM counts k
          JOIN per_notice t ON t.notice_id = k.notice_id
          GROUP BY k.kind) s
    CROSS JOIN (SELECT count(*) AS notices FROM per_notice) o
    ORDER BY s.measures DESC, s.kind`
  return toQuery(statement, (raw) => ({
    kind: oneOf<MeasureKind>(raw, 'kind'),
    measures: number(raw, 'measures'),
    notices: number(raw, 'notices'),
    of_notices: number(raw, 'of_notices'),
    mean_share: number(raw, 'mean_share'),
  }))
}

/** FROM and WHERE of the measures of the selected items; which item they belong to matters only to picks on items. */
function measuresOf(selection: Selection, viewer: string): Sql {
  return othersPicks(selection, viewer).some(isItemPick)
    ? sql`
      FROM measures m
      JOIN items i ON i.notice_id = m.notice_id AND i.item_id = m.item_id
      WHERE ${condition(selection, viewer, 'item')}`
    : sql`
      FROM measures m
      WHERE m.notice_id IN (SELECT n.notice_id FROM notices n WHERE ${condition(selection, viewer, 'notice')})`
}
