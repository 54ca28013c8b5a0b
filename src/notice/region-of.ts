import { chainOf, type Region, type RegionChain, regionIndex } from './region-index.ts'
import { isShortWord, type Place, placeAtStart, placesIn, within } from './region-place.ts'
import { fitsRank, ownRegion, type Rank, rankOfAgency, rankOfBody } from './region-rank.ts'
import { bodiesNamed, isOwnCity, ownPlaces, regionsOfText } from './region-text.ts'

/** What a notice offers to place its inspected body. */
export interface RegionEvidence {
  readonly agency: string | null
  readonly partyBody: string | null
  readonly title: string | null
  readonly signature: string | null
  /** What stands above the notice: the site it is taken from. */
  readonly above: string | null
  readonly address: string | null
  readonly text: string
  readonly inspectionBody: string | null
  /** The committee whose plan was followed. */
  readonly orderedBy: string | null
}

/** Which evidence decided. */
type RegionBasis =
  'agency' | 'inspection_body' | 'ordered_by' | 'named_body' | 'title' | 'signature' | 'address' | 'text' | 'page'

/** The region of an inspected body; all null where the notice does not say or does not decide. */
export interface RegionReading extends RegionChain {
  readonly region: Region | null
  readonly regionCode: string | null
  readonly basis: RegionBasis | null
  /** Where the evidence allows several regions: which (鼓楼区: four). Empty otherwise. */
  readonly candidates: readonly Region[]
}

function decided(region: Region, basis: RegionBasis): RegionReading {
  return { region, regionCode: region.code, ...chainOf(region), basis, candidates: [] }
}

function undecided(candidates: readonly Region[]): RegionReading {
  return { region: null, regionCode: null, province: null, city: null, county: null, basis: null, candidates }
}

/** Reads the places of the evidence, each part at most once and only when asked. */
class Places {
  readonly evidence: RegionEvidence
  private readonly read: { readonly text: string; readonly places: readonly Place[] }[] = []
  constructor(evidence: RegionEvidence) {
    this.evidence = evidence
  }
  in(text: string | null): readonly Place[] {
    if (!text) return []
    const known = this.read.find((one) => one.text === text)
    if (known) return known.places
    const places = placesIn(text)
    this.read.push({ text, places })
    return places
  }
  /** The parts in the order in which they are believed. */
  parts(): readonly string[] {
    const { title, signature, address, text } = this.evidence
    return [title, signature, address, text].filter((part): part is string => Boolean(part))
  }
}

/** A name without 中共, 共青团 and blanks. */
function bare(name: string | null): string {
  return (name ?? '')
    .replace(/\s+/g, '')
    .replace(/^(?:中国共产党|中共|共青团|中国共产主义青年团|国家税务总局(?=.{2}))/, '')
}

/** Of several regions of one name, those that have a place above them named in the evidence. */
function byContext(candidates: readonly Region[], places: Places): readonly Region[] {
  let left = candidates
  for (const part of places.parts()) {
    if (left.length <= 1) break
    const named = ownPlaces(part, places.in(part)).flatMap(({ regions }) => (regions.length === 1 ? regions : []))
    const inside = left.filter((region) => named.some((other) => other === region.parent || other === region))
    const inProvince = inside.length > 0 ? inside : within(left, named)
    if (inProvince.length > 0) left = inProvince
  }
  return left
}

/** Of several regions of one name, the one whose prefecture or province the text names at least in short (龙岩学院). */
function byShortNames(candidates: readonly Region[], text: string): readonly Region[] {
  if (candidates.length < 2) return candidates
  const named = candidates.filter((region) => {
    const short = region.parent?.name.replace(/(?:地区|[省市州盟])$/, '') ?? ''
    return short.length >= 2 && !isShortWord(short) && text.includes(short)
  })
  return named.length === 1 ? named : candidates
}

/** The region under `region` that one part names most, three times as often as any other. */
function mostNamedUnder(region: Region, rank: Rank, part: string, places: Places): readonly [Region, number] | null {
  const times = new Map<Region, number>()
  for (const place of ownPlaces(part, places.in(part))) {
    for (const inner of within(place.regions, [region])) {
      if (fitsRank(inner, rank)) times.set(inner, (times.get(inner) ?? 0) + 1)
    }
  }
  const [first, second] = [...times].sort(([, a], [, b]) => b - a)
  return first && (!second || first[1] >= 3 * second[1]) ? first : null
}

/** Further down than the name says: 武汉盘龙城经济开发区, inspected by a 区委, lies in the one district the text names. */
function refine(region: Region, rank: Rank | null, places: Places): Region {
  if (!rank || region.level === 'county' || fitsRank(region, rank)) return region
  for (const part of places.parts()) {
    const found = mostNamedUnder(region, rank, part, places)
    // In running text one mention is not enough: it may be a neighbour.
    if (found && found[1] >= (part === places.evidence.text ? 2 : 1)) return found[0]
  }
  return region
}

const LOCALITY = /(?:街道|[镇乡村]|社区)(?:$|人民政府|政府|办事处|[党居民委])/

// 东区, 城区, 江北区: many places call a part of themselves so, whether or not the code list has one only.
const PART_OF_TOWN = /^(?:.区|[新老]城区|新市区|江[南北东]区)$/

/** The place in the body's own name: at its start, or further in and inside that one (济南市公安局历下区分局). */
function inOwnName(name: string): readonly Region[] {
  const start = placeAtStart(name)
  if (!start) {
    const host = regionIndex().zoneHost(name)
    return host ? [host] : []
  }
  const rest = name.slice(start.end)
  // 南京路街道 and 上海村 are named after places elsewhere: a short name alone does not place a township.
  if (LOCALITY.test(rest) && placesIn(name)[0]?.start !== 0) return []
  for (const later of placesIn(rest).toReversed()) {
    const inner = within(later.regions, start.regions)
    if (inner.length > 0) return inner
  }
  return start.regions
}

function isDoubtful(region: Region, name: string, places: Places): boolean {
  if (!PART_OF_TOWN.test(region.name) || !name.startsWith(region.name)) return false
  const bearsOut = ({ start, end, regions }: Place): boolean =>
    within([region], regions).length > 0 || (regions.includes(region) && end - start > region.name.length)
  return !places.parts().some((part) => places.in(part).some(bearsOut))
}

function fromNames(names: readonly string[], rank: Rank | null, places: Places): RegionReading | null {
  for (const name of names) {
    const own = inOwnName(name)
    if (own.length === 0) continue
    const left = byShortNames(byContext(own, places), places.evidence.text)
    const [only] = left
    if (!only || left.length > 1 || isDoubtful(only, name, places)) return undecided(left)
    return decided(refine(only, rank, places), 'agency')
  }
  return null
}

/** The regions of this rank that a short part names; an address in 市中区 places a 市 body in the city above. */
function ranked(part: string | null, rank: Rank | null, places: Places): readonly Region[] {
  const found = new Set<Region>()
  for (const place of places.in(part)) {
    const near = place.regions.length > 1 ? byContext(place.regions, places) : place.regions
    for (const region of near) {
      const own = rank ? ownRegion(region, rank) : region
      if (own) found.add(own)
    }
  }
  return [...found]
}

/** Names of the plans made for this notice: 《中共枝江市农业农村发展局党组落实…整改方案》. */
function planTitles(text: string): string | null {
  const titles = [...text.matchAll(/《(?:中共)?([^《》\n]{2,60}?(?:整改|巡察|巡视)[^《》\n]{0,40})》/g)]
  return titles.map((title) => title[1] ?? '').join('\n') || null
}

type Source = readonly [RegionBasis, () => readonly Region[]]

function sources(evidence: RegionEvidence, agency: string, rank: Rank | null, places: Places): readonly Source[] {
  const { title, signature, address, above, text, inspectionBody, orderedBy } = evidence
  const body = (part: string | null): readonly Region[] =>
    part && rank && agency ? bodiesNamed(part, places.in(part), agency, rank) : []
  return [
    ['inspection_body', () => ranked(inspectionBody, rank, places)],
    ['ordered_by', () => (rank ? ranked(orderedBy, rank, places) : [])],
    ['named_body', () => body(title)],
    ['named_body', () => body(signature)],
    ['named_body', () => body(text).filter((region) => isOwnCity(region, text))],
    ['title', () => ranked(title, rank, places)],
    ['title', () => ranked(planTitles(text), rank, places)],
    ['signature', () => ranked(signature, rank, places)],
    // Without a rank an address says where the house stands, not whose body it is.
    ['address', () => (rank ? ranked(address, rank, places) : [])],
    ['text', () => (rank ? regionsOfText(text, places.in(text), rank) : [])],
    ['page', () => (rank ? ranked(above, rank, places).filter((region) => isOwnCity(region, text)) : [])],
  ]
}

/** 江河银行股份有限公司酒泉分行: the one city or county of that short name. */
function branchRegion(name: string): Region | null {
  const place = /(?:公司|银行)([\u4e00-\u9fff]{2,4}?)(?:省|市|县|区)?(?:分行|支行|分公司)$/.exec(name)?.[1]
  const found = place
    ? regionIndex()
        .byName(place)
        .filter((region) => !region.former)
    : []
  return found.length === 1 ? (found[0] ?? null) : null
}

/**
 * The region of the inspected body: from its own name, else from its title, plan, signature and address, else from the
 * text at large. The first evidence that names a fitting place decides; where that allows several, nothing is decided
 * and they are the `candidates`. Total: any strings in, never a throw.
 */
export function regionOf(evidence: RegionEvidence): RegionReading {
  const places = new Places(evidence)
  const names = [bare(evidence.agency), bare(evidence.partyBody)].filter(Boolean)
  const bodyRank = rankOfBody(evidence.inspectionBody ?? '')
  const named = fromNames(names, bodyRank, places)
  if (named) return named
  const branch = branchRegion(names[0] ?? '')
  if (branch) return decided(branch, 'agency')
  const agency = names.find((name) => rankOfAgency(name)) ?? ''
  const rank = rankOfAgency(agency) ?? bodyRank
  for (const [basis, find] of sources(evidence, agency, rank, places)) {
    const found = find()
    const [only] = found
    if (only && found.length === 1) return decided(only, basis)
    if (only) return undecided(found)
  }
  return undecided([])
}
