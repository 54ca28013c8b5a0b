import type { Bound } from '../notice/tree.ts'
import { condition } from './condition.ts'
import { said } from './dialect.ts'
import type { Query } from './metric.ts'
import { number, oneOf, text, textOrNull } from './raw-row.ts'
import { joinSql, sql } from './sql.ts'
import type { Sql } from './sql.ts'
import { toQuery } from './to-query.ts'
import type { Selection } from './selection.ts'

/** What a notice declares as the outcome: rules, and money recovered in one of three spans of time. */
const RESULTS = [
  'rules_made',
  'rules_new',
  'rules_revised',
  'recovered_yuan',
  'recovered_yuan_during',
  'recovered_yuan_since',
] as const
export type ResultKind = (typeof RESULTS)[number]

export interface DeclaredResultRow {
  readonly notice_id: string
  readonly agency: string | null
  readonly what: ResultKind
  /** Rules, or yuan. */
  readonly value: number
  readonly bound: Bound
}

/** The two kinds of results, which no picture shows together. */
export type ResultSort = 'rules' | 'money'

/** Which of the two a result is. */
export function sortOfResult(what: ResultKind): ResultSort {
  return what.startsWith('rules') ? 'rules' : 'money'
}

/** `d.what` as text, and which of the two kinds it is, over `declared AS d`. */
const WHAT = sql`CAST(d.what AS VARCHAR)`
const SORT = sql`CASE WHEN starts_with(CAST(d.what AS VARCHAR), 'rules') THEN 'rules' ELSE 'money' END`

/** Numbers of rules made and of money recovered that the selected notices declare, each as it is said: the first `most` of either. */
export function declaredResults(selection: Selection, viewer: string, most: number): Query<DeclaredResultRow> {
  const statement = sql`
    SELECT ${said('n.notice_id')}, ${said('n.agency')}, r.what, r.value, r.bound
    FROM (SELECT d.notice_id, ${WHAT} AS what, d.value, d.bound, d.ordinal,
                 row_number() OVER (PARTITION BY ${SORT} ORDER BY ${WHAT}, d.notice_id, d.ordinal) AS place
          FROM declared d
          WHERE ${ofResults(selection, viewer)}) r
    JOIN notices n ON n.notice_id = r.notice_id
    WHERE r.place <= ${most}
    ORDER BY r.what, n.notice_id, r.ordinal`
  return toQuery(statement, (raw) => ({
    notice_id: text(raw, 'notice_id'),
    agency: textOrNull(raw, 'agency'),
    what: oneOf<ResultKind>(raw, 'what'),
    value: number(raw, 'value'),
    bound: oneOf<Bound>(raw, 'bound'),
  }))
}

function ofResults(selection: Selection, viewer: string): Sql {
  const kinds = joinSql(
    RESULTS.map((kind) => sql`${kind}`),
    ', ',
  )
  const where = condition(selection, viewer, 'notice')
  return sql`${WHAT} IN (${kinds}) AND d.notice_id IN (SELECT n.notice_id FROM notices n WHERE ${where})`
}

/** A sum that keeps its bounds: `open` is said where any part is at least or about so much. */
export interface BoundedSum {
  readonly what: ResultKind
  /** Numbers that were added. */
  readonly facts: number
  readonly notices: number
  /** Notices that declare any result of the same kind (rules, or money). */
  readonly of_notices: number
  readonly sum: number
  /** What the true sum is to `sum`, when each number is taken at its word. */
  readonly bound: Bound
}

/** The sums of each kind, never across kinds: money found during an inspection and money recovered since may overlap. */
export function declaredSums(selection: Selection, viewer: string): Query<BoundedSum> {
  const where = ofResults(selection, viewer)
  const statement = sql`
    SELECT s.what, s.facts, s.notices, k.notices AS of_notices, s.sum, s.at_least, s.at_most, s.about
    FROM (SELECT ${WHAT} AS what, ${SORT} AS sort,
                 CAST(count(*) AS INTEGER)                                      AS facts,
                 CAST(count(DISTINCT d.notice_id) AS INTEGER)                   AS notices,
                 CAST(sum(d.value) AS DOUBLE)                                   AS sum,
                 max(CASE WHEN d.bound = 'at_least' THEN 1 ELSE 0 END)          AS at_least,
                 max(CASE WHEN d.bound = 'at_most' THEN 1 ELSE 0 END)           AS at_most,
                 max(CASE WHEN d.bound = 'about' THEN 1 ELSE 0 END)             AS about
          FROM declared d
          WHERE ${where}
          GROUP BY ${WHAT}, ${SORT}) s
    JOIN (SELECT ${SORT} AS sort, CAST(count(DISTINCT d.notice_id) AS INTEGER) AS notices
          FROM declared d
          WHERE ${where}
          GROUP BY ${SORT}) k ON k.sort = s.sort
    ORDER BY s.what`
  return toQuery(statement, (raw) => ({
    what: oneOf<ResultKind>(raw, 'what'),
    facts: number(raw, 'facts'),
    notices: number(raw, 'notices'),
    of_notices: number(raw, 'of_notices'),
    sum: number(raw, 'sum'),
    bound: sumBound(BOUNDS.filter((bound) => number(raw, bound) === 1)),
  }))
}

const BOUNDS = ['at_least', 'at_most', 'about'] as const satisfies readonly Bound[]

// At least 90 and exactly 5 make at least 95; at least and at most together only make about.
function sumBound(vague: readonly Bound[]): Bound {
  const [only] = vague
  if (only === undefined) return 'exact'
  return vague.length === 1 ? only : 'about'
}
