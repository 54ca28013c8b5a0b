import { allMatches } from '../base/all-matches.ts'
import type { Span } from '../base/span.ts'
import { type Region, regionIndex } from './region-index.ts'

/** A place named in a text; several `regions` where the name alone does not decide (鼓楼区). */
export interface Place extends Span {
  readonly regions: readonly Region[]
}

/**
 * Names that are also ordinary words (完成|县委, 会同|县纪委, 解放区, 老城区改造, 全市南区): they count only
 * right after a place that contains them, or at the beginning of a name or line.
 */
const ORDINARY =
  /^.[县区]$|和[县区市]$|^市.区$|^城[东西南北中关]区$|^(?:新城区|新市区|老城区|港口区|解放区|工农区|平房区|江[南北东]区|新建[县区]|公安县|会同县|通道县|延长县|中方县|惠民县|富民县|爱民区|合作市|东方市|化州市|南沙区)$/

// What follows shows that the last character is not the place's: 朝阳|区域, 武汉|市场.
const NOT_ENDED: Readonly<Record<string, string>> = { 区: '域间块别', 市: '场面', 县: '域', 州: '际' }

/** Whether the name is also an ordinary word, so that it does not place a text by itself. */
export function isOrdinaryWord(name: string): boolean {
  return ORDINARY.test(name)
}

const BEGINNING = /(?:^|[\s《“"(（:：]|中共|共产党|来源)$/

/** How names end: by the last two characters, how long such full names are, longest first. */
let lengths: ReadonlyMap<string, readonly number[]> | null = null

/** Only these lengths are looked up; the 县 of 据县委 ends no name at all. */
function nameLengths(): ReadonlyMap<string, readonly number[]> {
  if (lengths) return lengths
  const found = new Map<string, Set<number>>()
  for (const name of regionIndex().fullNames) {
    const end = name.slice(-2)
    found.set(end, (found.get(end) ?? new Set()).add(name.length))
  }
  lengths = new Map([...found].map(([end, sizes]) => [end, [...sizes].sort((a, b) => b - a)]))
  return lengths
}

function isBelow(region: Region, above: Region): boolean {
  for (let at = region.parent; at; at = at.parent) if (at === above) return true
  return false
}

/** Those of `regions` that lie in one of `above`. */
export function within(regions: readonly Region[], above: readonly Region[]): readonly Region[] {
  return regions.filter((region) => above.some((outer) => isBelow(region, outer)))
}

/**
 * Without former divisions where a current one is the same unit, moved to another prefecture (公主岭市). Districts stay:
 * of them several bear one name (桥东区 was in 邢台 and is in 张家口).
 */
function preferCurrent(regions: readonly Region[]): readonly Region[] {
  if (regions.length < 2 || regions.some(({ name }) => name.endsWith('区'))) return regions
  const current = regions.filter((region) => !region.former)
  return current.length > 0 ? current : regions
}

/** Full name at `start`..`end`, unless a longer one goes on: 沙县 in 沙县区. */
function regionsAt(text: string, start: number, end: number): readonly Region[] {
  const found = regionIndex().byFullName(text.slice(start, end))
  const goesOn =
    found.length > 0 && end < text.length && regionIndex().byFullName(text.slice(start, end + 1)).length > 0
  return goesOn ? [] : found
}

// 会同县 in the middle of a sentence.
function isWordInside(text: string, start: number, end: number): boolean {
  return ORDINARY.test(text.slice(start, end)) && !BEGINNING.test(text.slice(Math.max(0, start - 3), start))
}

function nameEndingAt(text: string, end: number, floor: number, known: Place | null): Place | null {
  for (const size of nameLengths().get(text.slice(Math.max(0, end - 2), end)) ?? []) {
    const start = end - size
    if (start < floor) continue
    const regions = regionsAt(text, start, end)
    if (regions.length === 0) continue
    const inner = known?.end === start ? within(regions, known.regions) : []
    if (known && inner.length > 0) return { start: known.start, end, regions: inner }
    if (isWordInside(text, start, end)) continue
    return { start, end, regions: preferCurrent(regions) }
  }
  return null
}

const PLACE_END = /[省市州盟县区旗]/g

/**
 * Places that `text` names in full, in order; adjoining names make one place, the innermost.
 *
 *   地址:湖北省武汉市黄陂区前川街
 *        ^^^^^^^^^^ one place, 420116
 */
export function placesIn(text: string): readonly Place[] {
  const places: Place[] = []
  for (const match of allMatches(PLACE_END, text)) {
    const end = match.index + 1
    if (NOT_ENDED[match[0]]?.includes(text.charAt(end) || ' ')) continue
    const last = places.at(-1) ?? null
    const place = nameEndingAt(text, end, last?.end ?? 0, last)
    if (!place) continue
    if (last && place.start === last.start) places.pop()
    places.push(place)
  }
  return places
}

// Short names that are also words, persons, streets or hospitals: 安康医院, 中山路, 朝阳社区.
const SHORT_WORDS = new Set(['安康', '中山', '朝阳', '长治', '白银', '百色', '黄山', '延安', '长春', '中卫', '河池'])

/** Whether the short name is also a word, a person or a street, so that it tells of no place by itself. */
export function isShortWord(short: string): boolean {
  return SHORT_WORDS.has(short)
}

/**
 * The place that a body's name begins with, with the end of its words; `null` where it begins with none.
 * Provinces and prefectures may stand without 省 and 市 (武汉盘龙城经济开发区), counties may not.
 *
 *   金华市婺城区文化和旅游体育局
 *   ^^^^^^ place, 330702
 */
export function placeAtStart(name: string): Place | null {
  const first = placesIn(name)
  const full = first.find((place) => place.start === 0)
  if (full) return full
  for (const size of [3, 2, 4, 5]) {
    const short = name.slice(0, size)
    if (short.length < size || SHORT_WORDS.has(short) || /^[路街道]/.test(name.slice(size))) continue
    const regions = regionIndex()
      .byName(short)
      .filter((region) => region.level !== 'county' && !region.former)
    if (regions.length === 0) continue
    const next = first.find((place) => place.start === size)
    const inner = next ? within(next.regions, regions) : []
    return next && inner.length > 0 ? { start: 0, end: next.end, regions: inner } : { start: 0, end: size, regions }
  }
  return null
}
