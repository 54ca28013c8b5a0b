import { groupOf, sectionOf } from '../../tables/category-code.ts'
import { agencyId, halfOf, lagDays, quarterOf, yearOf } from '../../tables/notice-derived.ts'
import type { RawCell } from '../../tables/raw-table.ts'
import type { TableName } from '../../tables/schema.ts'

/** A cell of the row at hand by the name of its column. */
export type CellOf = (column: string) => RawCell

type Derive = (cell: CellOf, counted: ReadonlyMap<string, string>) => RawCell

/** A column that is worked out from others of its row, so that no file can say otherwise. */
export interface DerivedColumn {
  readonly from: readonly string[]
  readonly derive: Derive
}

const text = (cell: RawCell): string | null => (cell === null ? null : String(cell))

function ofDate(derive: (date: string | null) => RawCell): DerivedColumn {
  return { from: ['feedback_date'], derive: (cell) => derive(text(cell('feedback_date'))) }
}

function ofCategory(derive: (code: string) => string): DerivedColumn {
  return { from: ['category'], derive: (cell) => derive(String(cell('category'))) }
}

const DERIVED: Partial<Record<TableName, Readonly<Record<string, DerivedColumn>>>> = {
  notices: {
    agency_id: {
      from: ['notice_id', 'agency', 'region_code'],
      derive: (cell) =>
        agencyId({
          notice_id: String(cell('notice_id')),
          agency: text(cell('agency')),
          region_code: text(cell('region_code')),
        }),
    },
    feedback_year: ofDate(yearOf),
    feedback_half: ofDate(halfOf),
    feedback_quarter: ofDate(quarterOf),
    lag_days: {
      from: ['feedback_date', 'published_date'],
      derive: (cell) => lagDays(text(cell('feedback_date')), text(cell('published_date'))),
    },
  },
  items: {
    category_group: ofCategory(groupOf),
    category_section: ofCategory(sectionOf),
    counted_as: {
      from: ['item_id'],
      derive: (cell, counted) => counted.get(String(cell('item_id'))) ?? cell('item_id'),
    },
  },
}

/** How `column` of the table is worked out; `undefined` where it is read. */
export function derivedColumn(table: TableName, column: string): DerivedColumn | undefined {
  return DERIVED[table]?.[column]
}

/** What stands in a column that older datasets do not have. */
const BEFORE: Readonly<Record<string, RawCell>> = {
  'items.coded_by': 'rule',
  'items.status_by': 'reading',
  'item_codes.coded_by': 'rule',
}

/** The cell of a column where the file says nothing. */
export function silentCell(table: TableName, column: string): RawCell {
  return BEFORE[`${table}.${column}`] ?? null
}
