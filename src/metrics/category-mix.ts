import { condition } from './condition.ts'
import type { Query } from './metric.ts'
import { number, text, textOrNull } from './raw-row.ts'
import { sql } from './sql.ts'
import type { Sql } from './sql.ts'
import { toQuery } from './to-query.ts'
import type { Selection } from './selection.ts'

/** section: A, B …; group: A3, B4 …; leaf: the code as coded (B4.3, or B2 where nothing finer exists). */
export type CategoryDepth = 'section' | 'group' | 'leaf'

export interface CategoryMixRow {
  readonly category: string
  readonly name_zh: string
  readonly name_en: string
  readonly parent: string | null
  readonly items: number
  readonly problems: number
  readonly tasks: number
  /** Notices with at least one item of the category. */
  readonly notices: number
  /** Notices with any selected item: the denominator of `mean_share`. */
  readonly of_notices: number
  /** Mean over those notices of the share of their items that fall in the category, 0 to 1. */
  readonly mean_share: number
}

const COLUMNS: Readonly<Record<CategoryDepth, Sql>> = {
  section: sql`i.category_section`,
  group: sql`i.category_group`,
  leaf: sql`i.category`,
}

/** Items per primary category at `depth`, most items first, then in codebook order. */
export function categoryMix(selection: Selection, viewer: string, depth: CategoryDepth): Query<CategoryMixRow> {
  const statement = sql`
    WITH counts AS (
      SELECT i.notice_id, ${COLUMNS[depth]} AS category, i.unit, count(*) AS items
      FROM items i
      WHERE ${condition(selection, viewer, 'item')}
      GROUP BY i.notice_id, ${COLUMNS[depth]}, i.unit),
    per_notice AS (
      SELECT notice_id, sum(items) AS items FROM counts GROUP BY notice_id),
    shares AS (
      SELECT k.category,
             k.notice_id,
             sum(k.items)                                               AS items,
             sum(CASE WHEN k.unit = 'problem' THEN k.items ELSE 0 END)  AS problems,
             sum(k.items) / CAST(max(t.items) AS DOUBLE)                AS share
      FROM counts k
      JOIN per_notice t ON t.notice_id = k.notice_id
      GROUP BY k.category, k.notice_id)
    SELECT c.code                                                       AS category,
           c.name_zh,
           c.name_en,
           c.parent,
           CAST(s.items AS DOUBLE)                                      AS items,
           CAST(s.problems AS DOUBLE)                                   AS problems,
           CAST(s.items - s.problems AS DOUBLE)                         AS tasks,
           CAST(s.notices AS INTEGER)                                   AS notices,
           CAST(o.notices AS INTEGER)                                   AS of_notices,
           s.share_sum / o.notices                                      AS mean_share
    FROM (SELECT category, sum(items) AS items, sum(problems) AS problems, count(*) AS notices, sum(share) AS share_sum
          FROM shares
          GROUP BY category) s
    JOIN categories c ON c.code = s.category
    CROSS JOIN (SELECT count(*) AS notices FROM per_notice) o
    ORDER BY s.items DESC, c.ordinal`
  return toQuery(statement, (raw) => ({
    category: text(raw, 'category'),
    name_zh: text(raw, 'name_zh'),
    name_en: text(raw, 'name_en'),
    parent: textOrNull(raw, 'parent'),
    items: number(raw, 'items'),
    problems: number(raw, 'problems'),
    tasks: number(raw, 'tasks'),
    notices: number(raw, 'notices'),
    of_notices: number(raw, 'of_notices'),
    mean_share: number(raw, 'mean_share'),
  }))
}
