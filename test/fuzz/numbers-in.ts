import { chineseNumber } from '../../src/base/chinese-number.ts'

// What a value may be a multiple of the written number by: 万 and 亿, per cent, and 两 as half of nothing else.
const SCALES = [1, 1e4, 1e8, 1e3, 1e7, 0.01, 0.1, 0.2] as const
const HAN = /[〇零○O一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾佰仟]+/g

/** The numbers that half-width `words` write, in digits or in Han numerals. */
function numbersIn(words: string): number[] {
  const digits = [...words.matchAll(/\d[\d,]*(?:\.\d+)?/g)].flatMap(([found]) => {
    const parts = found.split(',').map(Number)
    return [Number(found.replaceAll(',', '')), ...parts]
  })
  const han = [...words.matchAll(HAN)].map(([found]) => chineseNumber(found))
  return [...digits, ...han].filter((value): value is number => value !== null && Number.isFinite(value))
}

/** Whether `value` stands in half-width `words`, be it as 3.6万 or as 96%. */
export function isWritten(value: number, words: string): boolean {
  return numbersIn(words).some((written) =>
    SCALES.some((scale) => {
      const said = written * scale
      // Money is kept to the fen.
      return Math.abs(said - value) < 1e-6 * Math.max(1, value) || Math.round(said * 100) / 100 === value
    }),
  )
}
