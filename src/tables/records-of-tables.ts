import { exactTotals } from './exact-totals.ts'
import { decidedOfRows } from './decided-of-rows.ts'
import type { TableRows } from './build-tables.ts'
import { diagnosticFacts } from './diagnostic-facts.ts'
import type { AspectRecord, DeclaredRecord, DiagnosticRecord, FindingHit, ItemRecord, NoticeRecord } from './record.ts'
import type { Row } from './schema.ts'

/**
 * The records that `buildTables` makes `tables` of, in the order of `notices`. What the tables do not keep comes back
 * empty: contact lines, and headings under which no item stands. The tables hold together, as `sortTables` leaves them.
 */
export function recordsOfTables(tables: TableRows): readonly NoticeRecord[] {
  const items = groupBy(tables.items, (row) => row.notice_id)
  const declared = groupBy(tables.declared, (row) => row.notice_id)
  const diagnostics = groupBy(tables.diagnostics, (row) => row.notice_id)
  const parts = itemParts(tables)
  return tables.notices.map((row) => {
    const own = items.get(row.notice_id) ?? []
    const facts = (declared.get(row.notice_id) ?? []).map(factOf)
    return {
      ...headerOf(row),
      declared: exactTotals(facts),
      declared_facts: facts,
      aspects: aspectsOf(own),
      items: own.map((item) => itemOf(item, parts)),
      diagnostics: (diagnostics.get(row.notice_id) ?? []).map(diagnosticOf),
      contact: [],
    }
  })
}

const HANGING = ['item_codes', 'item_findings', 'measures', 'documents', 'figures'] as const

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}

function headerOf(row: Row<'notices'>): Pick<NoticeRecord, 'source' | 'notice' | 'codebook'> {
  const { file, sha256, encoding, repairs, codebook_id, codebook_version, ...rest } = row
  const notice = without(rest, ['agency_id', 'feedback_year', 'feedback_half', 'feedback_quarter', 'lag_days'])
  return {
    source: { file, sha256, encoding, repairs: repairs === null ? [] : repairs.split(' ') },
    // The schema keeps these columns to the closed lists that the record names.
    notice: notice as unknown as NoticeRecord['notice'],
    codebook: { id: codebook_id, version: codebook_version },
  }
}

/** A heading begins where the first item under it does. */
function aspectsOf(items: readonly Row<'items'>[]): readonly AspectRecord[] {
  const last = new Map<number, string>()
  const aspects: AspectRecord[] = []
  for (const { aspect_no: no, aspect_title, start } of items) {
    const title = aspect_title ?? ''
    if (no === null || last.get(no) === title) continue
    last.set(no, title)
    aspects.push({ no, title, start, end: start })
  }
  return aspects
}

function factOf(row: Row<'declared'>): DeclaredRecord {
  return without(row, ['notice_id', 'ordinal']) as DeclaredRecord
}

const IDS = ['item_id', 'notice_id'] as const
const PLACE = ['item_id', 'notice_id', 'ordinal'] as const

type ItemParts = { readonly [T in (typeof HANGING)[number]]: ReadonlyMap<string, readonly Row<T>[]> }

function itemParts(tables: TableRows): ItemParts {
  const entries = HANGING.map((name) => [
    name,
    groupBy<{ readonly item_id: string }>(tables[name], (row) => row.item_id),
  ])
  return Object.fromEntries(entries) as unknown as ItemParts
}

function itemOf(row: Row<'items'>, parts: ItemParts): ItemRecord {
  const item = without(row, [
    'notice_id',
    'aspect_no',
    'aspect_title',
    'counted_as',
    'category_group',
    'category_section',
    'coded_by',
    'status_by',
  ])
  const codes = parts.item_codes.get(row.item_id) ?? []
  const findings = parts.item_findings.get(row.item_id) ?? []
  return {
    ...item,
    aspect: row.aspect_no,
    codes: codes.length > 0 ? codes.map(({ code }) => code) : [row.category],
    ...findingsOf(findings),
    ...decidedOfRows(row, codes, findings),
    measures: (parts.measures.get(row.item_id) ?? []).map((part) => without(part, IDS)),
    documents: (parts.documents.get(row.item_id) ?? []).map((part) => without(part, PLACE)),
    figures: (parts.figures.get(row.item_id) ?? []).map((part) => without(part, PLACE)),
  } as unknown as ItemRecord
}

function without<T extends object, K extends keyof T>(row: T, keys: readonly K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key as K))) as Omit<T, K>
}

/** A row without a rule was added by hand: it has no place in the text. */
function findingsOf(rows: readonly Row<'item_findings'>[]): Pick<ItemRecord, 'findings' | 'mentions' | 'finding_hits'> {
  const findings = new Set(rows.filter(({ scope }) => scope === 'problem').map(({ finding }) => finding))
  const mentions = new Set(rows.filter(({ finding }) => !findings.has(finding)).map(({ finding }) => finding))
  const finding_hits = rows
    .filter(({ rule, start, end }) => rule !== null && start !== null && end !== null)
    .map((row) => without(row, [...PLACE, 'coded_by']) as FindingHit)
  return { findings: [...findings], mentions: [...mentions], finding_hits }
}

function diagnosticOf(row: Row<'diagnostics'>): DiagnosticRecord {
  const { code, severity, start, end } = row
  const facts = diagnosticFacts(row.facts)
  if (!facts) throw new Error(`no facts: ${row.facts}`)
  return { code, severity: severity as DiagnosticRecord['severity'], start, end, facts }
}
