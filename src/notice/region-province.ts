import data from '../../data/regions/regions.json'

/** A province-level unit with the names that maps and tiles use. */
export interface Province {
  readonly code: string
  readonly name: string
  /** 北京, 内蒙古, 香港 */
  readonly short: string
  /** 京, 蒙, 港 */
  readonly letter: string
}

/** The 34 province-level units, by code. */
export function provinces(): readonly Province[] {
  return data.provinces.map(([code = '', name = '', short = '', letter = '']) => ({ code, name, short, letter }))
}
