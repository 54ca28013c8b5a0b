import Papa from 'papaparse'
import { chainOf, regionIndex, type Region, type RegionChain } from '../notice/region-index.ts'
import type { DiagnosticRecord, NoticeRecord } from './record.ts'

/** What the operator says about the region of an agency, or of the notice in a file, or of both together. */
export interface RegionOverride extends RegionChain {
  /** Line of the CSV, 1 being the column names. */
  readonly line: number
  readonly agency: string | null
  /** As in `source.file`: `notice.txt`, `archive.zip/notice.txt`. */
  readonly file: string | null
  readonly region_code: string
}

const COLUMNS = ['agency', 'file', 'region_code', 'province', 'city', 'county'] as const
type Cells = Readonly<Record<(typeof COLUMNS)[number], string | null>>

/**
 * Reads the operator's CSV: `agency` or `file` (or both), and `region_code`, or the names that lead to one code.
 * @throws {Error} naming the line: no agency and no file, a code that does not exist, names that contradict the code or
 * fit several regions, the same agency and file twice.
 */
export function readRegionOverrides(csv: string): readonly RegionOverride[] {
  const { data, meta } = Papa.parse<Record<string, string | undefined>>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim(),
  })
  const known = meta.fields ?? []
  if (!known.includes('agency') && !known.includes('file')) throw new Error('line 1: no column agency or file')
  const seen = new Set<string>()
  return data.map((row, at) => {
    const line = at + 2
    const cells = Object.fromEntries(COLUMNS.map((name) => [name, row[name]?.trim() || null])) as Cells
    const { agency, file } = cells
    if (agency === null && file === null) throw new Error(`line ${String(line)}: neither agency nor file`)
    const key = JSON.stringify([agency, file])
    if (seen.has(key)) throw new Error(`line ${String(line)}: ${agency ?? ''} ${file ?? ''} stands there twice`)
    seen.add(key)
    const region = regionOfCells(cells, line)
    return { line, agency, file, region_code: region.code, ...chainOf(region) }
  })
}

function regionOfCells(cells: Cells, line: number): Region {
  const { region_code, province, city, county } = cells
  const names = [province, city, county]
  if (region_code !== null) {
    const region = regionIndex().byCode(region_code)
    if (!region) throw new Error(`line ${String(line)}: no region has the code ${region_code}`)
    const chain = chainOf(region)
    const stands = [chain.province, chain.city, chain.county]
    const wrong = names.find((name, at) => name !== null && name !== stands[at])
    if (wrong) throw new Error(`line ${String(line)}: ${region_code} is ${stands.join(' ')}, not ${wrong}`)
    return region
  }
  const lowest = county ?? city ?? province
  if (lowest === null) throw new Error(`line ${String(line)}: neither a region_code nor a name of a region`)
  const fitting = regionIndex()
    .byFullName(lowest)
    .filter((region) => !region.former && fits(chainOf(region), cells))
  const [only] = fitting
  if (!only) throw new Error(`line ${String(line)}: no region is called ${names.filter(Boolean).join(' ')}`)
  if (fitting.length > 1) {
    throw new Error(`line ${String(line)}: ${lowest} may be ${fitting.map(({ code }) => code).join(' or ')}`)
  }
  return only
}

function fits(chain: RegionChain, { province, city, county }: Cells): boolean {
  return (
    (province === null || province === chain.province) &&
    (city === null || city === chain.city) &&
    (county === null ? chain.county === null : county === chain.county)
  )
}

/**
 * `record` with the region that the operator says, and a diagnostic `region_override` in place of `region_ambiguous`.
 * A line that names the file goes before one that names the agency alone.
 */
export function overrideRegion(record: NoticeRecord, overrides: readonly RegionOverride[]): NoticeRecord {
  const { agency, region_code } = record.notice
  const fitting = overrides.filter(
    (one) => (one.agency === null || one.agency === agency) && (one.file === null || one.file === record.source.file),
  )
  const chosen = fitting.find((one) => one.file !== null) ?? fitting[0]
  if (!chosen) return record
  const { province, city, county } = chosen
  const found: DiagnosticRecord = {
    code: 'region_override',
    severity: 'info',
    start: 0,
    end: 0,
    facts: {
      read: region_code,
      said: chosen.region_code,
      by: chosen.file === null ? 'agency' : 'file',
      line: chosen.line,
    },
  }
  return {
    ...record,
    notice: { ...record.notice, region_code: chosen.region_code, province, city, county },
    diagnostics: [found, ...record.diagnostics.filter(({ code }) => code !== 'region_ambiguous')],
  }
}
