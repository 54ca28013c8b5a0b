import { sourceKind } from './source-kind.ts'
import { readZipDirectory } from './zip-directory.ts'

/** A file that holds data instead of a notice: a package, records as JSON, or a flat table. */
export type DatasetForm = 'package' | 'records' | 'csv' | 'xlsx' | 'parquet' | 'duckdb'

/** The name of the file that makes a folder a dataset package. */
export const DESCRIPTOR = 'datapackage.json'

/** The name of the records in a zip that holds them. */
export const RECORDS = 'notices.ndjson'

/**
 * What kind of dataset `bytes` are; `null` for a notice, or a file of another kind. The content decides; the name only
 * where a text may be either. The beginning of the file is enough, except for a zip, which is told by its end.
 */
export function datasetForm(file: string, bytes: Uint8Array): DatasetForm | null {
  if (startsWith(bytes, 0, 'PAR1')) return 'parquet'
  if (startsWith(bytes, 8, 'DUCK')) return 'duckdb'
  const kind = sourceKind(bytes)
  if (kind === 'xlsx') return 'xlsx'
  if (kind === 'zip') return isPackage(bytes) ? 'package' : null
  if (kind !== 'text') return null
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).replace(/^\xef\xbb\xbf/, '')
  if (isRecords(file, head)) return 'records'
  return isTableName(file) ? 'csv' : null
}

function startsWith(bytes: Uint8Array, at: number, mark: string): boolean {
  return [...mark].every((sign, index) => bytes[at + index] === sign.charCodeAt(0))
}

function isPackage(bytes: Uint8Array): boolean {
  const names = readZipDirectory(bytes)?.map(({ name }) => baseName(name)) ?? []
  return (
    names.includes(DESCRIPTOR) ||
    names.includes(RECORDS) ||
    (names.includes('notices.parquet') && names.includes('items.parquet'))
  )
}

function isRecords(file: string, head: string): boolean {
  const start = head.trimStart()
  if (!start.startsWith('{') && !start.startsWith('[')) return false
  return /\.(?:json|ndjson|jsonl)$/i.test(file) || /^\[?\s*\{\s*"(?:source|notice|items)"/.test(start)
}

// A spreadsheet's name on a text: many systems save a CSV under .xls.
function isTableName(file: string): boolean {
  return /\.(?:csv|tsv|tab|xlsx?)$/i.test(file)
}

/** `folder/items.csv` → `items.csv`. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
