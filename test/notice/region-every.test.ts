import { describe, expect, it } from 'vitest'
import { type Region, regionIndex } from '../../src/notice/region-index.ts'
import { type RegionEvidence, regionOf } from '../../src/notice/region-of.ts'

const index = regionIndex()
const current = index.all.filter(({ former }) => !former)
const counties = current.filter(({ level }) => level === 'county')
const others = current.filter(({ level }) => level !== 'county')
const SILENT: RegionEvidence = {
  agency: null,
  partyBody: null,
  title: null,
  signature: null,
  above: null,
  address: null,
  text: '',
  inspectionBody: null,
  orderedBy: null,
}

function path(region: Region): string {
  const { province, city, county } = index.chain(region)
  return [...new Set([province, city, county])].join('')
}

function wrong(regions: readonly Region[], evidence: (region: Region) => Partial<RegionEvidence>): readonly string[] {
  return regions
    .map((region) => [region, regionOf({ ...SILENT, ...evidence(region) })] as const)
    .filter(([region, reading]) => reading.regionCode !== region.code)
    .map(([region, reading]) => `${path(region)}: ${reading.regionCode ?? 'null'}`)
}

describe('for every division of the country', () => {
  it('a province or prefecture is read from the name of its body', () => {
    expect(wrong(others, ({ name }) => ({ agency: `${name}民政局` }))).toEqual([])
  })
  it('a county is read from the name of its body, or left open among its namesakes, and never another one', () => {
    for (const region of counties) {
      const reading = regionOf({ ...SILENT, agency: `${region.name}民政局` })
      if (reading.region) expect(reading.region).toBe(region)
      else expect(reading.candidates).toContain(region)
    }
  })
  it('a county is read from the full path in front of its body', () => {
    expect(wrong(counties, (region) => ({ agency: `${path(region)}民政局` }))).toEqual([])
  })
  it('namesakes are told apart by the address', () => {
    expect(
      wrong(counties, (region) => ({ agency: `${region.name}民政局`, address: `${path(region)}人民路1号` })),
    ).toEqual([])
  })
  it('a body that only says its level is placed by the address', () => {
    const rank = ({ name }: Region): string => name.slice(-1)
    expect(
      wrong(counties, (region) => ({
        agency: `${rank(region)}民政局`,
        address: `地址:${path(region)}人民路1号`,
        inspectionBody: `${rank(region)}委第一巡察组`,
      })),
    ).toEqual([])
  })
  it('a body that only says its level is placed by the same body named in full in the text', () => {
    const once = counties.filter(({ name }) => index.byName(name).length === 1 && name.length > 2)
    const missed = wrong(once, ({ name }) => ({
      agency: `${name.slice(-1)}民政局`,
      text: `落实整改,${name}民政局党组负责。`,
    }))
    expect(missed.filter((row) => !row.endsWith('null'))).toEqual([])
    expect(missed.length).toBeLessThan(once.length * 0.03)
  })
})
