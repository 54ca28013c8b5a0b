import { condition } from './condition.ts'
import type { NoticeLimit } from './largest-notices.ts'
import type { Selection } from './selection.ts'
import { sql } from './sql.ts'
import type { Sql } from './sql.ts'

/**
 * One row per notice: counts of its main unit by status, and the smallest and largest value of each declared total, so
 * that the decoder can tell agreement from contradiction. Once picked, a notice travels as `id`, plain text: a window
 * over an ENUM of all notices would cost more than the rest.
 */
export function completionStatement(selection: Selection, limit: NoticeLimit): Sql {
  return sql`
    WITH picked AS (${pickedNotices(selection, limit)}),
    ${listedCounts()},
    shown AS (
      SELECT p.notice_id, p.id, p.agency, p.city, p.listing, p.unit AS notice_unit, r.unit,
             r.items, r.all_items, r.completed, r.mostly_completed, r.staged, r.ongoing, r.not_completed, r.unstated
      FROM picked p
      LEFT JOIN ranked r ON r.id = p.id AND r.place = 1),
    ${declaredTotals()}
    SELECT s.id AS notice_id, s.agency, s.city, s.listing,
           coalesce(s.unit, s.notice_unit)                             AS unit,
           CAST(coalesce(s.items, 0) AS INTEGER)                       AS listed_items,
           CAST(coalesce(s.all_items - s.items, 0) AS INTEGER)         AS other_unit_items,
           CAST(coalesce(s.completed, 0) AS INTEGER)                   AS completed,
           CAST(coalesce(s.mostly_completed, 0) AS INTEGER)            AS mostly_completed,
           CAST(coalesce(s.staged, 0) AS INTEGER)                      AS staged,
           CAST(coalesce(s.ongoing, 0) AS INTEGER)                     AS ongoing,
           CAST(coalesce(s.not_completed, 0) AS INTEGER)               AS not_completed,
           CAST(coalesce(s.unstated, 0) AS INTEGER)                    AS unstated,
           b.unit AS pair_unit, b.total_min, b.total_max, b.completed_declared_min, b.completed_declared_max,
           a.says_completed, a.says_total, a.own_unit, a.own_total_min, a.own_total_max
    FROM shown s
    LEFT JOIN best b ON b.id = s.id AND b.place = 1
    LEFT JOIN alone a ON a.id = s.id
    ORDER BY s.notice_id`
}

function pickedNotices(selection: Selection, limit: NoticeLimit): Sql {
  const where = condition(selection, '', 'notice')
  if (limit.notices === undefined) {
    return sql`SELECT n.notice_id, CAST(n.notice_id AS VARCHAR) AS id, CAST(n.agency AS VARCHAR) AS agency, n.city, n.unit, n.listing FROM notices n WHERE ${where}`
  }
  return sql`
      SELECT n.notice_id, CAST(n.notice_id AS VARCHAR) AS id, CAST(n.agency AS VARCHAR) AS agency, n.city, n.unit, n.listing
      FROM notices n
      LEFT JOIN (SELECT notice_id, count(*) AS items FROM items GROUP BY notice_id) c ON c.notice_id = n.notice_id
      WHERE ${where}
      ORDER BY c.items DESC NULLS LAST, n.notice_id
      LIMIT ${limit.notices}`
}

/** `ranked`: items by status per notice and unit; place 1 is the unit that the notice counts in. */
function listedCounts(): Sql {
  return sql`counts AS (
      SELECT i.notice_id, i.unit, i.status, count(*) AS items
      FROM items i
      WHERE i.notice_id IN (SELECT notice_id FROM picked)
      GROUP BY i.notice_id, i.unit, i.status),
    by_unit AS (
      SELECT CAST(c.notice_id AS VARCHAR) AS id, c.unit,
             sum(c.items)                                                            AS items,
             sum(CASE WHEN c.status = 'completed' THEN c.items ELSE 0 END)           AS completed,
             sum(CASE WHEN c.status = 'mostly_completed' THEN c.items ELSE 0 END)    AS mostly_completed,
             sum(CASE WHEN c.status = 'staged' THEN c.items ELSE 0 END)              AS staged,
             sum(CASE WHEN c.status = 'ongoing' THEN c.items ELSE 0 END)             AS ongoing,
             sum(CASE WHEN c.status = 'not_completed' THEN c.items ELSE 0 END)       AS not_completed,
             sum(CASE WHEN c.status = 'unstated' THEN c.items ELSE 0 END)            AS unstated
      FROM counts c
      GROUP BY c.notice_id, c.unit),
    ranked AS (
      SELECT u.id, u.unit, u.items, u.completed, u.mostly_completed, u.staged, u.ongoing, u.not_completed,
             u.unstated,
             sum(u.items) OVER (PARTITION BY u.id) AS all_items,
             row_number() OVER (PARTITION BY u.id
                                ORDER BY CASE WHEN u.unit = p.unit THEN 0 ELSE 1 END, u.items DESC, u.unit) AS place
      FROM by_unit u
      JOIN picked p ON p.id = u.id)`
}

/** `best`: completed and total that count the same thing, place 1 nearest to what the notice lists; `alone`: the rest. */
function declaredTotals(): Sql {
  return sql`exact AS (
      SELECT s.id, CAST(d.what AS VARCHAR) AS what, CAST(d.unit AS VARCHAR) AS unit, d.value,
             concat(coalesce(s.unit, s.notice_unit), 's') AS own_unit
      FROM declared d
      JOIN shown s ON s.notice_id = d.notice_id
      WHERE d.bound = 'exact'),
    pairs AS (
      SELECT c.id, c.unit, c.own_unit,
             min(t.value) AS total_min, max(t.value) AS total_max,
             min(c.value) AS completed_declared_min, max(c.value) AS completed_declared_max
      FROM exact c
      JOIN exact t ON t.id = c.id AND t.what = c.unit
      WHERE c.what = 'completed'
      GROUP BY c.id, c.unit, c.own_unit),
    best AS (
      SELECT p.id, p.unit, p.total_min, p.total_max, p.completed_declared_min, p.completed_declared_max,
             row_number() OVER (PARTITION BY p.id
                                ORDER BY CASE p.unit WHEN p.own_unit THEN 0
                                                     WHEN 'problems' THEN 1
                                                     WHEN 'tasks' THEN 2
                                                     WHEN 'measures' THEN 3
                                                     ELSE 4 END, p.unit) AS place
      FROM pairs p),
    alone AS (
      SELECT e.id, e.own_unit,
             max(CASE WHEN e.what = 'completed' THEN 1 ELSE 0 END)                          AS says_completed,
             max(CASE WHEN e.what IN ('problems', 'tasks', 'measures') THEN 1 ELSE 0 END)   AS says_total,
             min(CASE WHEN e.what = e.own_unit THEN e.value END)                            AS own_total_min,
             max(CASE WHEN e.what = e.own_unit THEN e.value END)                            AS own_total_max
      FROM exact e
      GROUP BY e.id, e.own_unit)`
}
