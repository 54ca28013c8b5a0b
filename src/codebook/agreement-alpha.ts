import { type CodedUnit, type Coefficient, fromDisagreement } from './agreement-coefficient.ts'

/**
 * Krippendorff's α ("Computing Krippendorff's alpha-reliability", 2011): any number of coders, missing values left out;
 * units that fewer than two coders coded do not count. With `order`, codes are ordinal; else nominal.
 * @throws {Error} on a code that is not in `order`.
 */
export function krippendorffAlpha(units: readonly CodedUnit[], order?: readonly string[]): Coefficient {
  const { coincidences, totals, n } = coincidencesOf(units)
  const codes = order ?? [...totals.keys()]
  const distance = order ? ordinalDistance(order, totals) : nominalDistance
  for (const code of totals.keys()) if (!codes.includes(code)) throw new Error(`${code} has no place in the order`)
  let observed = 0
  let expected = 0
  codes.forEach((one, c) => {
    codes.forEach((other, k) => {
      const apart = distance(c, k)
      observed += apart * (coincidences.get(one)?.get(other) ?? 0)
      expected += apart * (totals.get(one) ?? 0) * (totals.get(other) ?? 0)
    })
  })
  return fromDisagreement(n, observed, expected / Math.max(n - 1, 1))
}

interface Coincidences {
  readonly coincidences: ReadonlyMap<string, ReadonlyMap<string, number>>
  readonly totals: ReadonlyMap<string, number>
  /** Values that can be paired. */
  readonly n: number
}

/** Each unit with m values gives every ordered pair of them 1 / (m − 1). */
function coincidencesOf(units: readonly CodedUnit[]): Coincidences {
  const coincidences = new Map<string, Map<string, number>>()
  const totals = new Map<string, number>()
  let n = 0
  for (const unit of units) {
    const values = unit.filter((value) => value !== null)
    if (values.length < 2) continue
    n += values.length
    values.forEach((one, i) => {
      totals.set(one, (totals.get(one) ?? 0) + 1)
      const row = coincidences.get(one) ?? new Map<string, number>()
      coincidences.set(one, row)
      values.forEach((other, j) => {
        if (i !== j) row.set(other, (row.get(other) ?? 0) + 1 / (values.length - 1))
      })
    })
  }
  return { coincidences, totals, n }
}

function nominalDistance(c: number, k: number): number {
  return c === k ? 0 : 1
}

/** Squared count of the values between two ranks, half of either end taken in. */
function ordinalDistance(
  order: readonly string[],
  totals: ReadonlyMap<string, number>,
): (c: number, k: number) => number {
  const counts = order.map((code) => totals.get(code) ?? 0)
  const upTo: number[] = [0]
  for (const count of counts) upTo.push((upTo.at(-1) ?? 0) + count)
  return (c, k) => {
    const [low, high] = c < k ? [c, k] : [k, c]
    const between = (upTo[high + 1] ?? 0) - (upTo[low] ?? 0)
    return c === k ? 0 : (between - ((counts[low] ?? 0) + (counts[high] ?? 0)) / 2) ** 2
  }
}
