import type { Codebook } from '../codebook/codebook.ts'
import { groupOf, parentOf, sectionOf } from './category-code.ts'
import type { NoticeRecord } from './record.ts'
import type { Row } from './schema.ts'

/** Categories of the codebook in its order; then codes of the data that it does not know, named by their code. */
export function buildCategories(codebook: Codebook, used: Iterable<string>): readonly Row<'categories'>[] {
  const known = new Map(codebook.categories.map((category) => [category.code, category]))
  const codes = new Set(known.keys())
  for (const code of [...known.keys(), ...used]) for (const level of levelsOf(code)) codes.add(level)
  return [...codes].map((code, index) => ({
    code,
    parent: parentOf(code),
    ordinal: index + 1,
    name_zh: known.get(code)?.name_zh ?? code,
    name_en: known.get(code)?.name_en ?? code,
    definition_zh: known.get(code)?.definition_zh || null,
  }))
}

function levelsOf(code: string): readonly string[] {
  const levels = [code, groupOf(code), sectionOf(code)]
  for (let up = parentOf(code); up !== null; up = parentOf(up)) levels.push(up)
  return levels
}

/** Findings of the codebook in its order; then keys of the data that it does not know, named by their key. */
export function buildFindings(
  codebook: Codebook,
  used: readonly Pick<Row<'item_findings'>, 'finding'>[],
): readonly Row<'findings'>[] {
  const known = new Map(codebook.findings.map((finding) => [finding.key, finding]))
  const keys = new Set([...known.keys(), ...used.map((row) => row.finding)])
  return [...keys].map((finding, index) => ({
    finding,
    ordinal: index + 1,
    name_zh: known.get(finding)?.name_zh ?? finding,
    name_en: known.get(finding)?.name_en ?? finding,
    definition_zh: known.get(finding)?.definition_zh || null,
  }))
}

/** Regions that the notices name, one row per region code, as the first notice has it. */
export function buildRegions(records: readonly NoticeRecord[]): readonly Row<'regions'>[] {
  const regions = new Map<string, Row<'regions'>>()
  for (const { notice } of records) {
    if (!notice.region_code || regions.has(notice.region_code)) continue
    regions.set(notice.region_code, {
      region_code: notice.region_code,
      province: notice.province || null,
      city: notice.city || null,
      county: notice.county || null,
    })
  }
  return [...regions.values()]
}
