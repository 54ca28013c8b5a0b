import { defaultCodebook } from '../../src/codebook/default-codebook.ts'
import type { CellAt, TableSource, TableSources } from '../../src/engine/table-source.ts'
import { domainOf } from '../../src/engine/table-source.ts'
import { LEVELS, STATUSES, STATUS_BASES } from '../../src/notice/tree.ts'
import { groupOf, parentOf, sectionOf } from '../../src/tables/category-code.ts'
import { TABLE_NAMES, tableOf } from '../../src/tables/schema.ts'
import type { TableName } from '../../src/tables/schema.ts'
import { FACT_DOMAINS, declaredTable, diagnosticsTable, emptyCells, measuresTable } from './generate-facts.ts'
import { mulberry32 } from './mulberry32.ts'

const ITEMS_PER_NOTICE = 25
const PROVINCES = 34
const CITIES = 300
const TITLES = [
  '公车管理',
  '借用人员',
  '接待用餐',
  '工程变更',
  '合同管理',
  '理论学习',
  '廉政风险',
  '固定资产',
  '津补贴',
  '档案',
]
const FAULTS = ['不规范', '不到位', '混乱', '存在漏洞', '执行不严', '流于形式', '责任不清', '整改缓慢']
const STATUS_WEIGHTS = [0.5, 0.08, 0.1, 0.08, 0.02, 0.22]

/**
 * All tables for `size` invented items, as columns: typed arrays and functions of the row number, so that a million
 * items never become a million objects. Documents and figures stay empty: no screen of charts reads them.
 */
export function generate(size: number, seed = 20_240_408): TableSources {
  const random = mulberry32(seed)
  const { categories, findings } = defaultCodebook()
  const codes = categories.map((category) => category.code)
  const notices = Math.ceil(size / ITEMS_PER_NOTICE)
  const known = { codes, random, notices, findings: findings.length, ...noticeColumns(notices, random) }
  const items = itemColumns(size, known)
  const found = findingColumns(items.notice, known)
  const domains = collectDomains(
    notices,
    codes,
    findings.map((finding) => finding.key),
  )
  const filled: Partial<Record<TableName, TableSource>> = {
    notices: { rows: notices, cells: noticeCells(known) },
    items: { rows: size, cells: itemCells(items, known) },
    item_codes: {
      rows: size,
      cells: {
        ...emptyCells('item_codes'),
        item_id: items.id,
        notice_id: (row) => items.notice[row] ?? -1,
        ordinal: () => 1,
        code: (row) => items.category[row] ?? -1,
        is_primary: () => true,
      },
    },
    ...findingTables(found, items.id),
    measures: measuresTable(size, ITEMS_PER_NOTICE, items.id),
    declared: declaredTable(notices, known.unit),
    diagnostics: diagnosticsTable(notices),
    categories: {
      rows: codes.length,
      cells: {
        code: (row) => row,
        parent: (row) => codes.indexOf(parentOf(codes[row] ?? '') ?? ''),
        ordinal: (row) => row + 1,
        name_zh: (row) => categories[row]?.name_zh ?? null,
        name_en: (row) => categories[row]?.name_en ?? null,
        definition_zh: () => null,
      },
    },
    findings: {
      rows: findings.length,
      cells: {
        finding: (row) => row,
        ordinal: (row) => row + 1,
        name_zh: (row) => row,
        name_en: (row) => findings[row]?.name_en ?? null,
        definition_zh: () => null,
      },
    },
  }
  domains.set(
    'findings.name_zh',
    findings.map((finding) => finding.name_zh),
  )
  const tables = Object.fromEntries(
    TABLE_NAMES.map((name) => [name, filled[name] ?? { rows: 0, cells: emptyCells(name) }]),
  ) as Record<TableName, TableSource>
  return { tables, domains }
}

interface Known {
  readonly codes: readonly string[]
  readonly random: () => number
  readonly notices: number
  readonly findings: number
  readonly city: Int32Array
  readonly unit: Int32Array
  readonly year: Int32Array
}

/** A weighty head and a long tail, as in real lists. */
const skewed = (random: () => number, size: number): number => Math.floor(random() ** 2 * size)

function noticeColumns(notices: number, random: () => number): Pick<Known, 'city' | 'unit' | 'year'> {
  return {
    city: Int32Array.from({ length: notices }, () => skewed(random, CITIES)),
    unit: Int32Array.from({ length: notices }, () => (random() < 0.85 ? 0 : 1)),
    year: Int32Array.from({ length: notices }, () => 2015 + Math.floor(random() * 11)),
  }
}

function noticeCells({ city, unit, year }: Known): Readonly<Record<string, CellAt>> {
  const silent = emptyCells('notices')
  const at = (column: Int32Array) => (row: number) => column[row] ?? -1
  return {
    ...silent,
    notice_id: (row) => row,
    agency_id: (row) => row,
    title: (row) => `关于第${row}号单位整改进展情况的通报`,
    agency: (row) => row,
    province: (row) => (city[row] ?? 0) % PROVINCES,
    city: at(city),
    level: (row) => row % LEVELS.length,
    feedback_date: (row) => `${year[row] ?? 0}-0${1 + (row % 9)}-11`,
    feedback_year: at(year),
    published_date: (row) => `${year[row] ?? 0}-11-2${row % 9}`,
    lag_days: (row) => 100 + (row % 200),
    unit: at(unit),
    listing: (row) => (row % 20 === 0 ? 1 : 0),
    length: () => 9000,
    file: (row) => `${row}.txt`,
    sha256: (row) => row.toString(16).padStart(64, '0'),
    encoding: () => 0,
    codebook_id: () => 0,
    codebook_version: () => 0,
  }
}

interface ItemColumns {
  readonly notice: Int32Array
  readonly category: Int32Array
  readonly status: Uint8Array
  readonly id: (row: number) => string
}

function itemColumns(size: number, { codes, random }: Known): ItemColumns {
  const leaves = codes
    .map((_, index) => index)
    .filter((index) => !codes.some((code) => parentOf(code) === codes[index]))
  return {
    notice: Int32Array.from({ length: size }, (_, row) => Math.floor(row / ITEMS_PER_NOTICE)),
    category: Int32Array.from({ length: size }, () => leaves[skewed(random, leaves.length)] ?? 0),
    status: Uint8Array.from({ length: size }, () => statusOf(random())),
    id: (row) => `n${Math.floor(row / ITEMS_PER_NOTICE)}#${row % ITEMS_PER_NOTICE}`,
  }
}

function statusOf(drawn: number): number {
  let left = drawn
  const place = STATUS_WEIGHTS.findIndex((weight) => (left -= weight) < 0)
  return place < 0 ? STATUSES.length - 1 : place
}

function itemCells(items: ItemColumns, { codes, unit }: Known): Readonly<Record<string, CellAt>> {
  const groups = Int32Array.from(codes, (code) => codes.indexOf(groupOf(code)))
  const sections = Int32Array.from(codes, (code) => codes.indexOf(sectionOf(code)))
  const categoryOf = (row: number): number => items.category[row] ?? 0
  const unstated = STATUSES.indexOf('unstated')
  return {
    ...emptyCells('items'),
    item_id: items.id,
    counted_as: items.id,
    notice_id: (row) => items.notice[row] ?? -1,
    ordinal: (row) => 1 + (row % ITEMS_PER_NOTICE),
    no: (row) => String(1 + (row % ITEMS_PER_NOTICE)),
    unit: (row) => unit[items.notice[row] ?? 0] ?? 0,
    aspect_no: (row) => 1 + (row % 4),
    aspect_title: (row) => `第${row % 4}方面存在的问题`,
    title: (row) => `${TITLES[row % TITLES.length] ?? ''}${FAULTS[(row >> 3) % FAULTS.length] ?? ''}${row % 977}`,
    status: (row) => items.status[row] ?? 0,
    status_basis: (row) => (items.status[row] === unstated ? STATUS_BASES.indexOf('none') : row % 2),
    category: categoryOf,
    category_group: (row) => groups[categoryOf(row)] ?? 0,
    category_section: (row) => sections[categoryOf(row)] ?? 0,
    start: (row) => (row % ITEMS_PER_NOTICE) * 300,
    end: (row) => (row % ITEMS_PER_NOTICE) * 300 + 280,
  }
}

interface FindingColumns {
  readonly item: Int32Array
  readonly notice: Int32Array
  readonly finding: Int32Array
  readonly scope: Uint8Array
}

/** Two items in five name a finding, one in seven of them only in the measures. */
function findingColumns(noticeOf: Int32Array, { random, findings }: Known): FindingColumns {
  const item: number[] = []
  for (let row = 0; row < noticeOf.length; row++) if (random() < 0.4) item.push(row)
  return {
    item: Int32Array.from(item),
    notice: Int32Array.from(item, (row) => noticeOf[row] ?? 0),
    finding: Int32Array.from(item, () => skewed(random, findings)),
    scope: Uint8Array.from(item, () => (random() < 6 / 7 ? 0 : 1)),
  }
}

function findingTables(found: FindingColumns, idOf: (row: number) => string): Partial<Record<TableName, TableSource>> {
  const counts = countByNotice(found)
  return {
    item_findings: {
      rows: found.item.length,
      cells: {
        ...emptyCells('item_findings'),
        item_id: (row) => idOf(found.item[row] ?? 0),
        notice_id: (row) => found.notice[row] ?? -1,
        ordinal: () => 1,
        finding: (row) => found.finding[row] ?? -1,
        scope: (row) => found.scope[row] ?? -1,
        rule: () => 0,
        start: () => 10,
        end: () => 14,
      },
    },
    notice_findings: {
      rows: counts.rows,
      cells: {
        notice_id: (row) => counts.notice[row] ?? -1,
        finding: (row) => counts.finding[row] ?? -1,
        items: (row) => counts.items[row] ?? 0,
        mentions: (row) => counts.mentions[row] ?? 0,
      },
    },
  }
}

/** How often each notice names each finding; the findings of a notice lie together. */
function countByNotice({ notice, finding, scope }: FindingColumns) {
  const most = notice.length
  const counts = {
    notice: new Int32Array(most),
    finding: new Int32Array(most),
    items: new Int32Array(most),
    mentions: new Int32Array(most),
  }
  let rows = 0
  let first = 0
  for (let row = 0; row < most; row++) {
    if (row > 0 && notice[row] !== notice[row - 1]) first = rows
    let at = counts.finding.subarray(first, rows).indexOf(finding[row] ?? 0) + first
    if (at < first) {
      at = rows++
      counts.notice[at] = notice[row] ?? 0
      counts.finding[at] = finding[row] ?? 0
    }
    const counted = scope[row] === 0 ? counts.items : counts.mentions
    counted[at] = (counted[at] ?? 0) + 1
  }
  return { ...counts, rows }
}

function collectDomains(
  notices: number,
  codes: readonly string[],
  findings: readonly string[],
): Map<string, readonly string[]> {
  const numbered = (word: string, size: number): string[] =>
    Array.from({ length: size }, (_, index) => `${word}${String(index).padStart(6, '0')}`)
  const domains = new Map<string, readonly string[]>()
  for (const name of TABLE_NAMES) {
    for (const column of tableOf(name).columns) {
      if (column.type === 'code') domains.set(domainOf(name, column), column.values ?? [])
    }
  }
  domains.set('notice', numbered('n', notices))
  domains.set('notices.agency_id', numbered('id', notices))
  domains.set('notices.agency', numbered('第', notices))
  domains.set('province', numbered('省', PROVINCES))
  domains.set('city', numbered('市', CITIES))
  domains.set('category', codes)
  domains.set('finding', findings)
  domains.set('item_findings.rule', ['rule'])
  for (const [domain, values] of FACT_DOMAINS) domains.set(domain, values)
  for (const column of ['encoding', 'codebook_id', 'codebook_version']) domains.set(`notices.${column}`, ['one'])
  return domains
}
