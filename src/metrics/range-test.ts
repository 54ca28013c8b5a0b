import type { RangeField } from './selection.ts'
import { joinSql, sql } from './sql.ts'
import type { Sql } from './sql.ts'

const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/
const DAYS = /^-?\d{1,6}$/

/** Whether `value` can be an end of a range of `field`; '' is an open end. */
export function isRangeEnd(field: RangeField, value: string): boolean {
  return value === '' || (field === 'lag_days' ? DAYS : DATE).test(value)
}

/**
 * WHERE condition over `notices AS n`: `field` lies from `values[0]` to `values[1]`, both taken in. A date that stops at
 * the month or the year counts as its first day. An end that is no date or number takes in nothing.
 */
export function rangeTest(field: RangeField, values: readonly string[]): Sql {
  const [from = '', to = ''] = values
  if (!isRangeEnd(field, from) || !isRangeEnd(field, to)) return sql`FALSE`
  const ends = field === 'lag_days' ? daysBetween(from, to) : datesBetween(COLUMNS[field], from, to)
  return ends.length > 0 ? joinSql(ends, ' AND ') : sql`TRUE`
}

// `||` and not concat(): what is not said stays not said.
const COLUMNS = {
  feedback_date: sql`substr(n.feedback_date || '-01-01', 1, 10)`,
  published_date: sql`substr(n.published_date || '-01-01', 1, 10)`,
}

function daysBetween(from: string, to: string): readonly Sql[] {
  return [
    ...(from === '' ? [] : [sql`n.lag_days >= ${Number(from)}`]),
    ...(to === '' ? [] : [sql`n.lag_days <= ${Number(to)}`]),
  ]
}

function datesBetween(date: Sql, from: string, to: string): readonly Sql[] {
  return [
    ...(from === '' ? [] : [sql`${date} >= ${from}`]),
    // `2023` and `2023-06` as a last day take in the whole year or month.
    ...(to === '' ? [] : [sql`${date} <= ${to + '-12-31'.slice(to.length - 4)}`]),
  ]
}
