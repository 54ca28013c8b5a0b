import { chainOf, regionIndex, type Region } from '../notice/region-index.ts'

/** Where an agency is, as far as the columns say. */
export interface FlatPlace {
  readonly region_code: string | null
  readonly province: string | null
  readonly city: string | null
  readonly county: string | null
}

/**
 * The full names and the code of a place that columns name, also by short names (山东, 济南). Names that fit no division,
 * or several, stay as they are, without a code. `null` where a code does not exist.
 */
export function flatPlace(given: FlatPlace): FlatPlace | null {
  if (given.region_code !== null) {
    const region = regionIndex().byCode(given.region_code)
    return region && { region_code: region.code, ...chainOf(region) }
  }
  const lowest = given.county ?? given.city ?? given.province
  if (lowest === null) return given
  const fitting = regionIndex()
    .byName(lowest)
    .filter((region) => !region.former && fits(region, given))
  const [only] = fitting
  return only && fitting.length === 1 ? { region_code: only.code, ...chainOf(only) } : given
}

const LEVELS = ['province', 'city', 'county'] as const

/** Whether a division lies where the columns say, on the level of the lowest name. */
function fits(region: Region, given: FlatPlace): boolean {
  const chain = chainOf(region)
  const lowest = LEVELS.findLast((level) => given[level] !== null)
  if (lowest === undefined || chain[lowest] === null) return false
  if (lowest === 'province' && region.level !== 'province') return false
  if (lowest === 'city' && chain.county !== null) return false
  return LEVELS.every((level) => given[level] === null || names(chain[level]).includes(given[level]))
}

/** 山东省 is also called 山东; a short name is what the index finds the division by. */
function names(full: string | null): readonly string[] {
  if (full === null) return []
  return [full, ...[2, 3, 4, 5].map((length) => full.slice(0, length)).filter((short) => isShort(short, full))]
}

function isShort(short: string, full: string): boolean {
  return (
    short !== full &&
    regionIndex()
      .byName(short)
      .some((region) => region.name === full)
  )
}
