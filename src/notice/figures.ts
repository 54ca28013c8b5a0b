import { allMatches } from '../base/all-matches.ts'
import { anyNumber, DIGITS, HAN_DIGITS, HAN_NUMBER, NO_RANGE } from '../base/chinese-number.ts'
import type { Span } from '../base/span.ts'
import { readBound } from './bound.ts'
import type { Figure, Measure } from './tree.ts'

const UNITS =
  '人次|人(?!民)|次|个(?!(?:半|多)?(?:月|工作日|自然日|交易日|小时|季度|星期|学期|年度|百分点))|件|项|条(?!例)|起|份|家|套|处(?![级分])|场|期(?!间)|篇|宗|株|座|公里|亩|平方米|吨|支|名|户|本|笔|台|辆|批|轮|天|小时|元|%'
// The first look is for a numeral of any kind, so that few places are tried at length.
const FIGURE = new RegExp(
  `(?=[\\d${HAN_NUMBER.slice(1, -1)}])(?:(?<digits>${DIGITS})|(?<han>${HAN_DIGITS}))(?<more>[余多])?(?<scale>[百千]?万|万?亿|[百千])?(?<after>[余多])?(?<unit>${UNITS})${NO_RANGE}`,
  'g',
)
const SHARE = new RegExp(
  `百分之(?:(?<digits>${DIGITS})|(?<han>${HAN_DIGITS}))(?<more>[余多])?(?!\\s?[至到~-]|[点.\\d几])`,
  'g',
)
const SCALE: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
}

/**
 * Numbers with a unit under `span`, with their bound: 1600余万元 is at least 16,000,000 元, 近3.6万人次 about 36,000 人次,
 * 百分之七十六 is 76 %. A year (2023年), a share number (〔2022〕9号), an ordinal (第3条) and a range (2-3次) are none; nor are
 * 十几, 数十 and the small numbers in words (一个, 三项), which are mostly ways of speaking. Each says which of `measures` it
 * stands in, so that what was found is never added to what was done.
 */
export function readFigures(text: string, span: Span, measures: readonly Measure[] = []): Figure[] {
  const words = text.slice(span.start, span.end)
  const found: Figure[] = []
  for (const pattern of words.includes('百分之') ? [FIGURE, SHARE] : [FIGURE]) {
    for (const match of allMatches(pattern, words)) {
      const figure = figureOf(words, match)
      if (!figure) continue
      const start = span.start + figure.start
      const measure = measures.find((one) => one.start <= start && start < one.end)?.ordinal ?? null
      found.push({ ...figure, measure, start, end: span.start + figure.end })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

type Groups = Readonly<Record<string, string | undefined>>

function figureOf(words: string, match: RegExpExecArray): Omit<Figure, 'measure'> | null {
  const groups: Groups = match.groups ?? {}
  const value = valueOf(groups)
  if (value === null) return null
  const { more, after, unit } = groups
  const end = match.index + match[0].length
  const { bound, taken } = readBound(words, match.index, end, more ?? after)
  if (bound === 'exact' && isRound(groups)) return null
  return { value, unit: unit ?? '%', bound, start: match.index - taken, end }
}

// 千家 and 十条 may be said without counting, 百余家 is not.
function isRound({ han, unit }: Groups): boolean {
  return unit !== undefined && han !== undefined && /^[十百千]$/.test(han)
}

function valueOf({ digits, han, scale, unit }: Groups): number | null {
  if (han !== undefined && !mayCount(han, scale, unit)) return null
  const value = anyNumber(digits ?? han ?? '')
  const scaled = value === null ? null : value * (SCALE[scale ?? ''] ?? 1)
  return scaled === null || scaled > Number.MAX_SAFE_INTEGER ? null : Math.round(scaled * 1e6) / 1e6
}

/** 二十三人, 三万元 and 百分之五 count; 三个问题 may be said without counting. */
function mayCount(han: string, scale: string | undefined, unit: string | undefined): boolean {
  return unit === undefined || /[十百千]/.test(han) || (scale !== undefined && han.length === 1)
}
