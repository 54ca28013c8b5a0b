import { DuckDBDataChunk, DuckDBInstance } from '@duckdb/node-api'
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import type { Database } from '../../src/engine/database.ts'
import type { SentRows } from '../../src/engine/to-arrow.ts'

/** Rows of one data chunk of DuckDB. */
const VECTOR = 2048

/** Native DuckDB, one thread, behind the port of the engine: the yardstick. */
export async function openNativeDatabase(): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  return {
    run: async (sql) => {
      await connection.run(sql)
    },
    ask: async (sql, values) => {
      const answer = await connection.runAndReadAll(sql, [...values])
      return answer.getRowObjectsJS().map((row) => {
        for (const [name, value] of Object.entries(row)) if (typeof value === 'bigint') row[name] = Number(value)
        return row
      })
    },
    insert: (rows, schema, name) => append(connection, rows, schema, name),
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

async function append(
  connection: DuckDBConnection,
  rows: SentRows | Uint8Array,
  schema: string,
  name: string,
): Promise<void> {
  if (rows instanceof Uint8Array) throw new Error('the yardstick takes rows, not bytes')
  const declared = rows.columns.map(({ column }) => `"${column.name}" ${SQL_TYPES[column.type]}`)
  await connection.run(`CREATE TABLE ${schema}.${name} (${declared.join(', ')})`)
  const appender = await connection.createAppender(name, schema)
  const types = rows.columns.map((_, index) => appender.columnType(index))
  for (let from = rows.from; from < rows.to; from += VECTOR) {
    const length = Math.min(VECTOR, rows.to - from)
    const chunk = DuckDBDataChunk.create(types, length)
    chunk.setColumns(
      rows.columns.map(({ column, cell, domain }) =>
        Array.from({ length }, (_, index): DuckDBValue => {
          const value = cell(from + index)
          return column.type === 'code' ? (domain[value as number] ?? null) : value
        }),
      ),
    )
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}
