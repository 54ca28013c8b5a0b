import { countedAs } from '../../tables/counted-as.ts'
import { PackageError, type RawCell } from '../../tables/raw-table.ts'
import { tableOf, type Row, type TableName } from '../../tables/schema.ts'
import { domainOf } from '../table-source.ts'
import { derivedColumn } from './derived-cells.ts'
import { openKeySet } from './key-set.ts'
import { type ColumnTables, READ_TABLES, type ReadTable } from './read-tables.ts'
import { type FaultyPlace, openRowCheck } from './row-check.ts'
import { type TypedBlock, typedBlocks } from './table-reader.ts'

/** What a first look at all codes and numbers of a dataset comes to; of its texts nothing is kept. */
export interface CheckedTables {
  /** Values of each open ENUM in the order in which they occur. */
  readonly values: ReadonlyMap<string, ReadonlySet<string>>
  readonly faulty: Readonly<Record<ReadTable, readonly FaultyPlace[]>>
  /** Items that count as another one, by item_id. */
  readonly counted: ReadonlyMap<string, string>
  readonly regions: readonly Row<'regions'>[]
  /** First and last feedback date; `null` where no notice says one. */
  readonly feedback: readonly [from: string | null, to: string | null]
}

/**
 * Reads the codes and numbers of all tables once, in bounded memory, and finds the rows that are not what the schema says,
 * that repeat a key, or that hang on a row that is not there.
 * @throws {PackageError} `column_missing`; `unsorted` where the rows of a notice lie apart; the first fault where there are
 * more than can be slips.
 */
export async function checkTables(tables: ColumnTables, onRows: (rows: number) => void): Promise<CheckedTables> {
  const values = new Map<string, Set<string>>()
  const notices = new Map<string, number>()
  const aboard = openKeySet(tables.items.rows)
  const regions = openRegions()
  const span = openSpan()
  const runs = openItemRuns()
  // The rows of a notice mostly lie together.
  let last = { id: '', notice: -1 }
  const noticeOf = (block: TypedBlock, row: number): number => {
    const id = String(block.cells['notice_id']?.[row])
    if (id !== last.id || last.notice < 0) last = { id, notice: notices.get(id) ?? -1 }
    return last.notice
  }

  const takers: Partial<Record<ReadTable, (block: TypedBlock, row: number) => void>> = {
    notices: (block, row) => {
      notices.set(String(block.cells['notice_id']?.[row]), notices.size)
      regions.take(block, row)
      span.take(block, row)
    },
    items: (block, row) => {
      const notice = noticeOf(block, row)
      aboard.add(String(block.cells['item_id']?.[row]), notice)
      runs.take(block, row, notice)
    },
  }

  function findOrphan(name: ReadTable) {
    return (block: TypedBlock, row: number): string | null => {
      if (name === 'notices') return null
      const notice = noticeOf(block, row)
      if (!block.cells['item_id'] || name === 'items') return notice < 0 ? 'notice_id' : null
      return notice >= 0 && aboard.has(String(block.cells['item_id'][row]), notice) ? null : 'item_id'
    }
  }

  async function look(name: ReadTable): Promise<readonly FaultyPlace[]> {
    const table = tables[name]
    const faulty: FaultyPlace[] = []
    const check = openRowCheck(name, table, faulty, findOrphan(name))
    const collect = openCollector(name, values)
    const order = name === 'items' || name === 'item_findings' ? openOrder(table.path) : null
    for await (const block of typedBlocks(name, table, neededColumns(name))) {
      const good = check(block)
      const take = takers[name]
      for (const row of good) {
        order?.(noticeOf(block, row), block.first + row)
        take?.(block, row)
      }
      collect(block, good)
      onRows(block.rows)
    }
    return faulty
  }

  const faulty: Partial<Record<ReadTable, readonly FaultyPlace[]>> = {}
  for (const name of READ_TABLES) faulty[name] = await look(name)
  return {
    values,
    faulty: faulty as CheckedTables['faulty'],
    counted: runs.end(),
    regions: regions.rows(),
    feedback: span.ends(),
  }
}

// Texts that the look needs: keys, references, and what is not free text.
const TEXTS = new Set(['item_id', 'no', 'same_as', 'facts'])

function neededColumns(name: TableName): ReadonlySet<string> {
  const columns = tableOf(name).columns.filter((column) => column.type !== 'text' || TEXTS.has(column.name))
  return new Set(columns.map((column) => column.name))
}

/** Gathers the values of the open codes of a table, those that are worked out included. */
function openCollector(
  name: ReadTable,
  values: Map<string, Set<string>>,
): (block: TypedBlock, good: readonly number[]) => void {
  const open = tableOf(name)
    .columns.filter((column) => column.type === 'code' && !column.values)
    // Whatever hangs on a notice names one that is there, and the groups of a category are added with it.
    .filter((column) => name === 'notices' || (column.name !== 'notice_id' && !derivedColumn(name, column.name)))
    .map((column) => {
      const domain = domainOf(name, column)
      const found = values.get(domain) ?? new Set<string>()
      values.set(domain, found)
      return { column: column.name, derived: derivedColumn(name, column.name), found }
    })
  return (block, good) => {
    for (const { column, derived, found } of open) {
      let last: RawCell | undefined = null
      for (const row of good) {
        const value: RawCell | undefined = derived
          ? derived.derive((one) => block.cells[one]?.[row] ?? null, new Map())
          : block.cells[column]?.[row]
        if (value !== last && typeof value === 'string') found.add(value)
        last = value
      }
    }
  }
}

/** Holds the rows of one notice together: what is counted per notice is counted as they pass. */
function openOrder(path: string): (notice: number, at: number) => void {
  const passed = new Set<number>()
  let now = -1
  return (notice, at) => {
    if (notice === now) return
    if (passed.has(notice)) throw new PackageError(path, 'unsorted', { row: at + 1, column: 'notice_id' })
    passed.add(notice)
    now = notice
  }
}

function openRegions() {
  const regions = new Map<string, Row<'regions'>>()
  return {
    take: (block: TypedBlock, row: number): void => {
      const said = (column: string): string | null => (block.cells[column]?.[row] as string | null | undefined) ?? null
      const code = said('region_code')
      if (code === null || regions.has(code)) return
      regions.set(code, { region_code: code, province: said('province'), city: said('city'), county: said('county') })
    },
    rows: () => [...regions.values()],
  }
}

function openSpan() {
  let from: string | null = null
  let to: string | null = null
  return {
    take: (block: TypedBlock, row: number): void => {
      const date = block.cells['feedback_date']?.[row]
      if (typeof date !== 'string') return
      if (from === null || date < from) from = date
      if (to === null || date > to) to = date
    },
    ends: (): CheckedTables['feedback'] => [from, to],
  }
}

/** Finds out, notice by notice, which items count as another one. */
function openItemRuns() {
  const counted = new Map<string, string>()
  let notice = -1
  let items: { item_id: string; no: string; same_as: string | null }[] = []
  const close = (): void => {
    if (items.some(({ same_as }) => same_as !== null)) {
      for (const [id, root] of countedAs(items)) if (id !== root) counted.set(id, root)
    }
    items = []
  }
  return {
    take: (block: TypedBlock, row: number, of: number): void => {
      if (of !== notice) close()
      notice = of
      const { item_id, no, same_as } = block.cells
      items.push({
        item_id: String(item_id?.[row]),
        no: String(no?.[row]),
        same_as: (same_as?.[row] as string | null | undefined) ?? null,
      })
    },
    end: () => {
      close()
      return counted
    },
  }
}
