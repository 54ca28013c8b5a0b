import type { Codebook } from '../codebook/codebook.ts'
import { buildCategories, buildFindings, buildRegions } from './build-reference.ts'
import { buildTables } from './build-tables.ts'
import { DESCRIPTOR_PATH, packageDescriptor, pathOf } from './package-descriptor.ts'
import type { NoticeRecord } from './record.ts'
import { TABLE_NAMES, type Row, type TableName } from './schema.ts'
import { tableHead, tableLines, type PackageFile } from './write-package.ts'

/** What the reference tables hold depends on all notices: they come last. */
const REFERENCE: readonly TableName[] = ['categories', 'findings', 'regions']

/**
 * The dataset package of more notices than memory holds: texts to append to its files, notice by notice. Put together
 * they are what `writePackage` makes of all records at once.
 */
export class PackagePieces {
  private readonly codebook: Codebook
  private readonly codes = new Set<string>()
  private readonly found = new Map<string, Row<'item_findings'>>()
  private readonly regions = new Map<string, NoticeRecord>()

  constructor(codebook: Codebook) {
    this.codebook = codebook
  }

  /** The beginning of every file, and all of the descriptor. */
  head(): readonly PackageFile[] {
    const heads = TABLE_NAMES.map((name) => ({ path: pathOf(name), text: tableHead(name) }))
    return [{ path: DESCRIPTOR_PATH, text: packageDescriptor() }, ...heads]
  }

  /** The rows of the next notice; the caller leaves out a notice that was there already. */
  add(record: NoticeRecord): readonly PackageFile[] {
    const tables = buildTables([record], this.codebook)
    for (const row of tables.items) this.codes.add(row.category)
    for (const row of tables.item_codes) this.codes.add(row.code)
    for (const row of tables.item_findings) if (!this.found.has(row.finding)) this.found.set(row.finding, row)
    const code = record.notice.region_code
    if (code && !this.regions.has(code)) this.regions.set(code, { ...record, items: [] })
    return TABLE_NAMES.filter((name) => !REFERENCE.includes(name)).map((name) => ({
      path: pathOf(name),
      text: tableLines(name, tables[name]),
    }))
  }

  /** The rows of the reference tables, after the last notice. */
  end(): readonly PackageFile[] {
    const rows = {
      categories: buildCategories(this.codebook, this.codes),
      findings: buildFindings(this.codebook, [...this.found.values()]),
      regions: buildRegions([...this.regions.values()]),
    }
    return (['categories', 'findings', 'regions'] as const).map((name) => ({
      path: pathOf(name),
      text: tableLines(name, rows[name]),
    }))
  }
}
