import type { Codebook } from '../../codebook/codebook.ts'
import { buildNoticeFindings } from '../../tables/build-notice-findings.ts'
import { buildCategories, buildFindings } from '../../tables/build-reference.ts'
import type { RawCell } from '../../tables/raw-table.ts'
import { type Row, TABLE_NAMES, tableOf, type TableName } from '../../tables/schema.ts'
import { type CellAt, domainOf, sortDomain } from '../table-source.ts'
import { sizesOf, type TableStream, valueRows } from '../table-stream.ts'
import { type SentColumn, type SentRows, toArrow } from '../to-arrow.ts'
import type { CheckedTables } from './check-tables.ts'
import { derivedColumn } from './derived-cells.ts'
import { type ColumnTables, READ_TABLES, type ReadTable } from './read-tables.ts'
import { type TypedBlock, typedBlocks } from './table-reader.ts'

/** Rows per message: many, for each costs the engine a table of its own. */
const CHUNK = 65_536

/**
 * The tables of a dataset that was checked, as a stream for the engine. Files are read again, row group by row group;
 * `onRows` hears of the rows of each.
 */
export function columnStream(
  tables: ColumnTables,
  checked: CheckedTables,
  codebook: Codebook,
  onRows: (rows: number) => void = () => undefined,
): TableStream {
  const reference = referenceRows(checked, codebook)
  const domains = domainsOf(checked, reference)
  const indices = new Map<string, ReadonlyMap<string, number>>()
  const indexOf = (domain: string): ReadonlyMap<string, number> => {
    const known = indices.get(domain) ?? new Map((domains.get(domain) ?? []).map((value, index) => [value, index]))
    indices.set(domain, known)
    return known
  }

  function encode(name: TableName, rows: number, cellsOf: (column: string) => (row: number) => RawCell): Uint8Array {
    const columns = tableOf(name).columns.map((column): SentColumn => {
      const plain: CellAt = cellsOf(column.name)
      if (column.type !== 'code') return { column, cell: plain, domain: [] }
      const domain = domainOf(name, column)
      return { column, cell: codeOf(plain, indexOf(domain)), domain: domains.get(domain) ?? [] }
    })
    return toArrow({ columns, from: 0, to: rows })
  }

  function* encodeRows(name: TableName, rows: readonly object[]): Generator<Uint8Array> {
    const plain = rows as readonly Readonly<Record<string, RawCell>>[]
    for (let from = 0; from < rows.length; from += CHUNK) {
      const length = Math.min(CHUNK, rows.length - from)
      yield encode(name, length, (column) => (row) => plain[from + row]?.[column] ?? null)
    }
  }

  async function* encodeTable(name: ReadTable): AsyncGenerator<Uint8Array> {
    const columns = new Set(tableOf(name).columns.map((column) => column.name))
    for await (const { block, good } of goodRows(name, tables, checked, columns)) {
      onRows(block.rows)
      for (let from = 0; from < good.length; from += CHUNK) {
        const some = good.subarray(from, from + CHUNK)
        yield encode(name, some.length, (column) => cellsAt(name, block, column, some))
      }
    }
  }

  function cellsAt(name: ReadTable, block: TypedBlock, column: string, rows: Uint32Array): (row: number) => RawCell {
    const derived = derivedColumn(name, column)
    const cells = block.cells[column]
    if (!derived) return (row) => cells?.[rows[row] ?? -1] ?? null
    return (row) => derived.derive((one) => block.cells[one]?.[rows[row] ?? -1] ?? null, checked.counted)
  }

  async function* encodeNoticeFindings(): AsyncGenerator<Uint8Array> {
    let rows: Row<'notice_findings'>[] = []
    for await (const some of noticeFindings(tables, checked)) {
      rows.push(...some)
      if (rows.length < CHUNK) continue
      yield* encodeRows('notice_findings', rows)
      rows = []
    }
    yield* encodeRows('notice_findings', rows)
  }

  return {
    domains: sizesOf(domains),
    values: () => encoded(valueRows(domains)),
    large: true,
    chunks: (name) => {
      if (isReadTable(name)) return encodeTable(name)
      return name === 'notice_findings' ? encodeNoticeFindings() : later(encodeRows(name, reference[name]))
    },
  }
}

/** The places of values in their domain; one value mostly stands several times over. */
function codeOf(cell: CellAt, index: ReadonlyMap<string, number>): CellAt {
  let last: ReturnType<CellAt> = null
  let code = -1
  return (row) => {
    const value = cell(row)
    if (value !== last) [last, code] = [value, index.get(String(value ?? '')) ?? -1]
    return code
  }
}

function isReadTable(name: TableName): name is ReadTable {
  return (READ_TABLES as readonly TableName[]).includes(name)
}

async function* encoded(all: Iterable<SentRows>): AsyncGenerator<Uint8Array> {
  for (const rows of all) yield await Promise.resolve(toArrow(rows))
}

async function* later<T>(all: Iterable<T>): AsyncGenerator<T> {
  for (const one of all) yield await Promise.resolve(one)
}

type Reference = { readonly [T in 'categories' | 'findings' | 'regions']: readonly Row<T>[] }

function referenceRows({ values, regions }: CheckedTables, codebook: Codebook): Reference {
  const used = [...(values.get('finding') ?? [])].map((finding) => ({ finding }))
  return {
    categories: buildCategories(codebook, values.get('category') ?? []),
    findings: buildFindings(codebook, used),
    regions,
  }
}

function domainsOf({ values }: CheckedTables, reference: Reference): ReadonlyMap<string, readonly string[]> {
  const own: Readonly<Record<string, readonly string[]>> = {
    category: reference.categories.map(({ code }) => code),
    finding: reference.findings.map(({ finding }) => finding),
    'findings.name_zh': reference.findings.map(({ name_zh }) => name_zh),
  }
  const domains = new Map<string, readonly string[]>()
  for (const name of TABLE_NAMES) {
    for (const column of tableOf(name).columns) {
      const domain = domainOf(name, column)
      if (column.type !== 'code' || domains.has(domain)) continue
      const found = new Set(own[domain] ?? values.get(domain))
      domains.set(domain, column.values ?? sortDomain(domain, [...found]))
    }
  }
  return domains
}

/** The blocks of a table with the places of the rows that are to be kept. */
async function* goodRows(
  name: ReadTable,
  tables: ColumnTables,
  { faulty }: CheckedTables,
  columns: ReadonlySet<string>,
): AsyncGenerator<{ readonly block: TypedBlock; readonly good: Uint32Array }> {
  const bad = new Set(faulty[name].map(({ at }) => at))
  for await (const block of typedBlocks(name, tables[name], columns)) {
    const all = Uint32Array.from({ length: block.rows }, (_, row) => row)
    yield { block, good: bad.size === 0 ? all : all.filter((row) => !bad.has(block.first + row)) }
  }
}

/** How often each notice names each finding, notice by notice. */
async function* noticeFindings(
  tables: ColumnTables,
  checked: CheckedTables,
): AsyncGenerator<readonly Row<'notice_findings'>[]> {
  const columns = new Set(['item_id', 'notice_id', 'finding', 'scope'])
  const counted = [...checked.counted].map(([item_id, counted_as]) => ({ item_id, counted_as }))
  const countedOf = new Map(counted.map((one) => [one.item_id, one]))
  let run: Pick<Row<'item_findings'>, 'item_id' | 'notice_id' | 'finding' | 'scope'>[] = []
  const count = () =>
    buildNoticeFindings(
      run.flatMap(({ item_id }) => countedOf.get(item_id) ?? []),
      run,
    )
  for await (const { block, good } of goodRows('item_findings', tables, checked, columns)) {
    const said = (column: string, row: number): string => String(block.cells[column]?.[row])
    for (const row of good) {
      const notice_id = said('notice_id', row)
      if (run.length > 0 && run[0]?.notice_id !== notice_id) {
        yield count()
        run = []
      }
      run.push({ item_id: said('item_id', row), notice_id, finding: said('finding', row), scope: said('scope', row) })
    }
  }
  yield count()
}
