import type { FindingDifference } from '../../metrics/finding-difference.ts'
import { FEW } from '../../metrics/few.ts'
import type { Words } from '../words/zh.ts'

/** What the differences between two groups say, in words for somebody who knows no statistics. */
export function differenceSentence(
  rows: readonly FindingDifference[],
  one: string,
  two: string,
  counted: keyof Words['compare']['difference']['counted'],
  finding: (key: string) => string,
  words: Words,
): string {
  const { sentence, counted: units } = words.compare.difference
  const sizes = rows[0] ?? { n1: 0, n2: 0 }
  if (sizes.n1 < FEW || sizes.n2 < FEW) {
    return sentence.few(one, two, units[counted](sizes.n1), units[counted](sizes.n2))
  }
  const named = (verdict: FindingDifference['verdict']): string =>
    words.joint.list(rows.filter((row) => row.verdict === verdict).map((row) => finding(row.finding)))
  const [higher, lower] = [named('higher'), named('lower')]
  const parts = [
    ...(higher === '' ? [] : [sentence.higher(one, higher)]),
    ...(lower === '' ? [] : [sentence.lower(one, lower)]),
  ]
  return parts.length === 0 ? sentence.none(one, two, rows.length) : sentence.some(one, two, rows.length, parts)
}
