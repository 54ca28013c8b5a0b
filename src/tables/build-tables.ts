import type { Codebook } from '../codebook/codebook.ts'
import { buildItemTables } from './build-items.ts'
import { buildNoticeFindings } from './build-notice-findings.ts'
import { buildCategories, buildFindings, buildRegions } from './build-reference.ts'
import { agencyId, halfOf, lagDays, quarterOf, yearOf } from './notice-derived.ts'
import type { NoticeRecord } from './record.ts'
import type { Row, TableName } from './schema.ts'

/** All tables as rows, in notice order. */
export type TableRows = { readonly [T in TableName]: readonly Row<T>[] }

/** The tables whose rows depend on their own notice alone. */
export type NoticeTableRows = Omit<TableRows, 'categories' | 'findings' | 'regions'>

/**
 * The star schema of `records`, in their order; names of categories and findings come from `codebook`.
 * @throws {Error} when two notices or two items share an id, for then nothing could be counted.
 */
export function buildTables(records: readonly NoticeRecord[], codebook: Codebook): TableRows {
  const tables = buildNoticeTables(records)
  return {
    ...tables,
    categories: buildCategories(codebook, usedCategories(tables)),
    findings: buildFindings(codebook, tables.item_findings),
    regions: buildRegions(records),
  }
}

/**
 * The tables of `records` that need no codebook, in their order.
 * @throws {Error} when two notices or two items share an id, for then nothing could be counted.
 */
export function buildNoticeTables(records: readonly NoticeRecord[]): NoticeTableRows {
  checkUnique(records.map(({ notice }) => notice.notice_id))
  checkUnique(records.flatMap((record) => record.items.map((item) => item.item_id)))
  const items = buildItemTables(records)
  return {
    notices: records.map(buildNotice),
    ...items,
    notice_findings: buildNoticeFindings(items.items, items.item_findings),
    declared: records.flatMap((record) =>
      record.declared_facts.map((fact, index) => ({
        notice_id: record.notice.notice_id,
        ordinal: index + 1,
        what: fact.what,
        value: fact.value,
        unit: said(fact.unit),
        bound: fact.bound,
        start: fact.start,
        end: fact.end,
      })),
    ),
    diagnostics: records.flatMap((record) =>
      record.diagnostics.map((found, index) => ({
        notice_id: record.notice.notice_id,
        ordinal: index + 1,
        code: found.code,
        severity: found.severity,
        facts: JSON.stringify(found.facts),
        start: found.start,
        end: found.end,
      })),
    ),
  }
}

function buildNotice({ source, notice, codebook }: NoticeRecord): Row<'notices'> {
  return {
    notice_id: notice.notice_id,
    agency_id: agencyId(notice),
    title: said(notice.title),
    agency: said(notice.agency),
    party_body: said(notice.party_body),
    agency_type: said(notice.agency_type),
    region_code: said(notice.region_code),
    province: said(notice.province),
    city: said(notice.city),
    county: said(notice.county),
    level: notice.level,
    inspection_kind: notice.inspection_kind,
    inspection_body: said(notice.inspection_body),
    inspection_round: said(notice.inspection_round),
    inspected_from: said(notice.inspected_from),
    inspected_to: said(notice.inspected_to),
    feedback_date: said(notice.feedback_date),
    feedback_year: yearOf(notice.feedback_date),
    feedback_half: halfOf(notice.feedback_date),
    feedback_quarter: quarterOf(notice.feedback_date),
    published_date: said(notice.published_date),
    published_basis: notice.published_basis,
    lag_days: lagDays(notice.feedback_date, notice.published_date),
    unit: notice.unit,
    listing: notice.listing,
    length: notice.length,
    file: source.file,
    sha256: source.sha256,
    encoding: source.encoding,
    repairs: said(source.repairs.join(' ')),
    codebook_id: codebook.id,
    codebook_version: codebook.version,
  }
}

function checkUnique(ids: readonly string[]): void {
  const seen = new Set<string>()
  for (const id of ids) {
    if (seen.has(id)) throw new Error(`the id ${id} is used twice`)
    seen.add(id)
  }
}

function usedCategories({ items, item_codes }: NoticeTableRows): readonly string[] {
  return [...items.map((row) => row.category), ...item_codes.map((row) => row.code)]
}

/** '' says nothing: in a table that is `null`. */
function said(text: string | null): string | null {
  return text === '' ? null : text
}
