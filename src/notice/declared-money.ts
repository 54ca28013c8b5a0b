import { allMatches } from '../base/all-matches.ts'
import { anyNumber, HAN_AMOUNT, hanAmount } from '../base/chinese-number.ts'
import { boundIn } from './bound.ts'
import type { Claim } from './declared-progress.ts'

const VERB = '(?:挽回|追缴|收缴|追回|清退|退缴|收回|退赔|追赔|追退|清缴|追偿)'
const HAS_VERB = new RegExp(VERB)
const NOUN = '损失|资金|款项|费用|款|补贴|补助|经费|租金'
const AMOUNT = `(?<amount>\\d[\\d,]*(?:\\.\\d+)?|${HAN_AMOUNT})(?<more>余|多)?\\s?(?<scale>[百千]?万|亿)?(?<after>余|多)?元`
const SCOPE = '(?<scope>巡[察视](?:中|期间)|(?:巡[察视]|反馈|整改)以来|整改期间)?'
const RECOVERED = new RegExp(
  `${SCOPE}[^,。;]{0,6}?${VERB}了?(?:[^,。;\\d]{0,8}?(?:${NOUN}))?(?:人民币)?(?:共计|合计|总计|共|约|近)?(?:人民币)?\\s?${AMOUNT}`,
  'g',
)
// 违规发放的补贴3.2万元已全部追回
const AMOUNT_FIRST = new RegExp(`${AMOUNT}(?:已|均|全部|全额|如数){1,3}(?:予以)?${VERB}`, 'g')
const SCALES: Readonly<Record<string, number>> = { 百万: 1e6, 千万: 1e7, 万: 1e4, 亿: 1e8 }

/** Money recovered by `words`, in 元: 追缴资金7.132万元, 清退十二万三千元. */
export function readMoney(words: string): Claim[] {
  if (!words.includes('元') || !HAS_VERB.test(words)) return []
  const found = allMatches(RECOVERED, words)
  const matches = found.length > 0 ? found : allMatches(AMOUNT_FIRST, words)
  return matches.flatMap((match) => {
    const { amount = '', more, scale = '', after, scope = '' } = match.groups ?? {}
    const value = anyNumber(amount) ?? hanAmount(amount)
    if (value === null) return []
    return [
      {
        what: whatOf(scope),
        value: Math.round(value * (SCALES[scale] ?? 1) * 100) / 100,
        unit: '元',
        at: match.index,
        length: match[0].length,
        bound: boundIn(words, match, amount, more ?? after),
      },
    ]
  })
}

function whatOf(scope: string): string {
  if (/巡[察视](?:中|期间)/.test(scope)) return 'recovered_yuan_during'
  return scope.includes('以来') ? 'recovered_yuan_since' : 'recovered_yuan'
}
