import type { Codebook } from '../codebook/codebook.ts'
import { buildCategories, buildFindings, buildRegions } from './build-reference.ts'
import { buildNoticeTables } from './build-tables.ts'
import { DESCRIPTOR_PATH, packageDescriptor, pathOf } from './package-descriptor.ts'
import type { NoticeRecord } from './record.ts'
import { TABLE_NAMES, type Row, type TableName } from './schema.ts'
import { tableHead, tableLines, type PackageFile } from './write-package.ts'

/** What the reference tables hold depends on all notices: they come last. */
const REFERENCE = ['categories', 'findings', 'regions'] as const
type NoticeTableName = Exclude<TableName, (typeof REFERENCE)[number]>
const NOTICE_TABLES = TABLE_NAMES.filter((name): name is NoticeTableName => !REFERENCE.some((one) => one === name))

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
    const tables = buildNoticeTables([record])
    for (const row of tables.items) this.codes.add(row.category)
    for (const row of tables.item_codes) this.codes.add(row.code)
    for (const row of tables.item_findings) if (!this.found.has(row.finding)) this.found.set(row.finding, row)
    const code = record.notice.region_code
    if (code && !this.regions.has(code)) this.regions.set(code, { ...record, items: [] })
    return NOTICE_TABLES.map((name) => ({ path: pathOf(name), text: tableLines(name, tables[name]) }))
  }

  /** The rows of the reference tables, after the last notice. */
  end(): readonly PackageFile[] {
    const rows = {
      categories: buildCategories(this.codebook, this.codes),
      findings: buildFindings(this.codebook, [...this.found.values()]),
      regions: buildRegions([...this.regions.values()]),
    }
    return REFERENCE.map((name) => ({
      path: pathOf(name),
      text: tableLines(name, rows[name]),
    }))
  }
}
