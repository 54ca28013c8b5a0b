import type { Column } from '../tables/column.ts'
import { TABLE_NAMES, tableOf } from '../tables/schema.ts'
import type { TableName } from '../tables/schema.ts'
import type { Database } from './database.ts'
import { domainOf } from './table-source.ts'
import { CHUNK } from './table-stream.ts'
import type { TableStream } from './table-stream.ts'

/**
 * Chunks that are cast together: a cast to an ENUM of 400,000 values takes 100 ms before its first row. More of them would
 * only hold more text at once.
 */
const STAGED = 32

/**
 * Fills `schema` with all tables, typed, beside whatever is loaded. All names in the SQL come from our own schema.
 * Every domain becomes an ENUM, so that codes are compared and sorted as numbers.
 */
export async function fillSchema(database: Database, schema: string, stream: TableStream): Promise<void> {
  await database.run(`CREATE SCHEMA ${schema}`)
  await createEnums(database, schema, stream.domains)
  for (const name of TABLE_NAMES) await fillTable(database, schema, name, stream)
}

/** Points the plain names (`items` …) at the tables of `schema`, all at once. */
export async function showSchema(database: Database, schema: string): Promise<void> {
  await database.run('BEGIN TRANSACTION')
  try {
    for (const name of TABLE_NAMES) {
      await database.run(`CREATE OR REPLACE VIEW main.${name} AS SELECT * FROM ${schema}.${name}`)
    }
    await database.run('COMMIT')
  } catch (error) {
    await database.run('ROLLBACK')
    throw error
  }
}

function typeName(domain: string): string {
  return `${domain.replace('.', '_')}_code`
}

/** All values travel together, in one staging table: a statement each would make a small load slow. */
async function createEnums(database: Database, schema: string, domains: TableStream['domains']): Promise<void> {
  const filled = [...domains].filter(([, values]) => values.length > 0)
  const ends: number[] = []
  for (const [, values] of filled) ends.push((ends.at(-1) ?? 0) + values.length)
  const all = filled.flatMap(([, values]) => values)
  const columns = [
    { column: { name: 'place', type: 'int' }, cell: (row: number) => row, domain: [] },
    { column: { name: 'value', type: 'text' }, cell: (row: number) => all[row] ?? null, domain: [] },
  ] as const
  await database.run(`CREATE TABLE ${schema}.domain_values (place INTEGER, value VARCHAR)`)
  for (let from = 0; from < all.length; from += CHUNK) {
    await database.insert({ columns, from, to: Math.min(from + CHUNK, all.length) }, schema, 'staged', true)
    await database.run(`INSERT INTO ${schema}.domain_values SELECT place, value FROM ${schema}.staged`)
    await database.run(`DROP TABLE ${schema}.staged`)
  }
  for (const [index, [domain]] of filled.entries()) {
    const range = `place >= ${ends[index - 1] ?? 0} AND place < ${ends[index] ?? 0}`
    const select = `SELECT value FROM ${schema}.domain_values WHERE ${range} ORDER BY place`
    await database.run(`CREATE TYPE ${schema}.${typeName(domain)} AS ENUM (${select})`)
  }
  await database.run(`DROP TABLE ${schema}.domain_values`)
}

async function fillTable(database: Database, schema: string, name: TableName, stream: TableStream): Promise<void> {
  const { columns } = tableOf(name)
  const types = columns.map((column) => sqlType(schema, name, column, stream.domains))
  const declared = columns.map((column, index) => `"${column.name}" ${types[index] ?? ''}`)
  await database.run(`CREATE TABLE ${schema}.${name} (${declared.join(', ')})`)
  const casts = columns.map((column, index) => `CAST("${column.name}" AS ${types[index] ?? ''})`)
  let staged = 0
  const flush = async (): Promise<void> => {
    if (staged === 0) return
    await database.run(`INSERT INTO ${schema}.${name} SELECT ${casts.join(', ')} FROM ${schema}.staged`)
    await database.run(`DROP TABLE ${schema}.staged`)
    staged = 0
  }
  for await (const chunk of stream.chunks(name)) {
    await database.insert(chunk, schema, 'staged', staged === 0)
    if (++staged === STAGED) await flush()
  }
  await flush()
}

function sqlType(schema: string, table: TableName, column: Column, domains: TableStream['domains']): string {
  switch (column.type) {
    case 'int':
      return 'INTEGER'
    case 'double':
      return 'DOUBLE'
    case 'bool':
      return 'BOOLEAN'
    case 'text':
    case 'date':
      return 'VARCHAR'
    case 'code': {
      const domain = domainOf(table, column)
      // There is no ENUM without values; a column of nothing but nulls can be plain.
      return (domains.get(domain)?.length ?? 0) > 0 ? `${schema}.${typeName(domain)}` : 'VARCHAR'
    }
  }
}
