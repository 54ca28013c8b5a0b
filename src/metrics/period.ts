import { anyNumber } from '../base/chinese-number.ts'
import { DIMENSIONS, groupKey } from './dimension.ts'
import type { Sql } from './sql.ts'

/** How fine the time axis is. A round (轮次) is a name that the notice gives, no span of the calendar. */
export const GRAINS = ['quarter', 'half', 'year', 'round'] as const
export type Grain = (typeof GRAINS)[number]

/** The period of a notice over `notices AS n`: `2022Q1`, `2022H1`, `2022`, `第三轮`; '' where the notice does not say. */
export function periodOf(grain: Grain): Sql {
  return groupKey(DIMENSIONS[grain])
}

// A misread date far off must not stretch the axis without end.
const MOST_GAPS = 200
const STEPS = { quarter: 4, half: 2, year: 1 } as const
const SIGNS = { quarter: 'Q', half: 'H', year: '' } as const

/**
 * All periods of the calendar from the first to the last of `periods`, those without a notice among them, so that time
 * runs evenly along an axis. Rounds have no calendar: they stand in the order of their numbers.
 */
export function periodsBetween(grain: Grain, periods: readonly string[]): readonly string[] {
  const some = [...new Set(periods)]
  if (grain === 'round') return some.sort((a, b) => roundNumber(a) - roundNumber(b) || (a < b ? -1 : 1))
  const sorted = some.sort()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return some
  const [from, to] = [stepOf(grain, first), stepOf(grain, last)]
  if (to - from > MOST_GAPS) return sorted
  return Array.from({ length: to - from + 1 }, (_, index) => periodAt(grain, from + index))
}

// 第三轮 and 第3轮 are 3; a round without a number comes last.
function roundNumber(round: string): number {
  const [, digits = ''] = /第([^轮批]+)[轮批]/.exec(round) ?? []
  return anyNumber(digits) ?? Number.MAX_SAFE_INTEGER
}

type Calendar = Exclude<Grain, 'round'>

function stepOf(grain: Calendar, period: string): number {
  const part = grain === 'year' ? 1 : Number(period.slice(5))
  return Number(period.slice(0, 4)) * STEPS[grain] + part - 1
}

function periodAt(grain: Calendar, step: number): string {
  const year = String(Math.floor(step / STEPS[grain])).padStart(4, '0')
  return grain === 'year' ? year : `${year}${SIGNS[grain]}${(step % STEPS[grain]) + 1}`
}
