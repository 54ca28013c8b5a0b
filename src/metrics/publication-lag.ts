import { condition } from './condition.ts'
import type { NoticeLimit } from './largest-notices.ts'
import type { Query } from './metric.ts'
import { said } from './dialect.ts'
import { number, text, textOrNull } from './raw-row.ts'
import { sql } from './sql.ts'
import { toQuery } from './to-query.ts'
import type { Selection } from './selection.ts'

export interface PublicationLagRow {
  readonly notice_id: string
  readonly agency: string | null
  /** ISO, perhaps to the month only. */
  readonly feedback_date: string
  readonly published_date: string
  /** Days from feedback to publication: least and most that the dates allow; the same where both name a day. */
  readonly least_days: number
  readonly most_days: number
}

/** Days from feedback to publication for notices that say both, by date of feedback; at most `limit.notices`, the latest. */
export function publicationLag(
  selection: Selection,
  viewer: string,
  limit: NoticeLimit = {},
): Query<PublicationLagRow> {
  const kept = limit.notices === undefined ? sql`` : sql`LIMIT ${limit.notices}`
  const statement = sql`
    SELECT ${said('n.notice_id')}, ${said('n.agency')}, n.feedback_date, n.published_date
    FROM notices n
    WHERE ${condition(selection, viewer, 'notice')} AND length(n.feedback_date) >= 7 AND length(n.published_date) >= 7
    ORDER BY n.feedback_date DESC, n.notice_id ${kept}`
  return toQuery(statement, (raw) => {
    const [feedback_date, published_date] = [text(raw, 'feedback_date'), text(raw, 'published_date')]
    const [feedback, published] = [daysOf(feedback_date), daysOf(published_date)]
    return {
      notice_id: text(raw, 'notice_id'),
      agency: textOrNull(raw, 'agency'),
      feedback_date,
      published_date,
      least_days: published.first - feedback.last,
      most_days: published.last - feedback.first,
    }
  })
}

/** First and last day that an ISO date may mean, as days since 1970: `2022-08` is any day of August. */
function daysOf(date: string): { readonly first: number; readonly last: number } {
  const [year = 0, month = 1, day] = date.split('-').map(Number)
  const dayNumber = (y: number, m: number, d: number): number => Date.UTC(y, m, d) / 86_400_000
  if (day !== undefined) return { first: dayNumber(year, month - 1, day), last: dayNumber(year, month - 1, day) }
  return { first: dayNumber(year, month - 1, 1), last: dayNumber(year, month, 0) }
}

/** Which dates the selected notices give; one row. */
export interface DatesSaidRow {
  readonly notices: number
  /** Feedback and publication, both to the month at least. */
  readonly both: number
  readonly no_feedback: number
  readonly no_published: number
}

/** How many notices give which dates. A notice that gives neither counts in both silences. */
export function datesSaid(selection: Selection, viewer: string): Query<DatesSaidRow> {
  const statement = sql`
    SELECT CAST(count(*) AS INTEGER)                                                          AS notices,
           CAST(coalesce(sum(CASE WHEN length(n.feedback_date) >= 7 AND length(n.published_date) >= 7
                                  THEN 1 ELSE 0 END), 0) AS INTEGER)                          AS both_said,
           CAST(coalesce(sum(CASE WHEN coalesce(length(n.feedback_date), 0) < 7
                                  THEN 1 ELSE 0 END), 0) AS INTEGER)                          AS no_feedback,
           CAST(coalesce(sum(CASE WHEN coalesce(length(n.published_date), 0) < 7
                                  THEN 1 ELSE 0 END), 0) AS INTEGER)                          AS no_published
    FROM notices n
    WHERE ${condition(selection, viewer, 'notice')}`
  return toQuery(statement, (raw) => ({
    notices: number(raw, 'notices'),
    both: number(raw, 'both_said'),
    no_feedback: number(raw, 'no_feedback'),
    no_published: number(raw, 'no_published'),
  }))
}
