import type { Column } from '../tables/column.ts'
import { TABLE_NAMES, tableOf } from '../tables/schema.ts'
import type { TableName } from '../tables/schema.ts'
import type { Database } from './database.ts'
import { domainOf } from './table-source.ts'
import type { TableStream } from './table-stream.ts'

/**
 * `staged`: chunks that are cast together, for a cast to an ENUM of 400,000 values takes 100 ms before its first row; more of
 * them would only hold more text at once. `packed`: casts between two checkpoints, which pack what lies in memory to about a
 * tenth; a small load does without.
 */
const SMALL = { staged: 32, packed: Infinity } as const
const LARGE = { staged: 4, packed: 4 } as const

/**
 * Fills `schema` with all tables, typed, beside whatever is loaded. All names in the SQL come from our own schema.
 * Every domain becomes an ENUM, so that codes are compared and sorted as numbers.
 */
export async function fillSchema(database: Database, schema: string, stream: TableStream): Promise<void> {
  await database.run(`CREATE SCHEMA ${schema}`)
  await createEnums(database, schema, stream)
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
async function createEnums(database: Database, schema: string, stream: TableStream): Promise<void> {
  await database.run(`CREATE TABLE ${schema}.domain_values (place INTEGER, value VARCHAR)`)
  for await (const chunk of stream.values()) {
    await database.insert(chunk, schema, 'staged', true)
    await database.run(`INSERT INTO ${schema}.domain_values SELECT place, value FROM ${schema}.staged`)
    await database.run(`DROP TABLE ${schema}.staged`)
  }
  let end = 0
  for (const [domain, size] of stream.domains) {
    if (size === 0) continue
    const range = `place >= ${end} AND place < ${end + size}`
    const select = `SELECT value FROM ${schema}.domain_values WHERE ${range} ORDER BY place`
    await database.run(`CREATE TYPE ${schema}.${typeName(domain)} AS ENUM (${select})`)
    end += size
  }
  await database.run(`DROP TABLE ${schema}.domain_values`)
}

async function fillTable(database: Database, schema: string, name: TableName, stream: TableStream): Promise<void> {
  const { columns } = tableOf(name)
  const types = columns.map((column) => sqlType(schema, name, column, stream.domains))
  const declared = columns.map((column, index) => `"${column.name}" ${types[index] ?? ''}`)
  await database.run(`CREATE TABLE ${schema}.${name} (${declared.join(', ')})`)
  const casts = columns.map((column, index) => `CAST("${column.name}" AS ${types[index] ?? ''})`)
  const { staged: most, packed } = stream.large ? LARGE : SMALL
  let staged = 0
  let flushed = 0
  const flush = async (): Promise<void> => {
    if (staged === 0) return
    await database.run(`INSERT INTO ${schema}.${name} SELECT ${casts.join(', ')} FROM ${schema}.staged`)
    await database.run(`DROP TABLE ${schema}.staged`)
    staged = 0
    if (++flushed % packed === 0) await database.run('CHECKPOINT')
  }
  for await (const chunk of stream.chunks(name)) {
    await database.insert(chunk, schema, 'staged', staged === 0)
    if (++staged === most) await flush()
  }
  await flush()
  if (stream.large) await database.run('CHECKPOINT')
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
      return (domains.get(domain) ?? 0) > 0 ? `${schema}.${typeName(domain)}` : 'VARCHAR'
    }
  }
}
