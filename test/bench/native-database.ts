import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Database } from '../../src/engine/database.ts'
import type { SentRows } from '../../src/engine/to-arrow.ts'

/** Native DuckDB, one thread, behind the port of the engine: the yardstick. */
export async function openNativeDatabase(): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  return {
    run: async (sql) => {
      await connection.run(sql)
    },
    ask: async (sql, values, decode) => {
      const answer = await connection.runAndReadAll(sql, [...values])
      return answer.getRowObjectsJS().map((row) => {
        for (const [name, value] of Object.entries(row)) if (typeof value === 'bigint') row[name] = Number(value)
        return decode(row)
      })
    },
    insert: (rows, schema, name, create) => append(connection, rows, `${schema}.${name}`, create),
    close: () => {
      connection.closeSync()
      instance.closeSync()
      return Promise.resolve()
    },
  }
}

const SQL_TYPES = {
  text: 'VARCHAR',
  code: 'VARCHAR',
  date: 'VARCHAR',
  int: 'INTEGER',
  double: 'DOUBLE',
  bool: 'BOOLEAN',
}

/** By way of a CSV file: the appender of the Node binding takes ten times as long. */
async function append(
  connection: DuckDBConnection,
  rows: SentRows | Uint8Array,
  table: string,
  create: boolean,
): Promise<void> {
  if (rows instanceof Uint8Array) throw new Error('the yardstick takes rows, not bytes')
  const lines: string[] = []
  for (let row = rows.from; row < rows.to; row++) {
    lines.push(rows.columns.map(({ column, cell, domain }) => csvCell(column.type, cell(row), domain)).join(','))
  }
  const file = join(tmpdir(), `native-${process.pid}.csv`)
  await writeFile(file, lines.join('\n'))
  const types = rows.columns.map(({ column }) => `'${column.name}': '${SQL_TYPES[column.type]}'`)
  const form = `header = false, auto_detect = false, delim = ',', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false`
  const intoTable = create ? `CREATE TABLE ${table} AS` : `INSERT INTO ${table}`
  await connection.run(`${intoTable} FROM read_csv('${file}', columns = {${types.join(', ')}}, ${form})`)
  await rm(file)
}

function csvCell(
  type: keyof typeof SQL_TYPES,
  cell: string | number | boolean | null,
  domain: readonly string[],
): string {
  const value = type === 'code' ? (domain[cell as number] ?? null) : cell
  if (value === null) return ''
  return typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value)
}
