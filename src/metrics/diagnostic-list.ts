import type { Severity } from '../notice/tree.ts'
import { condition } from './condition.ts'
import { said } from './dialect.ts'
import type { Query } from './metric.ts'
import { number, oneOf, text, textOrNull } from './raw-row.ts'
import { joinSql, sql } from './sql.ts'
import type { Sql } from './sql.ts'
import { toQuery } from './to-query.ts'
import type { Selection } from './selection.ts'

/** A diagnostic that somebody has checked. */
export interface CheckedPlace {
  readonly notice_id: string
  /** Place among the diagnostics of its notice, from 1. */
  readonly ordinal: number
}

/** Which diagnostics to list; what is `null`, and no codes at all, does not narrow. */
export interface DiagnosticFilter {
  readonly severity: Severity | null
  readonly codes: readonly string[]
  readonly checked: boolean | null
}

export interface DiagnosticRow {
  readonly notice_id: string
  readonly sha256: string
  readonly file: string
  readonly agency: string | null
  readonly ordinal: number
  readonly code: string
  readonly severity: Severity
  readonly facts: Readonly<Record<string, string | number | boolean | null>>
  /** UTF-16, half-open, into the reading text. */
  readonly start: number
  readonly end: number
  readonly checked: boolean
}

export interface DiagnosticCountRow {
  readonly severity: Severity
  readonly code: string
  readonly diagnostics: number
  readonly checked: number
  readonly notices: number
}

/** Diagnostics of the selected notices, the gravest first, then by code and in notice order. Picks on items do not apply. */
export function diagnosticList(
  selection: Selection,
  filter: DiagnosticFilter,
  checked: readonly CheckedPlace[],
  page: { readonly limit: number; readonly offset: number },
): Query<DiagnosticRow> {
  const statement = sql`
    SELECT ${said('d.notice_id')}, n.sha256, n.file, ${said('n.agency')}, d.ordinal, ${said('d.code')}, d.severity, d.facts,
           d."start", d."end", c.ordinal IS NOT NULL AS checked
    FROM diagnostics d
    JOIN notices n ON n.notice_id = d.notice_id
    LEFT JOIN (${placesOf(checked)}) c ON c.notice_id = d.notice_id AND c.ordinal = d.ordinal
    WHERE ${condition(selection, '', 'notice')} AND ${filterTest(filter)}
    ORDER BY d.severity, d.code, d.notice_id, d.ordinal
    LIMIT ${page.limit} OFFSET ${page.offset}`
  return toQuery(statement, (raw) => ({
    notice_id: text(raw, 'notice_id'),
    sha256: text(raw, 'sha256'),
    file: text(raw, 'file'),
    agency: textOrNull(raw, 'agency'),
    ordinal: number(raw, 'ordinal'),
    code: text(raw, 'code'),
    severity: oneOf<Severity>(raw, 'severity'),
    facts: JSON.parse(text(raw, 'facts')) as DiagnosticRow['facts'],
    start: number(raw, 'start'),
    end: number(raw, 'end'),
    checked: raw['checked'] === true,
  }))
}

/** How many diagnostics there are of each code, and how many of them were checked; the gravest first. */
export function diagnosticCounts(selection: Selection, checked: readonly CheckedPlace[]): Query<DiagnosticCountRow> {
  const statement = sql`
    SELECT d.severity, ${said('d.code')},
           CAST(count(*) AS INTEGER)                      AS diagnostics,
           CAST(count(c.ordinal) AS INTEGER)              AS checked,
           CAST(count(DISTINCT d.notice_id) AS INTEGER)   AS notices
    FROM diagnostics d
    JOIN notices n ON n.notice_id = d.notice_id
    LEFT JOIN (${placesOf(checked)}) c ON c.notice_id = d.notice_id AND c.ordinal = d.ordinal
    WHERE ${condition(selection, '', 'notice')}
    GROUP BY d.severity, d.code
    ORDER BY d.severity, d.code`
  return toQuery(statement, (raw) => ({
    severity: oneOf<Severity>(raw, 'severity'),
    code: text(raw, 'code'),
    diagnostics: number(raw, 'diagnostics'),
    checked: number(raw, 'checked'),
    notices: number(raw, 'notices'),
  }))
}

function filterTest({ severity, codes, checked }: DiagnosticFilter): Sql {
  const tests = [
    ...(severity === null ? [] : [sql`d.severity = ${severity}`]),
    ...(codes.length === 0
      ? []
      : [
          sql`CAST(d.code AS VARCHAR) IN (${joinSql(
            codes.map((code) => sql`${code}`),
            ', ',
          )})`,
        ]),
    ...(checked === null ? [] : [checked ? sql`c.ordinal IS NOT NULL` : sql`c.ordinal IS NULL`]),
  ]
  return tests.length > 0 ? joinSql(tests, ' AND ') : sql`TRUE`
}

/** What was checked as a table; it comes from the reader's own log, not from the notices. */
function placesOf(checked: readonly CheckedPlace[]): Sql {
  if (checked.length === 0) return sql`SELECT '' AS notice_id, 0 AS ordinal WHERE FALSE`
  const rows = checked.map(
    ({ notice_id, ordinal }) => sql`(CAST(${notice_id} AS VARCHAR), CAST(${ordinal} AS INTEGER))`,
  )
  return sql`SELECT v.notice_id, v.ordinal FROM (VALUES ${joinSql(rows, ', ')}) AS v(notice_id, ordinal)`
}
