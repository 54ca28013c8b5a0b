import type { ItemUnit, Status, StatusBasis } from '../notice/tree.ts'
import { condition } from './condition.ts'
import { joinedText, said } from './dialect.ts'
import type { Query } from './metric.ts'
import { number, numberOrNull, oneOf, text, textOrNull } from './raw-row.ts'
import { sql } from './sql.ts'
import type { Sql } from './sql.ts'
import { toQuery } from './to-query.ts'
import type { Selection } from './selection.ts'

/** Where a finding is stated, or only mentioned in the measures. */
export type FindingScope = 'problem' | 'measure'

export interface FindingSentenceRow {
  readonly item_id: string
  readonly notice_id: string
  readonly sha256: string
  readonly agency: string | null
  readonly city: string | null
  readonly feedback_date: string | null
  readonly no: string
  readonly unit: ItemUnit
  readonly title: string
  readonly parent_title: string | null
  readonly status: Status
  readonly status_basis: StatusBasis
  /** Numbers of items that only refer to this one (同(23)): it is one matter, told once. */
  readonly also: readonly string[]
  /** The item, and the first words that the finding rests on (`null` where it was coded by hand). Offsets are UTF-16. */
  readonly start: number
  readonly end: number
  readonly hit_start: number | null
  readonly hit_end: number | null
}

/** The matters that state `finding` (or only mention it), each once, in notice order; one page of them. */
export function findingSentences(
  selection: Selection,
  viewer: string,
  finding: string,
  scope: FindingScope,
  page: { readonly limit: number; readonly offset: number },
): Query<FindingSentenceRow> {
  const statement = sql`
    WITH matters AS (${mattersOf(selection, viewer, finding, scope)}),
    told AS (
      SELECT m.notice_id, m.item_id, m.also
      FROM matters m
      JOIN items i ON i.notice_id = m.notice_id AND i.item_id = m.item_id
      ORDER BY m.notice_id, i.ordinal
      LIMIT ${page.limit} OFFSET ${page.offset})
    SELECT t.item_id, t.also, ${said('t.notice_id')}, n.sha256, ${said('n.agency')}, n.city, n.feedback_date,
           i.no, i.unit, i.title, i.parent_title, i.status, i.status_basis, i."start", i."end",
           h."start" AS hit_start, h."end" AS hit_end
    FROM told t
    JOIN items i ON i.notice_id = t.notice_id AND i.item_id = t.item_id
    JOIN notices n ON n.notice_id = t.notice_id
    LEFT JOIN (SELECT item_id, min(ordinal) AS ordinal
               FROM item_findings
               WHERE finding = ${finding} AND scope = ${scope}
               GROUP BY item_id) b ON b.item_id = t.item_id
    LEFT JOIN item_findings h ON h.item_id = b.item_id AND h.ordinal = b.ordinal
    ORDER BY t.notice_id, i.ordinal`
  return toQuery(statement, (raw) => ({
    item_id: text(raw, 'item_id'),
    notice_id: text(raw, 'notice_id'),
    sha256: text(raw, 'sha256'),
    agency: textOrNull(raw, 'agency'),
    city: textOrNull(raw, 'city'),
    feedback_date: textOrNull(raw, 'feedback_date'),
    no: text(raw, 'no'),
    unit: oneOf<ItemUnit>(raw, 'unit'),
    title: text(raw, 'title'),
    parent_title: textOrNull(raw, 'parent_title'),
    status: oneOf<Status>(raw, 'status'),
    status_basis: oneOf<StatusBasis>(raw, 'status_basis'),
    also: textOrNull(raw, 'also')?.split('\n') ?? [],
    start: number(raw, 'start'),
    end: number(raw, 'end'),
    hit_start: numberOrNull(raw, 'hit_start'),
    hit_end: numberOrNull(raw, 'hit_end'),
  }))
}

/** How many matters state `finding` (or only mention it), and how many agencies; one row. */
export function findingMatters(
  selection: Selection,
  viewer: string,
  finding: string,
  scope: FindingScope,
): Query<{ readonly matters: number; readonly agencies: number }> {
  const statement = sql`
    SELECT CAST(count(*) AS DOUBLE) AS matters, CAST(count(DISTINCT n.agency_id) AS INTEGER) AS agencies
    FROM (${mattersOf(selection, viewer, finding, scope)}) m
    JOIN notices n ON n.notice_id = m.notice_id`
  return toQuery(statement, (raw) => ({ matters: number(raw, 'matters'), agencies: number(raw, 'agencies') }))
}

/**
 * (notice_id, item_id, also): one row per matter. An item that only refers to another tells nothing of its own: it is
 * `also` of the one it refers to, and stands for it only where that one is not selected.
 */
function mattersOf(selection: Selection, viewer: string, finding: string, scope: FindingScope): Sql {
  return sql`
      SELECT r.notice_id,
             min(CASE WHEN r.place = 1 THEN r.item_id END) AS item_id,
             ${joinedText(sql`CASE WHEN r.place > 1 THEN r.no END`, sql`r.place`)} AS also
      FROM (SELECT p.notice_id, p.item_id, p.no, p.counted_as,
                   row_number() OVER (PARTITION BY p.notice_id, p.counted_as
                                      ORDER BY CASE WHEN p.item_id = p.counted_as THEN 0 ELSE 1 END, p.ordinal) AS place
            FROM (SELECT i.notice_id, i.item_id, i.no, i.ordinal, i.counted_as,
                         max(CASE WHEN f.scope = 'problem' THEN 1 ELSE 0 END) AS stated
                  FROM items i
                  JOIN item_findings f ON f.item_id = i.item_id
                  WHERE f.finding = ${finding} AND ${condition(selection, viewer, 'item')}
                  GROUP BY i.notice_id, i.item_id, i.no, i.ordinal, i.counted_as) p
            WHERE p.stated = ${scope === 'problem' ? 1 : 0}) r
      GROUP BY r.notice_id, r.counted_as`
}
