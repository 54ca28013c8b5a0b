import { condition, isItemPick, othersPicks } from './condition.ts'
import { joinedText } from './dialect.ts'
import { findingCounts } from './finding-counts.ts'
import type { Query } from './metric.ts'
import { number, text, textOrNull } from './raw-row.ts'
import { sql } from './sql.ts'
import { toQuery } from './to-query.ts'
import type { Selection } from './selection.ts'

export interface FindingPairRow {
  /** The two findings, the one that stands first in the codebook first. */
  readonly first: string
  readonly second: string
  /** Agencies that state both, in one item or in several. */
  readonly both: number
  readonly with_first: number
  readonly with_second: number
  /** Agencies whose notices list at least one item: the denominator. */
  readonly agencies: number
  /** How many would state both if the two had nothing to do with each other: with_first × with_second / agencies. */
  readonly expected: number
  /** both / agencies that state either, 0 to 1. */
  readonly jaccard: number
  /** Ids of the agencies that state both; `null` where they are too many to name. */
  readonly agency_ids: readonly string[] | null
}

// A list of agencies that long still fits into a link.
const NAMED = 60

/** Which findings the same agencies state; the `limit` pairs that most agencies share, then the closest. */
export function findingPairs(selection: Selection, viewer: string, limit: number): Query<FindingPairRow> {
  const listed = othersPicks(selection, viewer).filter((pick) => !isItemPick(pick) || pick.field === 'unit')
  const statement = sql`
    WITH stated AS (
      SELECT n.agency_id, k.finding, f.ordinal
      FROM (${findingCounts(selection, viewer)}) k
      JOIN notices n ON n.notice_id = k.notice_id
      JOIN findings f ON f.finding = k.finding
      WHERE k.items > 0
      GROUP BY n.agency_id, k.finding, f.ordinal),
    single AS (
      SELECT finding, count(*) AS agencies FROM stated GROUP BY finding),
    pairs AS (
      SELECT a.finding AS one, b.finding AS two, count(*) AS agencies
      FROM stated a
      JOIN stated b ON b.agency_id = a.agency_id AND b.ordinal > a.ordinal
      GROUP BY a.finding, b.finding),
    shown AS (
      SELECT p.one, p.two, p.agencies, x.agencies AS with_one, y.agencies AS with_two,
             p.agencies / CAST(x.agencies + y.agencies - p.agencies AS DOUBLE) AS jaccard
      FROM pairs p
      JOIN single x ON x.finding = p.one
      JOIN single y ON y.finding = p.two
      ORDER BY p.agencies DESC, jaccard DESC, p.one, p.two
      LIMIT ${limit})
    SELECT s.one, s.two, s.jaccard,
           CAST(s.agencies AS INTEGER)     AS both_stated,
           CAST(s.with_one AS INTEGER)     AS with_one,
           CAST(s.with_two AS INTEGER)     AS with_two,
           CAST(o.agencies AS INTEGER)     AS agencies,
           g.agency_ids
    FROM shown s
    LEFT JOIN (SELECT a.finding AS one, b.finding AS two, ${joinedText(sql`a.agency_id`, sql`a.agency_id`)} AS agency_ids
               FROM shown t
               JOIN stated a ON a.finding = t.one
               JOIN stated b ON b.finding = t.two AND b.agency_id = a.agency_id
               WHERE t.agencies <= ${NAMED}
                 AND a.finding IN (SELECT one FROM shown WHERE agencies <= ${NAMED})
                 AND b.finding IN (SELECT two FROM shown WHERE agencies <= ${NAMED})
               GROUP BY a.finding, b.finding) g ON g.one = s.one AND g.two = s.two
    CROSS JOIN (SELECT count(DISTINCT n.agency_id) AS agencies
                FROM notices n
                WHERE n.notice_id IN (SELECT i.notice_id FROM items i WHERE ${condition(listed, viewer, 'item')})) o
    ORDER BY s.agencies DESC, s.jaccard DESC, s.one, s.two`
  return toQuery(statement, (raw) => {
    const [with_first, with_second] = [number(raw, 'with_one'), number(raw, 'with_two')]
    const agencies = number(raw, 'agencies')
    return {
      first: text(raw, 'one'),
      second: text(raw, 'two'),
      both: number(raw, 'both_stated'),
      with_first,
      with_second,
      agencies,
      expected: (with_first * with_second) / agencies,
      jaccard: number(raw, 'jaccard'),
      agency_ids: textOrNull(raw, 'agency_ids')?.split('\n') ?? null,
    }
  })
}
