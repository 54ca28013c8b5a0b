const DIGITS_OF = new Map<string, number>()
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
  for (const char of chars) DIGITS_OF.set(char, value)
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

const RANGE = ' ?[至到~-] ?'
const ORDINAL = `第(?:[\\d${HAN_NUMBER.slice(1, -1)}]{1,4}[、和及])? ?`
const COUNTED = '[\\d%人次个件项条起份家户元]'

/**
 * Pattern of a whole number in digits, 1,234.5 among them. None is the 12 of 第12项 and 第3、12条, the 3 of 2-3次, 2%至3% and
 * 1.2.3, the 5 of 3万5千. It begins where its digits do: tried from every digit of a long run, it would take its square in
 * time.
 */
export const DIGITS = `(?=\\d)(?<!\\d[./]?|[百千万亿])(?<!${ORDINAL})(?<!${COUNTED}${RANGE})(?:\\d{1,3}(?:,\\d{3}){1,6}(?!\\d)|\\d+)(?:\\.\\d+)?`

/** Pattern of a whole number in Han numerals; the 十 of 数十, 几十 and 第十 is none. */
export const HAN_DIGITS = `(?=${HAN_NUMBER})(?<![数几好万亿]|${HAN_NUMBER})(?<!${ORDINAL})(?<!${HAN_NUMBER}${RANGE})${HAN_NUMBER}{1,9}(?!${HAN_NUMBER})`

/**
 * The value of a number in Han numerals below 10,000 (二十三 → 23, 一百零五 → 105, 二〇二三 → 2023), or `null`. 两三 and 三四十
 * are guesses; 一百五 may be 105 or 150.
 */
export function chineseNumber(text: string): number | null {
  if (text === '') return null
  let total = 0
  let run = ''
  let unit = Number.POSITIVE_INFINITY
  for (const char of text) {
    const next = UNITS.get(char)
    const value = DIGITS_OF.get(char)
    if (next === undefined) {
      if (value === undefined) return null
      run += String(value)
      continue
    }
    const times = next < unit ? multiplier(run) : null
    if (times === null) return null
    total += times * next
    unit = next
    run = ''
  }
  if (total === 0) return serial(run)
  const rest = run === '' ? 0 : remainder(run, unit)
  return rest === null ? null : total + rest
}

/** 三 of 三百, none of 十, 零五 of 一千零五十. */
function multiplier(run: string): number | null {
  if (run === '' || run === '0') return 1
  return /^0?[1-9]$/.test(run) ? Number(run) : null
}

/** 五 of 二十五, 零五 of 一百零五. */
function remainder(run: string, unit: number): number | null {
  if (unit === 10 ? /^[1-9]$/.test(run) : /^0[1-9]$/.test(run)) return Number(run)
  return null
}

/** Digit by digit: 五, 二〇, 二〇二三. */
function serial(run: string): number | null {
  return run.length === 1 || run.length > 3 || run.includes('0') ? Number(run) : null
}

/** The value of `12`, `1,200`, `3.5` or of Han numerals; `null` where it is none. */
export function anyNumber(text: string): number | null {
  const first = text.charCodeAt(0)
  if (!(first >= 0x30 && first <= 0x39)) return chineseNumber(text)
  const plain = text.includes(',') ? text.replace(/(\d),(?=\d{3})/g, '$1') : text
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain)
  return chineseNumber(text)
}

/** The value of a number that counts: 12, 二十五; `null` for 1.5, which is a heading number or a measure. */
export function wholeNumber(text: string): number | null {
  const value = anyNumber(text)
  return value !== null && Number.isInteger(value) ? value : null
}

/** Stands behind a number with its classifier that is the first of a range: 2个至3个 is neither. */
export const NO_RANGE = `(?!${RANGE}[\\d${HAN_NUMBER.slice(1, -1)}])`

/** Pattern of an amount in Han numerals with its larger units: 十二万三千, 一百二十点五万, 三亿. */
export const HAN_AMOUNT = `(?<![数几第]|${HAN_NUMBER}|[万亿点])(?=${HAN_NUMBER})[〇零一二三四五六七八九十百千两点万亿]{1,20}`

/** The value of an amount in Han numerals (十二万三千 → 123000, 三点五万 → 35000), or `null` where it is none. */
export function hanAmount(text: string): number | null {
  // 三万五 may be 35,000 or 30,005.
  if (text === '' || /[万亿].$/.test(text)) return null
  const parts = /^(?:([^万亿]+)亿)?(?:([^万亿]+)万)?([^万亿]*)$/.exec(text)
  let total = parts ? 0 : Number.NaN
  for (const [at, scale] of [1e8, 1e4, 1].entries()) {
    const part = parts?.[at + 1] ?? ''
    total += scale * (part === '' ? 0 : (decimal(part) ?? Number.NaN))
  }
  return Number.isNaN(total) ? null : Math.round(total * 100) / 100
}

/** 十二点五 */
function decimal(text: string): number | null {
  const [whole = '', fraction, more] = text.split('点')
  const value = chineseNumber(whole.length > 1 ? whole.replace(/^零/, '') : whole)
  if (fraction === undefined || value === null) return value
  const digits = [...fraction].map((digit) => chineseNumber(digit))
  if (more !== undefined || digits.length === 0 || digits.some((digit) => digit === null || digit > 9)) return null
  return Number(`${String(value)}.${digits.join('')}`)
}
