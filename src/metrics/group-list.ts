import { condition } from './condition.ts'
import { groupKey } from './dimension.ts'
import type { Dimension } from './dimension.ts'
import type { Query } from './metric.ts'
import { number, text, textOrNull } from './raw-row.ts'
import { sql } from './sql.ts'
import { toQuery } from './to-query.ts'
import type { Selection } from './selection.ts'

export interface GroupRow {
  /** The group as it is picked, '' for the notices that do not say. */
  readonly group: string
  /** Region code of the group, the smallest where it has several; `null` where none is known. */
  readonly region: string | null
  readonly notices: number
  /** Each agency once. */
  readonly agencies: number
  /** Items that all picks leave. */
  readonly items: number
  readonly problems: number
  readonly tasks: number
}

/** What can be compared by `dimension`: the groups of the selected notices, most items first. */
export function groupList(selection: Selection, viewer: string, dimension: Dimension): Query<GroupRow> {
  const statement = sql`
    SELECT g.grp,
           min(g.region)                                     AS region,
           CAST(count(*) AS INTEGER)                         AS notices,
           CAST(count(DISTINCT g.agency_id) AS INTEGER)      AS agencies,
           CAST(coalesce(sum(c.items), 0) AS DOUBLE)         AS items,
           CAST(coalesce(sum(c.problems), 0) AS DOUBLE)      AS problems
    FROM (SELECT n.notice_id, n.agency_id, CAST(n.region_code AS VARCHAR) AS region, ${groupKey(dimension)} AS grp
          FROM notices n
          WHERE ${condition(selection, viewer, 'notice')}) g
    LEFT JOIN (SELECT i.notice_id,
                      count(*)                                           AS items,
                      sum(CASE WHEN i.unit = 'problem' THEN 1 ELSE 0 END) AS problems
               FROM items i
               WHERE ${condition(selection, viewer, 'item')}
               GROUP BY i.notice_id) c ON c.notice_id = g.notice_id
    GROUP BY g.grp
    ORDER BY items DESC, g.grp`
  return toQuery(statement, (raw) => {
    const items = number(raw, 'items')
    const problems = number(raw, 'problems')
    return {
      group: text(raw, 'grp'),
      region: textOrNull(raw, 'region'),
      notices: number(raw, 'notices'),
      agencies: number(raw, 'agencies'),
      items,
      problems,
      tasks: items - problems,
    }
  })
}
