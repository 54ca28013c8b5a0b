import type { Codebook } from '../codebook/codebook.ts'
import type { NoticeRecord } from './record.ts'
import type { Row, TableName } from './schema.ts'

/** All tables as rows, in notice order. */
export type TableRows = { readonly [T in TableName]: readonly Row<T>[] }

/** The star schema of `records`; names of categories and findings come from `codebook`. */
export function buildTables(records: readonly NoticeRecord[], codebook: Codebook): TableRows {
  throw new Error(`not built yet: ${records.length} ${codebook.id}`)
}
