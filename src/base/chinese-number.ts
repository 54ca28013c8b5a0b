const DIGITS = new Map<string, number>()
for (const [chars, value] of [
  ['〇零○O', 0],
  ['一壹', 1],
  ['二两贰', 2],
  ['三叁', 3],
  ['四肆', 4],
  ['五伍', 5],
  ['六陆', 6],
  ['七柒', 7],
  ['八捌', 8],
  ['九玖', 9],
] as const) {
  for (const char of chars) DIGITS.set(char, value)
}
const UNITS = new Map<string, number>([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
])

/** Character class of everything `chineseNumber` reads. */
export const HAN_NUMBER = '[〇零一二三四五六七八九十百千两]'

/**
 * The value of a number in Han numerals below 10,000 (二十三 → 23, 一百零五 → 105, 二〇二三 → 2023), or `null`.
 */
export function chineseNumber(text: string): number | null {
  if (text === '') return null
  let total = 0
  let digit: number | null = null
  let run = ''
  let sawUnit = false
  for (const char of text) {
    const unit = UNITS.get(char)
    if (unit !== undefined) {
      total += (digit ?? 1) * unit
      digit = null
      sawUnit = true
      continue
    }
    const value = DIGITS.get(char)
    if (value === undefined) return null
    run += String(value)
    digit = value
  }
  if (!sawUnit) return Number(run)
  return total + (digit ?? 0)
}

/** The value of `12`, `1,200`, `3.5` or of Han numerals; `null` where it is none. */
export function anyNumber(text: string): number | null {
  const plain = text.replace(/(\d),(?=\d{3})/g, '$1')
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain)
  return chineseNumber(text)
}
