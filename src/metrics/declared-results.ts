import type { Bound } from '../notice/tree.ts'
import { condition } from './condition.ts'
import { said } from './dialect.ts'
import type { Query } from './metric.ts'
import { number, oneOf, text, textOrNull } from './raw-row.ts'
import { joinSql, sql } from './sql.ts'
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

/** Every number of rules made and of money recovered that the selected notices declare, each as it is said. */
export function declaredResults(selection: Selection, viewer: string): Query<DeclaredResultRow> {
  const kinds = joinSql(
    RESULTS.map((kind) => sql`${kind}`),
    ', ',
  )
  const statement = sql`
    SELECT ${said('n.notice_id')}, ${said('n.agency')}, CAST(d.what AS VARCHAR) AS what, d.value, d.bound
    FROM declared d
    JOIN notices n ON n.notice_id = d.notice_id
    WHERE CAST(d.what AS VARCHAR) IN (${kinds}) AND ${condition(selection, viewer, 'notice')}
    ORDER BY what, n.notice_id, d.ordinal`
  return toQuery(statement, (raw) => ({
    notice_id: text(raw, 'notice_id'),
    agency: textOrNull(raw, 'agency'),
    what: oneOf<ResultKind>(raw, 'what'),
    value: number(raw, 'value'),
    bound: oneOf<Bound>(raw, 'bound'),
  }))
}

/** A sum that keeps its bounds: `open` is said where any part is at least or about so much. */
export interface BoundedSum {
  readonly what: ResultKind
  readonly notices: number
  readonly sum: number
  /** What the true sum is to `sum`, when each number is taken at its word. */
  readonly bound: Bound
}

/** The sums of each kind, never across kinds: money found during an inspection and money recovered since may overlap. */
export function boundedSums(rows: readonly DeclaredResultRow[]): readonly BoundedSum[] {
  return RESULTS.flatMap((what) => {
    const own = rows.filter((row) => row.what === what)
    if (own.length === 0) return []
    return [
      {
        what,
        notices: new Set(own.map((row) => row.notice_id)).size,
        sum: own.reduce((sum, row) => sum + row.value, 0),
        bound: sumBound(new Set(own.map((row) => row.bound))),
      },
    ]
  })
}

// At least 90 and exactly 5 make at least 95; at least and at most together only make about.
function sumBound(bounds: ReadonlySet<Bound>): Bound {
  const vague = [...bounds].filter((bound) => bound !== 'exact')
  const [only] = vague
  if (only === undefined) return 'exact'
  return vague.length === 1 ? only : 'about'
}
