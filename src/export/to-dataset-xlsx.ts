import { dataDictionary } from '../tables/data-dictionary.ts'
import { TABLE_NAMES, tableOf } from '../tables/schema.ts'
import type { Dataset, OnProgress } from './dataset.ts'
import type { FileWords } from './file-words.ts'
import type { CsvCell } from './to-csv.ts'
import { checkRoom } from './workbook-room.ts'
import { type SheetPlan, writeWorkbook } from './workbook.ts'

/**
 * The dataset as a workbook: what it is, one sheet per table with labels as heads, the data dictionary.
 * @throws {SheetFull} when a table has more rows than a sheet, or the dataset more cells than `mostCells`.
 */
export async function toDatasetXlsx(
  dataset: Dataset,
  words: FileWords,
  onProgress: OnProgress,
  mostCells?: number,
): Promise<Uint8Array> {
  const { note, language } = dataset
  checkRoom(Object.fromEntries(TABLE_NAMES.map((name) => [name, dataset.tables[name].length])), mostCells)
  const tables = TABLE_NAMES.map((name, done): SheetPlan => {
    onProgress(name, done, TABLE_NAMES.length + 1)
    const { columns, label_zh, label_en } = tableOf(name)
    const rows = dataset.tables[name] as readonly Readonly<Record<string, CsvCell>>[]
    return {
      name: language === 'zh' ? label_zh : label_en,
      head: 1,
      lines: [
        columns.map((column) => (language === 'zh' ? column.label_zh : column.label_en)),
        ...rows.map((row) => columns.map((column) => row[column.name] ?? null)),
      ],
    }
  })
  const about = [[words.title, note.title], ...note.lines.map(({ label, text }) => [label, text])]
  onProgress('xlsx', TABLE_NAMES.length, TABLE_NAMES.length + 1)
  return writeWorkbook(
    [
      { name: words.sheets.note, lines: about, widths: [16, 100], wrapped: true },
      ...tables,
      dictionarySheet(dataset, words),
    ],
    note.title,
    note.date,
  )
}

function dictionarySheet({ language }: Dataset, words: FileWords): SheetPlan {
  const { dictionary, yes, no } = words
  const { table, column, label, type, nullable, values, meaning } = dictionary
  const lines = dataDictionary(language).map((one) => [
    one.table_label,
    one.column,
    one.label,
    one.type,
    one.nullable ? yes : no,
    one.values,
    one.meaning,
  ])
  return {
    name: words.sheets.dictionary,
    head: 1,
    widths: [16, 18, 16, 10, 10, 40, 60],
    wrapped: true,
    lines: [[table, column, label, type, nullable, values, meaning], ...lines],
  }
}
