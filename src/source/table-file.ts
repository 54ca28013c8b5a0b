import { openCsv } from './csv-table.ts'
import type { DatasetForm } from './dataset-form.ts'
import { FileError } from './source-text.ts'
import type { TableFile } from './table-sheet.ts'

/**
 * Opens a flat table; `encoding` overrides the guess for texts. The readers of spreadsheets load when the first one comes.
 * @throws {FileError} where the file is not what it seems, or larger than the limits.
 */
export async function openTable(file: string, form: DatasetForm, content: Blob, encoding?: string): Promise<TableFile> {
  switch (form) {
    case 'csv':
      return openCsv(file, content, encoding)
    case 'xlsx':
      return (await import('./xlsx-table.ts')).openXlsx(file, content)
    case 'parquet':
      return (await import('./parquet-table.ts')).openParquet(file, content)
    case 'package':
    case 'records':
    case 'duckdb':
      throw new FileError(file, 'unsupported_type', { kind: form })
  }
}
