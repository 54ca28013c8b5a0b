import type { Column } from '../tables/column.ts'
import { DatabaseError, PackageError, type RawCell, type RawTable } from '../tables/raw-table.ts'
import { TABLE_NAMES, tableOf, type TableName } from '../tables/schema.ts'
import type { FileDatabase, RawRow } from './database.ts'

/** What the tables of a database file may hold together. A small file can unpack to far more. */
interface DatabaseLimits {
  readonly rows: number
  readonly textBytes: number
}

const LIMITS: DatabaseLimits = { rows: 20_000_000, textBytes: 1024 * 1024 * 1024 }
// Where the locked-down engine may read.
const PLACE = 'mem/dataset.duckdb'
const CHUNK = 8192
const AS_TEXT = /^(?:VARCHAR|DATE|BIGINT|UBIGINT|ENUM\()/
const AS_IS = /^(?:BOOLEAN|TINYINT|SMALLINT|INTEGER|UTINYINT|USMALLINT|UINTEGER|FLOAT|DOUBLE)$/

/**
 * The tables of a dataset in a DuckDB file, attached read-only to a locked-down engine of its own. Only stored columns of
 * base tables are read, by the names of our own schema: views, macros, defaults and generated columns of the file are never
 * run. The caller checks the cells as it does those of any file; the engine is closed.
 * @throws {DatabaseError} where the file cannot be opened.
 * @throws {PackageError} `unknown_table`, `file_missing`, `unknown_column`, `column_missing`, `column_type`, `generated`,
 * `too_many`.
 */
export async function readDatabaseFile(
  database: FileDatabase,
  bytes: Uint8Array,
  onProgress: (read: number, rows: number) => void = () => undefined,
  limits: DatabaseLimits = LIMITS,
): Promise<ReadonlyMap<TableName, RawTable>> {
  try {
    return await takeOut(database, bytes, onProgress, limits)
  } catch (error) {
    // A block may turn out broken only when it is read.
    throw error instanceof PackageError ? error : new DatabaseError(error)
  } finally {
    await database.close()
  }
}

async function takeOut(
  database: FileDatabase,
  bytes: Uint8Array,
  onProgress: (read: number, rows: number) => void,
  limits: DatabaseLimits,
): Promise<ReadonlyMap<TableName, RawTable>> {
  await database.hold(PLACE, bytes)
  await database.run(`ATTACH '${PLACE}' AS src (READ_ONLY)`)
  const columns = await inspect(database)
  const counts = await weigh(database, columns, limits)
  const all = [...counts.values()].reduce((sum, rows) => sum + rows, 0)
  const tables = new Map<TableName, RawTable>()
  let done = 0
  for (const name of TABLE_NAMES) {
    const rows: (readonly RawCell[])[] = []
    for await (const some of chunksOf(database, name, columns)) {
      rows.push(...some)
      done += some.length
      onProgress(all === 0 ? 1 : done / all, done)
    }
    tables.set(name, { path: name, header: tableOf(name).columns.map((column) => column.name), rows })
  }
  return tables
}

/** `items.title` → its type in the file. */
type ColumnTypes = ReadonlyMap<string, string>

const asIs = (row: RawRow): RawRow => row

/** Holds what the file declares against the schema, before any of its rows is looked at. */
async function inspect(database: FileDatabase): Promise<ColumnTypes> {
  const tables = await database.ask(
    "SELECT schema_name, table_name, sql FROM duckdb_tables() WHERE database_name = 'src' AND NOT internal",
    [],
    asIs,
  )
  for (const row of tables) checkTable(row)
  const names = new Set(tables.map((row) => row['table_name']))
  const absent = TABLE_NAMES.find((name) => !names.has(name))
  if (absent !== undefined) throw new PackageError(absent, 'file_missing')
  const listed = await database.ask(
    "SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE database_name = 'src' AND NOT internal",
    [],
    asIs,
  )
  const columns = new Map(
    listed
      .filter((row) => names.has(row['table_name']))
      .map((row) => [`${String(row['table_name'])}.${String(row['column_name'])}`, String(row['data_type'])]),
  )
  checkColumns(columns)
  return columns
}

function checkTable(row: RawRow): void {
  const name = String(row['table_name'])
  if (row['schema_name'] !== 'main' || !TABLE_NAMES.some((one) => one === name)) {
    throw new PackageError(name.slice(0, 100), 'unknown_table')
  }
  // Its expression would be run when the column is read.
  if (/\bGENERATED ALWAYS AS\b/i.test(String(row['sql']))) throw new PackageError(name, 'generated')
}

/** Columns that older datasets do not have. */
const LATER = new Set(
  TABLE_NAMES.flatMap((name) =>
    tableOf(name).columns.flatMap((column) => (column.since === undefined ? [] : [`${name}.${column.name}`])),
  ),
)

function checkColumns(columns: ColumnTypes): void {
  const known = new Set(TABLE_NAMES.flatMap((name) => tableOf(name).columns.map((column) => `${name}.${column.name}`)))
  for (const [path, type] of columns) {
    const [table = '', column = ''] = path.split(/\.(.*)/s)
    if (!known.has(path)) throw new PackageError(table, 'unknown_column', { column: column.slice(0, 100) })
    if (!AS_TEXT.test(type) && !AS_IS.test(type)) {
      throw new PackageError(table, 'column_type', { column, value: type.slice(0, 100) })
    }
  }
  for (const path of known) {
    const [table = '', column = ''] = path.split('.')
    if (!columns.has(path) && !LATER.has(path)) throw new PackageError(table, 'column_missing', { column })
  }
}

/** How many rows each table has; all of them and their text within the limits. */
async function weigh(
  database: FileDatabase,
  columns: ColumnTypes,
  limits: DatabaseLimits,
): Promise<ReadonlyMap<TableName, number>> {
  const counts = new Map<TableName, number>()
  let rows = 0
  let textBytes = 0
  for (const name of TABLE_NAMES) {
    const texts = tableOf(name).columns.filter((column) => columns.get(`${name}.${column.name}`) === 'VARCHAR')
    const bytes = texts.map((column) => `coalesce(sum(strlen(${quoted(column)})), 0)`)
    const [answer] = await database.ask(
      `SELECT count(*) AS "rows", ${['0', ...bytes].join(' + ')} AS bytes FROM src.main.${name}`,
      [],
      asIs,
    )
    counts.set(name, Number(answer?.['rows']))
    rows += Number(answer?.['rows'])
    textBytes += Number(answer?.['bytes'])
    if (rows > limits.rows) throw new PackageError(name, 'too_many', { found: rows, limit: limits.rows })
    if (textBytes > limits.textBytes) {
      throw new PackageError(name, 'too_many', { found: textBytes, limit: limits.textBytes })
    }
  }
  return counts
}

async function* chunksOf(
  database: FileDatabase,
  name: TableName,
  types: ColumnTypes,
): AsyncGenerator<readonly (readonly RawCell[])[]> {
  const { columns } = tableOf(name)
  const select = columns.map((column) => {
    const type = types.get(`${name}.${column.name}`)
    if (type === undefined) return `NULL AS ${quoted(column)}`
    return AS_TEXT.test(type) ? `CAST(${quoted(column)} AS VARCHAR) AS ${quoted(column)}` : quoted(column)
  })
  const [answer] = await database.ask(`SELECT max(rowid) AS last FROM src.main.${name}`, [], asIs)
  const last = answer?.['last'] === null ? -1 : Number(answer?.['last'])
  for (let from = 0; from <= last; from += CHUNK) {
    yield await database.ask(
      `SELECT ${select.join(', ')} FROM src.main.${name} WHERE rowid >= ${from} AND rowid < ${from + CHUNK} ORDER BY rowid`,
      [],
      (row) => columns.map((column) => (row[column.name] ?? null) as RawCell),
    )
  }
}

/** The name comes from our own schema. */
function quoted({ name }: Column): string {
  return `"${name}"`
}
