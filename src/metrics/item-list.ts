import type { ItemUnit, Status, StatusBasis } from '../notice/tree.ts'
import { condition } from './condition.ts'
import { joinedText, said } from './dialect.ts'
import type { Query } from './metric.ts'
import { number, oneOf, text, textOrNull } from './raw-row.ts'
import type { RawRow } from './raw-row.ts'
import { sql } from './sql.ts'
import type { Sql } from './sql.ts'
import { toQuery } from './to-query.ts'
import type { Selection } from './selection.ts'

export interface ItemListRow {
  readonly item_id: string
  readonly notice_id: string
  readonly agency: string | null
  readonly city: string | null
  readonly no: string
  readonly unit: ItemUnit
  readonly aspect_title: string | null
  readonly parent_title: string | null
  readonly title: string
  readonly status: Status
  readonly status_basis: StatusBasis
  readonly category: string
  readonly category_name_zh: string
  readonly category_name_en: string
  /** Keys of findings in the problem statement. */
  readonly findings: readonly string[]
  /** Keys of findings only in the measures. */
  readonly mentions: readonly string[]
  readonly start: number
  readonly end: number
}

export const ITEM_SORTS = ['filed', 'agency', 'city', 'unit', 'status', 'category'] as const
/** Columns to sort by; `filed` is notice order. Ties are in notice order. */
export type ItemSort = (typeof ITEM_SORTS)[number]

export interface ItemPage {
  readonly limit: number
  readonly offset: number
  readonly sort: ItemSort
  readonly descending?: boolean
}

const SORTED: Readonly<Record<ItemSort, Sql>> = {
  filed: sql`i.notice_id`,
  agency: sql`n.agency`,
  city: sql`n.city`,
  unit: sql`i.unit`,
  status: sql`i.status`,
  category: sql`i.category`,
}

/** One page of the selected items; what a notice does not say comes last. */
export function itemList(selection: Selection, page: ItemPage, viewer = ''): Query<ItemListRow> {
  // Only these sorts need the notice before the page is cut.
  const ofNotice = page.sort === 'agency' || page.sort === 'city'
  const direction = page.descending ? sql`DESC` : sql`ASC`
  const statement = sql`
    WITH page AS (
      SELECT i.item_id, i.notice_id, ${SORTED[page.sort]} AS sorted_by
      FROM items i
      ${ofNotice ? sql`JOIN notices n ON n.notice_id = i.notice_id` : sql``}
      WHERE ${condition(selection, viewer, 'item')}
      ORDER BY ${SORTED[page.sort]} ${direction} NULLS LAST, i.notice_id, i.ordinal
      LIMIT ${page.limit} OFFSET ${page.offset})
    SELECT i.item_id, ${said('i.notice_id')}, ${said('n.agency')}, n.city, i.no, i.unit, i.aspect_title, i.parent_title, i.title,
           i.status, i.status_basis, i.category, c.name_zh AS category_name_zh, c.name_en AS category_name_en,
           f.findings, f.mentions, i."start", i."end"
    FROM page p
    JOIN items i ON i.notice_id = p.notice_id AND i.item_id = p.item_id
    JOIN notices n ON n.notice_id = i.notice_id
    JOIN categories c ON c.code = i.category
    LEFT JOIN (SELECT item_id,
                      ${joinedText(sql`CASE WHEN scope = 'problem' THEN finding END`, sql`ordinal`)} AS findings,
                      ${joinedText(sql`CASE WHEN scope = 'measure' THEN finding END`, sql`ordinal`)} AS mentions
               FROM item_findings
               WHERE notice_id IN (SELECT notice_id FROM page) AND item_id IN (SELECT item_id FROM page)
               GROUP BY item_id) f ON f.item_id = i.item_id
    ORDER BY p.sorted_by ${direction} NULLS LAST, i.notice_id, i.ordinal`
  return toQuery(statement, decodeItem)
}

function decodeItem(raw: RawRow): ItemListRow {
  const findings = keysIn(textOrNull(raw, 'findings'))
  return {
    item_id: text(raw, 'item_id'),
    notice_id: text(raw, 'notice_id'),
    agency: textOrNull(raw, 'agency'),
    city: textOrNull(raw, 'city'),
    no: text(raw, 'no'),
    unit: oneOf<ItemUnit>(raw, 'unit'),
    aspect_title: textOrNull(raw, 'aspect_title'),
    parent_title: textOrNull(raw, 'parent_title'),
    title: text(raw, 'title'),
    status: oneOf<Status>(raw, 'status'),
    status_basis: oneOf<StatusBasis>(raw, 'status_basis'),
    category: text(raw, 'category'),
    category_name_zh: text(raw, 'category_name_zh'),
    category_name_en: text(raw, 'category_name_en'),
    findings,
    mentions: keysIn(textOrNull(raw, 'mentions')).filter((key) => !findings.includes(key)),
    start: number(raw, 'start'),
    end: number(raw, 'end'),
  }
}

/** Each key once, in the order of its first hit. */
function keysIn(joined: string | null): readonly string[] {
  return joined === null ? [] : [...new Set(joined.split('\n'))]
}

/** How many items are selected; one row. */
export function itemCount(selection: Selection, viewer = ''): Query<{ readonly items: number }> {
  const statement = sql`
    SELECT CAST(count(*) AS DOUBLE) AS items
    FROM items i
    WHERE ${condition(selection, viewer, 'item')}`
  return toQuery(statement, (raw) => ({ items: number(raw, 'items') }))
}
