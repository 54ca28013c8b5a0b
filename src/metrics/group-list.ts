import { condition } from './condition.ts'
import { groupKey } from './dimension.ts'
import type { Dimension } from './dimension.ts'
import type { Query } from './metric.ts'
import { number, text, textOrNull } from './raw-row.ts'
import type { RawRow } from './raw-row.ts'
import { joinSql, sql } from './sql.ts'
import type { Sql } from './sql.ts'
import { toQuery } from './to-query.ts'
import type { Selection } from './selection.ts'

export interface GroupRow {
  /** The group as it is picked, '' for the notices that do not say. */
  readonly group: string
  /** Name of the agency that the group is; `null` where groups are something else, or it has none. */
  readonly agency: string | null
  /** Groups in view that are called the same, this one among them. */
  readonly namesakes: number
  /** Region code of the group, the smallest where it has several; `null` where none is known. */
  readonly region: string | null
  readonly notices: number
  /** Each agency once. */
  readonly agencies: number
  /** Items that all picks leave. */
  readonly items: number
  readonly problems: number
  readonly tasks: number
  /** All groups in view, of which perhaps not all are given, and those of them with items. */
  readonly of_groups: number
  readonly of_listed: number
  readonly of_problems: number
  readonly of_tasks: number
}

/** Which of many groups are wanted. */
export interface GroupPart {
  /** Those with most items, and the two with most problems and with most tasks. */
  readonly most: number
  /** Groups that are wanted wherever they stand. */
  readonly also: readonly string[]
}

/** What can be compared by `dimension`: the groups of the selected notices, or `part` of them, most items first. */
export function groupList(
  selection: Selection,
  viewer: string,
  dimension: Dimension,
  part: GroupPart | null = null,
): Query<GroupRow> {
  const statement = sql`
    WITH ${counted(selection, viewer, dimension)}
    ${wholeRows(dimension, sql``)}
    ${part === null ? sql`` : sql`WHERE c.grp IN (${keptGroups(part)})`}
    ORDER BY c.items DESC, c.grp`
  return toQuery(statement, groupOf)
}

/** How groups found by name may stand. */
export type FoundSort = 'name' | 'size' | 'region'

/** The groups whose name holds `named`, the first `limit` of them by `sort`, names as the engine sorts them. */
export function groupSearch(
  selection: Selection,
  viewer: string,
  dimension: Dimension,
  { named, sort, limit }: { readonly named: string; readonly sort: FoundSort; readonly limit: number },
): Query<GroupRow> {
  const found = named === '' ? sql`` : sql`WHERE contains(lower(${nameText(dimension)}), ${named.toLowerCase()})`
  const statement = sql`
    WITH ${counted(selection, viewer, dimension)}
    ${wholeRows(dimension, found)}
    ${found}
    ORDER BY ${ORDERS[sort]}, c.name NULLS LAST, c.grp
    LIMIT ${limit}`
  return toQuery(statement, groupOf)
}

const ORDERS: Readonly<Record<FoundSort, Sql>> = {
  name: sql`CASE WHEN c.grp = '' THEN 1 ELSE 0 END`,
  size: sql`c.items DESC`,
  region: sql`c.region NULLS LAST`,
}

/** `counted`: every group in view. The name of an agency is a code, which sorts by the Chinese dictionary. */
function counted(selection: Selection, viewer: string, dimension: Dimension): Sql {
  return sql`counted AS (
      SELECT g.grp,
             min(g.name)                                       AS name,
             min(g.region)                                     AS region,
             CAST(count(*) AS INTEGER)                         AS notices,
             CAST(count(DISTINCT g.agency_id) AS INTEGER)      AS agencies,
             CAST(coalesce(sum(c.items), 0) AS DOUBLE)         AS items,
             CAST(coalesce(sum(c.problems), 0) AS DOUBLE)      AS problems
      FROM (SELECT n.notice_id, n.agency_id, CAST(n.region_code AS VARCHAR) AS region, ${groupKey(dimension)} AS grp,
                   ${isAgency(dimension) ? sql`n.agency` : dimension.column} AS name
            FROM notices n
            WHERE ${condition(selection, viewer, 'notice')}) g
      LEFT JOIN (SELECT i.notice_id,
                        count(*)                                           AS items,
                        sum(CASE WHEN i.unit = 'problem' THEN 1 ELSE 0 END) AS problems
                 FROM items i
                 WHERE ${condition(selection, viewer, 'item')}
                 GROUP BY i.notice_id) c ON c.notice_id = g.notice_id
      GROUP BY g.grp)`
}

/** Rows of `counted AS c` with what is known of all of them, or of those that `among` leaves. */
function wholeRows(dimension: Dimension, among: Sql): Sql {
  // Groups other than agencies are what they are called.
  const [namesakes, joined] = isAgency(dimension)
    ? [
        sql`coalesce(s.groups, 1)`,
        sql`LEFT JOIN (SELECT name, count(*) AS groups FROM counted GROUP BY name) s ON s.name = c.name`,
      ]
    : [sql`1`, sql``]
  return sql`SELECT c.grp, c.region, c.notices, c.agencies, c.items, c.problems,
           CAST(${isAgency(dimension) ? sql`c.name` : sql`NULL`} AS VARCHAR)   AS agency,
           CAST(${namesakes} AS INTEGER)                                      AS namesakes,
           CAST(o.groups AS INTEGER)                                          AS of_groups,
           CAST(o.listed AS INTEGER)                                          AS of_listed,
           CAST(o.items AS DOUBLE)                                            AS of_items,
           CAST(o.problems AS DOUBLE)                                         AS of_problems
    FROM counted c
    ${joined}
    CROSS JOIN (SELECT count(*) AS groups, sum(CASE WHEN c.items > 0 THEN 1 ELSE 0 END) AS listed,
                       sum(c.items) AS items, sum(c.problems) AS problems
                FROM counted c ${among}) o`
}

function keptGroups({ most, also }: GroupPart): Sql {
  const named = also.length === 0 ? sql`` : sql`UNION (SELECT grp FROM counted WHERE grp IN (${listOf(also)}))`
  return sql`
      (SELECT grp FROM counted ORDER BY items DESC, grp LIMIT ${most})
      UNION (SELECT grp FROM counted ORDER BY problems DESC, items DESC, grp LIMIT 2)
      UNION (SELECT grp FROM counted ORDER BY items - problems DESC, items DESC, grp LIMIT 2)
      ${named}`
}

function listOf(values: readonly string[]): Sql {
  return joinSql(
    values.map((value) => sql`${value}`),
    ', ',
  )
}

function nameText(dimension: Dimension): Sql {
  return isAgency(dimension) ? sql`coalesce(CAST(c.name AS VARCHAR), c.grp)` : sql`c.grp`
}

function isAgency({ key }: Dimension): boolean {
  return key === 'agency'
}

function groupOf(raw: RawRow): GroupRow {
  const items = number(raw, 'items')
  const problems = number(raw, 'problems')
  return {
    group: text(raw, 'grp'),
    agency: textOrNull(raw, 'agency'),
    namesakes: number(raw, 'namesakes'),
    region: textOrNull(raw, 'region'),
    notices: number(raw, 'notices'),
    agencies: number(raw, 'agencies'),
    items,
    problems,
    tasks: items - problems,
    of_groups: number(raw, 'of_groups'),
    of_listed: number(raw, 'of_listed'),
    of_problems: number(raw, 'of_problems'),
    of_tasks: number(raw, 'of_items') - number(raw, 'of_problems'),
  }
}
