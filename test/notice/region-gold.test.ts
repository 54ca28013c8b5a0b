import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { levelOf } from '../../src/notice/region-level.ts'
import { type RegionEvidence, regionOf } from '../../src/notice/region-of.ts'

interface Gold {
  readonly file: string
  readonly notice: Record<string, string | null | undefined>
}

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url))
const SETS = [
  ['gold/seeds.json', 'notices/'],
  ['gold/openings.json', 'openings/'],
  ['synth/gold.json', 'synth/'],
] as const

/** Evidence as crude as it gets: the gold agency, a heading line, the last line but one, what follows 地址. */
function evidenceOf(text: string, notice: Gold['notice']): RegionEvidence {
  const lines = text.split('\n').map((line) => line.trim())
  return {
    agency: notice['agency'] ?? null,
    partyBody: notice['party_body'] ?? null,
    title: lines.find((line) => /^.{4,50}通报$/.test(line)) ?? null,
    above: null,
    signature:
      lines
        .filter(Boolean)
        .slice(-4)
        .find((line) => /^中共.{4,40}$/.test(line)) ?? null,
    address: /(?:地址|信箱)[:：]?\s*([^;；,，\n]{4,60})/.exec(text)?.[1] ?? null,
    text,
    inspectionBody: notice['inspection_body'] ?? null,
    orderedBy: null,
  }
}

/** What a reader knows who did not see the name of the place in front of the agency's. */
function withoutPlace(evidence: RegionEvidence, place: string): RegionEvidence {
  const cut = (name: string | null): string | null => name?.replace(place.slice(0, -1), '') ?? null
  return { ...evidence, agency: cut(evidence.agency), partyBody: null, title: null, signature: null }
}

describe.runIf(existsSync(shared))('places notices whose region is known', () => {
  for (const [answers, folder] of SETS) {
    const rows = JSON.parse(readFileSync(shared + answers, 'utf8')) as Gold[]
    it.each(rows.map((row) => [row.file, row] as const))(`${folder}%s`, (file, { notice }) => {
      const evidence = evidenceOf(readFileSync(shared + folder + file, 'utf8'), notice)
      const read = regionOf(evidence)
      const level = levelOf({ ...evidence, region: read.region })
      const { region_code: code = read.regionCode, province, city, county } = notice
      expect({ ...read, level, region: null, basis: null, candidates: [] }).toEqual({
        ...{ regionCode: code, province, city, county, level: notice['level'] },
        ...{ region: null, basis: null, candidates: [] },
      })
    })
  }

  const synth = JSON.parse(readFileSync(shared + 'synth/gold.json', 'utf8')) as Gold[]
  it.each(synth.map((row) => [row.file, row] as const))('%s, by plan and address alone', (file, { notice }) => {
    const evidence = evidenceOf(readFileSync(`${shared}synth/${file}`, 'utf8'), notice)
    const place = notice['county'] ?? notice['city'] ?? ''
    expect(regionOf(withoutPlace(evidence, place)).regionCode).toBe(notice['region_code'])
  })
})
