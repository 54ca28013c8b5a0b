import { anyNumber } from '../base/chinese-number.ts'
import type { Span } from '../base/span.ts'
import type { Bound, Figure } from './tree.ts'

const UNITS =
  '人次|人|次|个|件|项|条|起|份|家|套|处|场|期|篇|宗|株|座|公里|亩|平方米|吨|支|名|户|本|笔|台|辆|批|轮|天|小时|元|%'
// A number begins where its digits do: tried from every digit of a long run, the pattern would take its square in time.
const FIGURE = new RegExp(
  `(近|约|逾|超过|超|不少于|至少|不超过|累计|共)?(?<!\\d)(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)(余|多)?(万|亿|千)?(余|多)?(${UNITS})`,
  'g',
)
const SCALE: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 亿: 1e8 }

/**
 * Numbers with a unit under `span`, with their bound: 1600余万元 is at least 16,000,000 元, 近3.6万人次 about 36,000 人次.
 * A year (2023年), a share number (〔2022〕9号) and a clause number are none.
 */
export function readFigures(text: string, span: Span): Figure[] {
  const words = text.slice(span.start, span.end)
  const found: Figure[] = []
  for (const match of words.matchAll(FIGURE)) {
    const value = anyNumber((match[2] ?? '').replace(/,/g, ''))
    if (value === null || value > Number.MAX_SAFE_INTEGER) continue
    const unit = match[6] ?? ''
    if (unit === '个' && /^(?:月|工作日)/.test(words.slice(match.index + match[0].length))) continue
    const scaled = value * (SCALE[match[4] ?? ''] ?? 1)
    const start = span.start + match.index
    found.push({
      value: Math.round(scaled * 1e6) / 1e6,
      unit,
      bound: boundOf(match[1], match[3] ?? match[5]),
      start,
      end: start + match[0].length,
    })
  }
  return found
}

/** What 近, 逾, 余, 多 make of a number. */
export function boundOf(before: string | undefined, after: string | undefined): Bound {
  if (
    after !== undefined ||
    before === '逾' ||
    before === '超' ||
    before === '超过' ||
    before === '不少于' ||
    before === '至少'
  ) {
    return 'at_least'
  }
  if (before === '近' || before === '约') return 'about'
  return before === '不超过' ? 'at_most' : 'exact'
}
