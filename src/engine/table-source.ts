import type { TableRows } from '../tables/build-tables.ts'
import type { Column } from '../tables/column.ts'
import { TABLE_NAMES, tableOf } from '../tables/schema.ts'
import type { TableName } from '../tables/schema.ts'

/** A cell by row number; a `code` cell is the index of its value in the domain, -1 for `null`. */
export type CellAt = (row: number) => string | number | boolean | null

export interface TableSource {
  readonly rows: number
  readonly cells: Readonly<Record<string, CellAt>>
}

/** All tables by column, without a copy: what the engine loads. `domains` lists the values of each ENUM, in sort order. */
export interface TableSources {
  readonly tables: Readonly<Record<TableName, TableSource>>
  readonly domains: ReadonlyMap<string, readonly string[]>
}

/** Domains that sort as they stand in the data: notices as loaded, categories and findings as in the codebook. */
const FILED = new Set(['notice', 'category', 'finding', 'notices.agency_id'])

/** The name of the ENUM that a `code` column shares, e.g. `city`; its own where it shares none. */
export function domainOf(table: TableName, column: Column): string {
  return column.domain ?? `${table}.${column.name}`
}

/** Rows as columns. ENUM values of open lists sort by Chinese collation, which the engine itself does not have. */
export function toSources(rows: TableRows): TableSources {
  const domains = collectDomains(rows)
  const indices = new Map([...domains].map(([domain, values]) => [domain, indexOf(values)]))
  const tables = Object.fromEntries(
    TABLE_NAMES.map((name) => {
      const data = rows[name] as readonly Readonly<Record<string, string | number | boolean | null>>[]
      const cells = tableOf(name).columns.map((column): [string, CellAt] => {
        const cell: CellAt = (row) => data[row]?.[column.name] ?? null
        if (column.type !== 'code') return [column.name, cell]
        const index = indices.get(domainOf(name, column))
        return [column.name, (row) => index?.get(String(cell(row) ?? '')) ?? -1]
      })
      return [name, { rows: data.length, cells: Object.fromEntries(cells) }]
    }),
  ) as Record<TableName, TableSource>
  return { tables, domains }
}

function indexOf(values: readonly string[]): ReadonlyMap<string, number> {
  return new Map(values.map((value, index) => [value, index]))
}

function collectDomains(rows: TableRows): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>()
  const closed = new Map<string, readonly string[]>()
  // Reference tables first: their order is the codebook's.
  const order: readonly TableName[] = ['categories', 'findings', ...TABLE_NAMES]
  for (const name of order) {
    for (const column of tableOf(name).columns) {
      if (column.type !== 'code') continue
      const domain = domainOf(name, column)
      if (column.values) closed.set(domain, column.values)
      const values = found.get(domain) ?? new Set<string>()
      found.set(domain, values)
      for (const row of rows[name] as readonly Readonly<Record<string, unknown>>[]) {
        const value = row[column.name]
        if (typeof value === 'string') values.add(value)
      }
    }
  }
  return new Map([...found].map(([domain, values]) => [domain, sortDomain(domain, [...values], closed.get(domain))]))
}

/**
 * The values of an ENUM in the order in which they sort; `closed` is the list of values where there is no other.
 * @throws {Error} when a value is not on the closed list.
 */
export function sortDomain(domain: string, values: readonly string[], closed?: readonly string[]): readonly string[] {
  if (closed) {
    const stranger = values.find((value) => !closed.includes(value))
    if (stranger !== undefined) throw new Error(`${domain} has no value ${stranger}`)
    return closed
  }
  if (FILED.has(domain)) return values
  const collator = new Intl.Collator('zh', { numeric: true })
  return [...values].sort((a, b) => collator.compare(a, b) || (a < b ? -1 : 1))
}
