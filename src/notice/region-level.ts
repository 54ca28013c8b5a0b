import type { Region } from './region-index.ts'
import { placeAtStart } from './region-place.ts'
import { rankOfAgency, rankOfBody, type Rank } from './region-rank.ts'
import type { Level } from './tree.ts'

/** What says on which level an inspected body stands. */
export interface LevelEvidence {
  readonly agency: string | null
  readonly partyBody: string | null
  readonly inspectionBody: string | null
  readonly region: Region | null
}

// 第一人民医院党委 is the hospital: the Party body's own words come off the end.
const PARTY = /(?:机关)?(?:党组|党委|党工委|党总支|党支部|纪委|总支部|支部|党组织|委员会)+$/

// In this order: 某大学附属医院 is a hospital, 开发区投资公司 an enterprise, 某镇村 a village.
const KINDS: readonly (readonly [RegExp, Level])[] = [
  [/(?:医院|保健院|卫生院)$/, 'hospital'],
  [/(?:大学|(?<!行政|社会主义|干部|研|科|书画)学院|高等专科学校)$/, 'university'],
  [/(?:集团|公司|银行|农商行|信用社|信用联社)$|(?:公司|银行).{0,12}(?:分|支)(?:行|公司)$/, 'enterprise'],
  [/(?:[㐀-鿿](?<![农乡])村|社区)(?:[“”"()（）]|民|居民|两委|$)/, 'village'],
  [/[㐀-鿿](?:镇|乡|街道|苏木)(?:人民政府|政府|办事处|机关|工委|党|人大|纪工委|$)/, 'township'],
  [
    /开发区|高新区|经开区|自贸区|工业园|产业园|园区|保税区|保税港区|度假区|试验区|实验区|示范区|合作区|风景(?:名胜)?区|管委会|管理区|集聚区|功能区|新区|经济区/,
    'development_zone',
  ],
]

const ORGAN_OF: Readonly<Record<Rank, Level>> = {
  省: 'province',
  市: 'city',
  州: 'city',
  盟: 'city',
  地: 'city',
  县: 'county',
  区: 'county',
  旗: 'county',
}

const LEVEL_OF = { province: 'province', prefecture: 'city', county: 'county' } as const

// 社区卫生服务中心, 乡村振兴局, 城镇建设局: the words of a smaller place inside a bureau's name.
// 县产业园区服务局 is a bureau of the county; 某某产业园区管委会 is one of the zone.
const PARKS_OFFICE =
  /^[省市县区旗州]?(?:工业|产业|科技|农业|物流){0,2}园区?(?:服务|事务|发展|建设|促进|管理服务){1,2}(?:局|中心|办|办公室)$/

function kindOf(name: string): Level | null {
  const start = placeAtStart(name)
  const rest = start ? name.slice(start.end) : name
  if (rest.includes('园') && PARKS_OFFICE.test(rest)) return null
  return KINDS.find(([words]) => words.test(rest))?.[1] ?? null
}

/**
 * 武汉某中学, inspected by a 区委, is of the district, although its name says no more than 武汉; and the 市委 that inspects
 * 恩施某中学 is that of a county-level city, for the prefecture has a 州委.
 */
function levelOfRegion(region: Region, inspectionBody: string | null): Level {
  const rank = rankOfBody(inspectionBody ?? '')
  const bodyOfCounty = rank !== null && ORGAN_OF[rank] === 'county'
  const bodyOfCity = rank === '市' && region.level === 'prefecture' && !region.name.endsWith('市')
  return bodyOfCounty || bodyOfCity ? 'county' : LEVEL_OF[region.level]
}

/** What the first name given says the body is. */
function kindOfNames(names: readonly string[]): Level | null {
  const name = names.find((one) => one !== '')
  if (name === undefined) return null
  return kindOf(name.replace(PARTY, '')) ?? (name === names[0] ? null : kindOf(name))
}

// 中共…区委, whether or not the place is known.
function isCountyCommittee(partyBody: string | undefined): boolean {
  return partyBody !== undefined && /(?<!新)[县区旗]委$/.test(partyBody)
}

/**
 * The level of the inspected body: by what it is (镇, 村, 开发区, 集团, 大学, 医院), else by the level word in its name,
 * else by its region, else by who inspects it. A county-level city is a county, although a 市委 inspects it.
 */
export function levelOf({ agency, partyBody, inspectionBody, region }: LevelEvidence): Level | null {
  const names = [agency, partyBody].map((name) => (name ?? '').replace(/\s+/g, '').replace(/^(?:中国共产党|中共)/, ''))
  const kind = kindOfNames(names)
  if (kind) return kind
  if (isCountyCommittee(names[1])) return 'county'
  const ranks = names.map(rankOfAgency)
  if (ranks.includes('省')) return 'province'
  if (region) return levelOfRegion(region, inspectionBody)
  if (names.some((name) => /^(?:中央|国家|国务院|最高人民)/.test(name))) return 'central'
  // Whom the centre inspects is a ministry where it is no place, company or school.
  if (/^中央/.test(inspectionBody ?? '')) return 'central'
  const rank = ranks.find((word) => word !== null) ?? rankOfBody(inspectionBody ?? '')
  return rank ? ORGAN_OF[rank] : null
}
