import type { Region } from './region-index.ts'

/** The word for its own level that a body uses of itself: 市建委 is of a 市, 县委宣传部 of a 县. */
export type Rank = '省' | '市' | '州' | '盟' | '地' | '县' | '区' | '旗'

// 市场监管局, 市政园林局 and 区域中心 say no level; 市市场监管局 and 市政府办 do.
const AGENCY = /^(自治区|省|州|盟|地(?=委|区)|县(?!域)|旗|区(?![域块间])|市(?!场|容|政(?![府协法务数])))/
const BODY = /(自治区|[省市州盟地县区旗])(?:党)?委/

function toRank(word: string | undefined): Rank | null {
  if (!word) return null
  return word === '自治区' ? '省' : (word as Rank)
}

/** The level word that `agency` begins with (without a place name), or `null`. */
export function rankOfAgency(agency: string): Rank | null {
  return toRank(AGENCY.exec(agency)?.[1])
}

/** The level of an inspecting body: 市 for 市委第四巡察组, 省 for 自治区党委第二巡视组. */
export function rankOfBody(inspectionBody: string): Rank | null {
  return toRank(BODY.exec(inspectionBody)?.[1])
}

/** Whether `region` is what a body of this rank calls its own (市: prefecture, county-level city or municipality). */
export function fitsRank(region: Region, rank: Rank): boolean {
  if (rank === '省') return region.level === 'province'
  if (rank === '市') return region.name.endsWith('市')
  if (rank === '地') return region.level === 'prefecture' && region.name.endsWith('地区')
  const level = rank === '州' || rank === '盟' ? 'prefecture' : 'county'
  return region.level === level && region.name.endsWith(rank)
}

/** The innermost of `region` and the divisions above it that fits `rank`. */
export function ownRegion(region: Region, rank: Rank): Region | null {
  for (let at: Region | null = region; at; at = at.parent) if (fitsRank(at, rank)) return at
  return null
}
