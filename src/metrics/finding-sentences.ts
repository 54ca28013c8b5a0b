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
    WITH hits AS (${hitsOf(selection, viewer, finding, scope)}),
    told AS (
      SELECT h.notice_id, h.counted_as,
             coalesce(max(CASE WHEN h.item_id = h.counted_as THEN h.ordinal END), min(h.ordinal)) AS ordinal
      FROM hits h
      GROUP BY h.notice_id, h.counted_as
      ORDER BY h.notice_id, ordinal
      LIMIT ${page.limit} OFFSET ${page.offset}),
    placed AS (
      SELECT h.notice_id, h.counted_as, h.item_id, h.no,
             row_number() OVER (PARTITION BY h.counted_as
                                ORDER BY CASE WHEN h.item_id = h.counted_as THEN 0 ELSE 1 END, h.ordinal) AS place
      FROM hits h
      JOIN told t ON t.notice_id = h.notice_id AND t.counted_as = h.counted_as),
    matters AS (
      SELECT notice_id,
             min(CASE WHEN place = 1 THEN item_id END) AS item_id,
             ${joinedText(sql`CASE WHEN place > 1 THEN no END`, sql`place`)} AS also
      FROM placed
      GROUP BY notice_id, counted_as)
    SELECT t.item_id, t.also, ${said('t.notice_id')}, n.sha256, ${said('n.agency')}, n.city, n.feedback_date,
           i.no, i.unit, i.title, i.parent_title, i.status, i.status_basis, i."start", i."end",
           h."start" AS hit_start, h."end" AS hit_end
    FROM matters t
    JOIN items i ON i.notice_id = t.notice_id AND i.item_id = t.item_id
    JOIN notices n ON n.notice_id = t.notice_id
    LEFT JOIN (SELECT item_id, min(ordinal) AS ordinal
               FROM item_findings
               WHERE finding = ${finding} AND scope = ${scope} AND item_id IN (SELECT item_id FROM matters)
               GROUP BY item_id) b ON b.item_id = t.item_id
    LEFT JOIN (SELECT item_id, ordinal, "start", "end"
               FROM item_findings
               WHERE finding = ${finding}) h ON h.item_id = b.item_id AND h.ordinal = b.ordinal
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
    FROM (SELECT h.notice_id, h.counted_as
          FROM (${hitsOf(selection, viewer, finding, scope)}) h
          GROUP BY h.notice_id, h.counted_as) m
    JOIN notices n ON n.notice_id = m.notice_id`
  return toQuery(statement, (raw) => ({ matters: number(raw, 'matters'), agencies: number(raw, 'agencies') }))
}

/**
 * The items that state `finding` (or only mention it). An item that only refers to another tells nothing of its own: it is
 * the same matter (`counted_as`), and stands for it only where that one is not selected.
 */
function hitsOf(selection: Selection, viewer: string, finding: string, scope: FindingScope): Sql {
  return sql`
      SELECT i.notice_id, i.item_id, i.no, i.ordinal, i.counted_as
      FROM (SELECT notice_id, item_id, max(CASE WHEN scope = 'problem' THEN 1 ELSE 0 END) AS stated
            FROM item_findings
            WHERE finding = ${finding}
            GROUP BY notice_id, item_id) f
      JOIN items i ON i.notice_id = f.notice_id AND i.item_id = f.item_id
      WHERE f.stated = ${scope === 'problem' ? 1 : 0} AND ${condition(selection, viewer, 'item')}`
}
