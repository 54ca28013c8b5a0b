const DIGITS = '〇一二三四五六七八九'
const FINANCE = '零壹贰叁肆伍陆柒捌玖'
const STEMS = '甲乙丙丁戊己庚辛壬癸'

/** One way of writing the number of a list item: `n` from 0 up. */
type Write = (n: number) => string

const FORMATS: Readonly<Record<string, Write>> = {
  decimal: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalHalfWidth: String,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  lowerLetter: (n) => letters(n).toLowerCase(),
  upperLetter: letters,
  lowerRoman: (n) => roman(n).toLowerCase(),
  upperRoman: roman,
  chineseCounting: counting,
  chineseCountingThousand: counting,
  japaneseCounting: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  ideographDigital: digital,
  japaneseDigitalTenThousand: digital,
  taiwaneseDigital: digital,
  chineseLegalSimplified: (n) => hanNumber(n, FINANCE, '拾佰仟'),
  ideographTraditional: (n) => (n >= 1 && n <= 10 ? (STEMS[n - 1] ?? '') : String(n)),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (n) => (n >= 1 && n <= 20 ? String.fromCharCode(0x2473 + n) : `(${String(n)})`),
  decimalEnclosedFullstop: (n) => (n >= 1 && n <= 20 ? String.fromCharCode(0x2487 + n) : `${String(n)}.`),
  none: () => '',
}

/**
 * The number `n` of a list item as Word writes it in the number format of that name (ECMA-376, 17.18.59);
 * a format that is not known is written in digits, as Word does.
 */
export function writeNumber(n: number, format: string): string {
  return (FORMATS[format] ?? String)(n)
}

/** 一 … 十, 十一 … 九十九, 一百, 一百零五 … below 10,000. */
function counting(n: number): string {
  return hanNumber(n, `零${DIGITS.slice(1)}`, '十百千').replace(/^一十/, '十')
}

function hanNumber(n: number, digits: string, units: string): string {
  if (n < 0 || n > 9999) return String(n)
  const zero = digits.charAt(0)
  const written = [...String(n)].map((digit, at, all) => {
    const unit = all.length - 1 - at
    return digit === '0' ? zero : digits.charAt(Number(digit)) + units.charAt(unit - 1)
  })
  const text = written.join('').replace(new RegExp(`${zero}+`, 'g'), zero)
  return text.length > 1 && text.endsWith(zero) ? text.slice(0, -1) : text
}

function digital(n: number): string {
  return [...String(n)].map((digit) => DIGITS[Number(digit)] ?? digit).join('')
}

function circled(n: number): string {
  if (n >= 1 && n <= 20) return String.fromCharCode(0x245f + n)
  return n >= 21 && n <= 35 ? String.fromCharCode(0x323c + n) : String(n)
}

function fullWidth(n: number): string {
  return [...String(n)].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join('')
}

// Word goes on after Z with AA, BB, CC.
function letters(n: number): string {
  if (n < 1 || n > 780) return String(n)
  return String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1)
}

const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n)
  let rest = n
  let text = ''
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign
      rest -= value
    }
  }
  return text
}

/** Whether a line begins with the number of a heading or an item: 一、 (一) 1. 1、 ① 第一. */
export function beginsNumbered(line: string): boolean {
  return /^(?:第?[一二三四五六七八九十百]{1,4}[、.．]|[(（][一二三四五六七八九十\d]{1,4}[)）]|\d{1,3}\s?[.．、)）](?!\d)|[①-⑳])/.test(
    line,
  )
}
