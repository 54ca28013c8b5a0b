import { condition } from './condition.ts'
import { said } from './dialect.ts'
import type { Query } from './metric.ts'
import { number, numberOrNull, oneOf, text, textOrNull } from './raw-row.ts'
import { sql } from './sql.ts'
import type { Sql } from './sql.ts'
import { toQuery } from './to-query.ts'
import type { Selection } from './selection.ts'

/**
 * How a declared number stands to the list. `contradictory`: declared in two different ways. `vague`: no exact number.
 * `not_listed`: nothing of the kind is listed. `completed_only`: the list is a selection. `unstated`: the items that say no
 * status could make up the difference. `other_unit`: counts what is not listed one by one, such as measures.
 */
export type DeclaredVerdict =
  | 'agrees'
  | 'differs'
  | 'contradictory'
  | 'vague'
  | 'not_declared'
  | 'not_listed'
  | 'completed_only'
  | 'unstated'
  | 'other_unit'

export interface DeclaredAgainstListedRow {
  readonly notice_id: string
  readonly agency: string | null
  /** `problems`, `tasks`, `aspects`, or a status. */
  readonly what: string
  /** What a declared status counts: `problems`, `tasks` …; `null` where the notice does not say, and for totals. */
  readonly unit: string | null
  /** Smallest and largest number declared; the same where the notice declares one. */
  readonly declared: number | null
  readonly declared_most: number | null
  /** Listed items; aspects that items are filed under; `null` where the notice lists nothing that could be counted so. */
  readonly listed: number | null
  readonly verdict: DeclaredVerdict
  /** All rows of the question, on every page. */
  readonly of_rows: number
}

/** Declared totals beside what is listed, a row per notice and total. Picks on items do not apply. */
export function declaredAgainstListed(
  selection: Selection,
  options: { readonly oddOnly: boolean; readonly limit: number; readonly offset: number },
): Query<DeclaredAgainstListedRow> {
  const odd = options.oddOnly ? sql`v.verdict NOT IN ('agrees', 'not_declared')` : sql`TRUE`
  const statement = sql`
    WITH picked AS (SELECT n.notice_id, n.agency, n.unit, n.listing FROM notices n WHERE ${condition(selection, '', 'notice')}),
    ${saidTotals()},
    ${listedCounts()},
    beside AS (${besideEachOther()}),
    verdicts AS (SELECT b.*, ${verdict()} AS verdict FROM beside b)
    SELECT ${said('v.notice_id')}, ${said('v.agency')}, v.what, v.unit, v.least AS declared, v.most AS declared_most,
           CAST(v.listed AS INTEGER) AS listed, v.verdict, CAST(count(*) OVER () AS INTEGER) AS of_rows
    FROM verdicts v
    WHERE ${odd}
    ORDER BY v.notice_id, v.place, v.unit
    LIMIT ${options.limit} OFFSET ${options.offset}`
  return toQuery(statement, (raw) => ({
    notice_id: text(raw, 'notice_id'),
    agency: textOrNull(raw, 'agency'),
    what: text(raw, 'what'),
    unit: textOrNull(raw, 'unit'),
    declared: numberOrNull(raw, 'declared'),
    declared_most: numberOrNull(raw, 'declared_most'),
    listed: numberOrNull(raw, 'listed'),
    verdict: oneOf<DeclaredVerdict>(raw, 'verdict'),
    of_rows: number(raw, 'of_rows'),
  }))
}

/** `totals`: what each notice declares, and the unit it counts in where it declares no total of that. */
function saidTotals(): Sql {
  return sql`said AS (
      SELECT d.notice_id, CAST(d.what AS VARCHAR) AS what, CAST(d.unit AS VARCHAR) AS unit,
             min(d.value) AS least, max(d.value) AS most,
             sum(CASE WHEN d.bound = 'exact' THEN 0 ELSE 1 END) AS vague
      FROM declared d
      WHERE CAST(d.what AS VARCHAR) IN ('aspects', 'problems', 'tasks', 'completed', 'mostly_completed', 'staged',
                                        'ongoing', 'not_completed')
        AND d.notice_id IN (SELECT notice_id FROM picked)
      GROUP BY d.notice_id, CAST(d.what AS VARCHAR), CAST(d.unit AS VARCHAR)),
    totals AS (
      SELECT s.notice_id, s.what, s.unit, s.least, s.most, s.vague FROM said s
      UNION ALL
      SELECT p.notice_id, concat(CAST(p.unit AS VARCHAR), 's'), NULL, NULL, NULL, 0
      FROM picked p
      WHERE p.unit IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM said s
                        WHERE s.notice_id = p.notice_id AND s.what = concat(CAST(p.unit AS VARCHAR), 's')))`
}

function listedCounts(): Sql {
  return sql`listed AS (
      SELECT i.notice_id, concat(CAST(i.unit AS VARCHAR), 's')                     AS unit,
             count(*)                                                              AS items,
             sum(CASE WHEN i.status = 'completed' THEN 1 ELSE 0 END)               AS completed,
             sum(CASE WHEN i.status = 'mostly_completed' THEN 1 ELSE 0 END)        AS mostly_completed,
             sum(CASE WHEN i.status = 'staged' THEN 1 ELSE 0 END)                  AS staged,
             sum(CASE WHEN i.status = 'ongoing' THEN 1 ELSE 0 END)                 AS ongoing,
             sum(CASE WHEN i.status = 'not_completed' THEN 1 ELSE 0 END)           AS not_completed,
             sum(CASE WHEN i.status = 'unstated' THEN 1 ELSE 0 END)                AS unstated
      FROM items i
      WHERE i.notice_id IN (SELECT notice_id FROM picked)
      GROUP BY i.notice_id, i.unit),
    filed AS (
      SELECT i.notice_id, count(DISTINCT i.aspect_no) AS aspects
      FROM items i
      WHERE i.notice_id IN (SELECT notice_id FROM picked)
      GROUP BY i.notice_id)`
}

function besideEachOther(): Sql {
  return sql`
      SELECT p.notice_id, p.agency, p.listing, t.what, t.unit, t.least, t.most, t.vague, l.items, l.unstated,
             CASE t.what WHEN 'problems' THEN coalesce(l.items, 0)
                         WHEN 'tasks' THEN coalesce(l.items, 0)
                         WHEN 'aspects' THEN coalesce(f.aspects, 0)
                         WHEN 'completed' THEN l.completed
                         WHEN 'mostly_completed' THEN l.mostly_completed
                         WHEN 'staged' THEN l.staged
                         WHEN 'ongoing' THEN l.ongoing
                         WHEN 'not_completed' THEN l.not_completed END             AS listed,
             CASE t.what WHEN 'aspects' THEN 1 WHEN 'problems' THEN 2 WHEN 'tasks' THEN 3 WHEN 'completed' THEN 4
                         WHEN 'mostly_completed' THEN 5 WHEN 'staged' THEN 6 WHEN 'ongoing' THEN 7 ELSE 8 END AS place
      FROM totals t
      JOIN picked p ON p.notice_id = t.notice_id
      LEFT JOIN listed l ON l.notice_id = t.notice_id AND l.unit = coalesce(t.unit, t.what)
      LEFT JOIN filed f ON f.notice_id = t.notice_id`
}

function verdict(): Sql {
  return sql`CASE
      WHEN b.least IS NULL THEN 'not_declared'
      WHEN b.least <> b.most THEN 'contradictory'
      WHEN b.vague > 0 THEN 'vague'
      WHEN b.listed IS NULL AND b.unit IN ('problems', 'tasks') THEN 'not_listed'
      WHEN b.listed IS NULL THEN 'other_unit'
      WHEN b.listed = b.least THEN 'agrees'
      WHEN b.listed = 0 AND b.what IN ('problems', 'tasks', 'aspects') THEN 'not_listed'
      WHEN b.listing = 'completed_only' AND b.what <> 'completed' THEN 'completed_only'
      WHEN b.what IN ('problems', 'tasks', 'aspects') THEN 'differs'
      WHEN b.listed < b.least AND b.least <= b.listed + b.unstated THEN 'unstated'
      ELSE 'differs' END`
}
