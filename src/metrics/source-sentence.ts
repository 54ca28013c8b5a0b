import type { ItemUnit, Status, StatusBasis } from '../notice/tree.ts'
import { joinedText, said } from './dialect.ts'
import type { Query } from './metric.ts'
import { number, numberOrNull, oneOf, text, textOrNull } from './raw-row.ts'
import { sql } from './sql.ts'
import { toQuery } from './to-query.ts'

/** A finding's rule that fired, with its place in the reading text (`null` for a coding by hand). */
export interface SourceHit {
  readonly finding: string
  readonly scope: 'problem' | 'measure'
  readonly rule: string | null
  readonly start: number | null
  readonly end: number | null
}

/** Where an item stands and what its codes rest on. Offsets are UTF-16, half-open, into the reading text. */
export interface SourceSentenceRow {
  readonly item_id: string
  readonly notice_id: string
  readonly sha256: string
  readonly file: string
  readonly agency: string | null
  readonly no: string
  readonly unit: ItemUnit
  readonly title: string
  readonly start: number
  readonly end: number
  readonly status: Status
  readonly status_basis: StatusBasis
  readonly status_text: string | null
  readonly status_start: number | null
  readonly status_end: number | null
  readonly category: string
  readonly category_rule: string | null
  readonly hits: readonly SourceHit[]
}

/** The place behind one item; no row when the item is not loaded. */
export function sourceSentence(item_id: string): Query<SourceSentenceRow> {
  const hit = sql`concat(finding, '|', scope, '|', "start", '|', "end", '|', rule)`
  const statement = sql`
    SELECT i.item_id, ${said('i.notice_id')}, n.sha256, n.file, ${said('n.agency')}, i.no, i.unit, i.title, i."start", i."end",
           i.status, i.status_basis, i.status_text, i.status_start, i.status_end, i.category, i.category_rule, f.hits
    FROM items i
    JOIN notices n ON n.notice_id = i.notice_id
    LEFT JOIN (SELECT item_id, ${joinedText(hit, sql`ordinal`)} AS hits
               FROM item_findings
               WHERE item_id = ${item_id}
               GROUP BY item_id) f ON f.item_id = i.item_id
    WHERE i.item_id = ${item_id}`
  return toQuery(statement, (raw) => ({
    item_id: text(raw, 'item_id'),
    notice_id: text(raw, 'notice_id'),
    sha256: text(raw, 'sha256'),
    file: text(raw, 'file'),
    agency: textOrNull(raw, 'agency'),
    no: text(raw, 'no'),
    unit: oneOf<ItemUnit>(raw, 'unit'),
    title: text(raw, 'title'),
    start: number(raw, 'start'),
    end: number(raw, 'end'),
    status: oneOf<Status>(raw, 'status'),
    status_basis: oneOf<StatusBasis>(raw, 'status_basis'),
    status_text: textOrNull(raw, 'status_text'),
    status_start: numberOrNull(raw, 'status_start'),
    status_end: numberOrNull(raw, 'status_end'),
    category: text(raw, 'category'),
    category_rule: textOrNull(raw, 'category_rule'),
    hits: (textOrNull(raw, 'hits')?.split('\n') ?? []).map(readHit),
  }))
}

/** `secondment|problem|12|16|rule id`; the rule stands last because it alone may hold a bar. */
function readHit(line: string): SourceHit {
  const [finding = '', scope = '', start = '', end = '', ...rule] = line.split('|')
  return {
    finding,
    scope: scope as SourceHit['scope'],
    rule: rule.join('|') || null,
    start: start === '' ? null : Number(start),
    end: end === '' ? null : Number(end),
  }
}
