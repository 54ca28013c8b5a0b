import type { ItemUnit } from '../notice/tree.ts'
import { condition } from './condition.ts'
import { groupCompletions } from './completion-by-group.ts'
import { groupKey } from './dimension.ts'
import type { Dimension } from './dimension.ts'
import type { FunnelGroup } from './funnel.ts'
import type { Query } from './metric.ts'
import { number, text } from './raw-row.ts'
import { sql } from './sql.ts'
import type { Sql } from './sql.ts'
import { toQuery } from './to-query.ts'
import type { Selection } from './selection.ts'

/** A group as a funnel takes it, and what all groups with items come to, of which perhaps not all are given. */
export interface FunnelGroupRow extends FunnelGroup {
  readonly unit: ItemUnit
  /** `null` where k counts completed items. */
  readonly category: string | null
  readonly of_groups: number
  readonly of_items: number
  readonly of_stated_k: number
  readonly of_stated_n: number
}

/** Which groups a funnel draws: those with items in `unit`, the `most` with most of them. */
export interface FunnelPart {
  readonly unit: ItemUnit
  readonly most: number
}

/** Listed completion of each group: completed of the items of its notices, as in `completionByGroup`. */
export function completionFunnel(selection: Selection, dimension: Dimension, part: FunnelPart): Query<FunnelGroupRow> {
  return largest(
    sql`SELECT r.grp, r.completed AS k, r.unstated AS silent, r.items AS n,
               r.stated_completed AS stated_k, r.stated_items AS stated_n
        FROM (${groupCompletions(selection, dimension)}) r
        WHERE r.unit = ${part.unit} AND r.items > 0`,
    part,
    null,
  )
}

/** How many items of each group fall in one second-level category; a group without it has 0 of its items. */
export function categoryFunnel(
  selection: Selection,
  viewer: string,
  dimension: Dimension,
  category: string,
  part: FunnelPart,
): Query<FunnelGroupRow> {
  return largest(
    sql`SELECT r.grp, r.k, 0 AS silent, r.n, r.k AS stated_k, r.n AS stated_n
        FROM (SELECT ${groupKey(dimension)}             AS grp,
                     CAST(sum(c.items) AS DOUBLE)       AS k,
                     CAST(sum(c.of_items) AS DOUBLE)    AS n
              FROM (SELECT i.notice_id,
                           sum(CASE WHEN CAST(i.category_group AS VARCHAR) = ${category} THEN 1 ELSE 0 END)   AS items,
                           count(*)                                                                           AS of_items
                    FROM items i
                    WHERE i.unit = ${part.unit} AND ${condition(selection, viewer, 'item')}
                    GROUP BY i.notice_id) c
              JOIN notices n ON n.notice_id = c.notice_id
              GROUP BY ${groupKey(dimension)}) r`,
    part,
    category,
  )
}

function largest(groups: Sql, { unit, most }: FunnelPart, category: string | null): Query<FunnelGroupRow> {
  const statement = sql`
    WITH groups AS (${groups})
    SELECT g.grp, g.k, g.silent, g.n, g.stated_k, g.stated_n, o.of_groups, o.of_items, o.of_stated_k, o.of_stated_n
    FROM groups g
    CROSS JOIN (SELECT count(*) AS of_groups, sum(n) AS of_items, sum(stated_k) AS of_stated_k,
                       sum(stated_n) AS of_stated_n
                FROM groups) o
    ORDER BY g.n DESC, g.grp
    LIMIT ${most}`
  return toQuery(statement, (raw) => ({
    group: text(raw, 'grp'),
    unit,
    category,
    k: number(raw, 'k'),
    silent: number(raw, 'silent'),
    n: number(raw, 'n'),
    stated_k: number(raw, 'stated_k'),
    stated_n: number(raw, 'stated_n'),
    of_groups: number(raw, 'of_groups'),
    of_items: number(raw, 'of_items'),
    of_stated_k: number(raw, 'of_stated_k'),
    of_stated_n: number(raw, 'of_stated_n'),
  }))
}
