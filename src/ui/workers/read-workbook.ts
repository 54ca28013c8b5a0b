import { rawTable, readRawTables, type SortedDataset } from '../../dataset.ts'
import { unguardCell } from '../../base/guard-cell.ts'
import { openTable } from '../../source/table-file.ts'
import { PackageError, type RawTable } from '../../tables/raw-table.ts'
import { tableOf, TABLE_NAMES, type TableName } from '../../tables/schema.ts'

/** Whether the sheets of a workbook are the tables of a dataset, one each, as this app writes them. */
export function holdsTables(sheets: readonly string[]): boolean {
  return sheetOf('notices', sheets) !== null && sheetOf('items', sheets) !== null
}

/**
 * The records of a workbook whose sheets are the tables of a dataset; faulty rows are set aside.
 * @throws {FileError} `bad_dataset` where a sheet or a column is missing.
 */
export async function readWorkbook(file: string, content: Blob): Promise<SortedDataset> {
  const book = await openTable(file, 'xlsx', content)
  const tables = new Map<TableName, RawTable>()
  for (const name of TABLE_NAMES) {
    const sheet = sheetOf(name, book.sheets)
    if (sheet === null) continue
    const { path, header, rows } = await rawTable(sheet, await book.open(sheet))
    tables.set(name, { path, header, rows: rows.map((row) => row.map(plainCell)) })
  }
  return readRawTables(file, (name) => {
    const table = tables.get(name)
    if (!table) throw new PackageError(tableOf(name).label_zh, 'file_missing')
    return table
  })
}

function sheetOf(name: TableName, sheets: readonly string[]): string | null {
  const { label_zh, label_en } = tableOf(name)
  return sheets.find((sheet) => [name, label_zh, label_en].includes(sheet)) ?? null
}

function plainCell<Cell>(cell: Cell): Cell | string {
  return typeof cell === 'string' ? unguardCell(cell) : cell
}
