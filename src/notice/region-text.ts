import { type Region, regionIndex } from './region-index.ts'
import { isOrdinaryWord, type Place, within } from './region-place.ts'
import { fitsRank, type Rank } from './region-rank.ts'

// A place that others come from, or that is visited for study, is not the notice's own: 赴杭州市考察, 深圳市某公司.
const ELSEWHERE_BEFORE = /(?:赴|前往|借鉴|对标|援|考察|来自|异地|外出)[^,，。;；!！?？\n]{0,20}$/
const ELSEWHERE_AFTER =
  /^(?:[^,，。;；!！?？\n]{0,12}(?:考察|学习借鉴|先进|经验|等地|对口|取经)|[^,，。;；、!！?？《》\n]{0,24}公司)/

/** Places of `text` that are not named as somewhere else. */
export function ownPlaces(text: string, places: readonly Place[]): readonly Place[] {
  return places.filter(
    ({ start, end }) =>
      !ELSEWHERE_BEFORE.test(text.slice(Math.max(0, start - 24), start)) &&
      !ELSEWHERE_AFTER.test(text.slice(end, end + 28)),
  )
}

/**
 * Regions whose own body is the agency: the place is followed by what follows the level word in its name.
 *
 *   agency 县委宣传部:  向通渭县委宣传部反馈
 *                         ^^^ 621121
 */
export function bodiesNamed(text: string, places: readonly Place[], agency: string, rank: Rank): readonly Region[] {
  const rest = agency.slice(agency.startsWith('自治区') ? 3 : 1)
  // Every place has its 市委 and 市政府: there the next two characters must agree as well.
  const tail = rest.slice(0, /^(?:委|政府|人民)/.test(rest) ? 4 : 2)
  if (tail.length < 2) return []
  const found = new Set<Region>()
  for (const place of ownPlaces(text, places)) {
    if (!text.startsWith(tail, place.end) && !text.startsWith(`人民${tail}`, place.end)) continue
    for (const region of place.regions) if (fitsRank(region, rank)) found.add(region)
  }
  return [...found]
}

/** Counties and county-level cities under `region` that `text` names, also without 县 or 市 (沭阳、泗阳、泗洪三县). */
function namedUnder(region: Region, text: string): number {
  return regionIndex()
    .under(region)
    .filter(
      ({ former, name }) =>
        !former && /^..[县市]$/.test(name) && !isOrdinaryWord(name) && text.includes(name.slice(0, 2)),
    ).length
}

/**
 * Whether a running text that speaks of `region` is the region's own, as far as 市 goes: the notice of a county-level
 * city also names the prefecture above it, and that of a prefecture names its cities. A prefecture's own text names
 * places under it; a county-level city's own text names no neighbour.
 */
export function isOwnCity(region: Region, text: string): boolean {
  if (!region.name.endsWith('市')) return true
  if (region.level === 'county') return region.parent === null || namedUnder(region.parent, text) <= 1
  const cities = regionIndex()
    .under(region)
    .some(({ name, former }) => !former && name.endsWith('市'))
  return region.level === 'province' || !cities || namedUnder(region, text) >= 1
}

/**
 * The regions of this rank that the text at large speaks of: named at least once, borne out by a second place of the
 * same chain, and named three times as often as any other. Several where the text does not decide, none where it is silent.
 */
export function regionsOfText(text: string, places: readonly Place[], rank: Rank): readonly Region[] {
  const counted = ownPlaces(text, places).flatMap(({ regions }) => (regions.length === 1 ? regions : []))
  const named = new Map<Region, number>()
  for (const region of counted) if (fitsRank(region, rank)) named.set(region, (named.get(region) ?? 0) + 1)
  const [first, second] = [...named].sort(([, a], [, b]) => b - a)
  if (!first) return []
  if (second && first[1] < 3 * second[1]) return [...named.keys()]
  const [region, times] = first
  const related = counted.filter(
    (other) => within([other], [region]).length + within([region], [other]).length > 0,
  ).length
  const borneOut = times + related + namedUnder(region, text) >= 2
  return borneOut && isOwnCity(region, text) ? [region] : []
}
