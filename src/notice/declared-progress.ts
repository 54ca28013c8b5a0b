import { allMatches } from '../base/all-matches.ts'
import { DIGITS, HAN_DIGITS, NO_RANGE, wholeNumber } from '../base/chinese-number.ts'
import { boundIn } from './bound.ts'
import type { Bound } from './tree.ts'
import { nounUnit, type Count } from './declared-counts.ts'

/** A total in a sentence; `at` is an offset in it. */
export interface Claim {
  readonly what: string
  readonly value: number
  readonly unit: string | null
  readonly at: number
  readonly length: number
  readonly bound: Bound
}

const CL = `(?:个|项|条|件)${NO_RANGE}`
const N = `(?<number>${DIGITS}|${HAN_DIGITS})`
const NOUN = '(?:方面)?(?:的)?(?:具体|反馈)?(?<noun>问题|整改任务|任务|整改措施|措施|整改事项|事项)?'
// 22个问题“已完成”, 3个问题被认定为“已整改到位”
const AS = '(?:为|是|属|系|属于|列为|标为|(?:被)?(?:认定|评定|判定|标注)为)?“?'
/** What is claimed; words that every such claim holds, so that the pattern, which starts at every number, is tried where they stand; the pattern. */
type ProgressRow = readonly [what: string, hint: RegExp, pattern: string]

// 正在按计划加快整改
const HOW =
  '(?:有序|抓紧|加快|加紧|持续|稳步|积极|全力|逐步|按(?:照)?(?:整改)?(?:计划|方案|(?:序时|时序)(?:进度)?)){0,2}'
// 30个属于长期任务, 3个需长期坚持; 长期未解决 is none.
const LONG_TERM =
  '(?:属于|属|为|是|系|需|需要|须|列为|列入|转为|纳入)(?:要)?长期(?:坚持|(?:整改|坚持)?(?:任务|事项)|整改|推进|落实)'
const UNDONE = /[未有](?:按期|按时|全部)?(?:完成|整改)/
const MOSTLY = /基本(?:完成|整改到位)/
const ROWS: readonly ProgressRow[] = [
  [
    'not_completed',
    UNDONE,
    `(?:尚未|未|没有)(?:按期|按时|全部)?(?:完成|整改)(?:整改|到位)*(?:的)?(?:有)?${N}\\s?${CL}`,
  ],
  ['not_completed', UNDONE, `${N}\\s?${CL}${NOUN}${AS}(?:尚未|未)(?:按期|按时|全部)?(?:完成|整改)`],
  ['mostly_completed', MOSTLY, `基本(?:完成|整改到位)(?:整改)?(?:的)?${N}\\s?${CL}`],
  ['mostly_completed', MOSTLY, `${N}\\s?${CL}${NOUN}${AS}(?:已)?基本(?:完成|整改到位)`],
  [
    'completed',
    /完成|整改(?:到位|完毕|落实)|办结|销号/,
    `(?<!未|基本|部分|阶段性)(?:已|全部|共)?(?:完成(?:整改)?|整改(?:完成|到位|完毕|落实)|办结|销号)${NOUN}(?:共|的)?${N}\\s?${CL}(?!方面|月)`,
  ],
  [
    'completed',
    /(?:已|全部|全面)[^,。;]{0,12}(?:完成|整改|办结|销号)/,
    `${N}\\s?${CL}${NOUN},?(?:均|都)?${AS}(?:已|已经|全部|全面)+(?:经)?(?:全部|全面|按期|如期)?(?:完成|整改|办结|销号)(?![^,。;、]{0,6}\\d)`,
  ],
  [
    'ongoing',
    /[正尚仍还]在(?:整改|推进|进行)|持续(?:整改|推进)|推进中/,
    `(?:[正尚仍还]在(?:整改|推进|进行)|持续(?:整改|推进)|推进中)(?:的)?(?:有)?${NOUN}${N}\\s?${CL}`,
  ],
  [
    'ongoing',
    /(?:在|持续|正)(?:有序|抓紧|加快|加紧|持续|稳步|积极|全力|逐步|按|整改|推进|进行)/,
    `${N}\\s?${CL}${NOUN}${AS}(?:仍|还|尚)?(?:正在|在持续|持续|在|正(?=按|有序|抓紧|加快|加紧|积极|稳步))${HOW}(?:整改|推进|进行)`,
  ],
  ['completed', /已有|目前有/, `(?:已有|目前有)${N}\\s?${CL}${NOUN}(?:已)?(?:完成整改|整改(?:完成|到位)|办结|销号)`],
  ['completed', /[已均]整改/, `(?:已|均)整改${N}\\s?${CL}${NOUN}`],
  ['completed', /改好/, `(?<!没|未)改好(?:了)?\\s?${N}\\s?${CL}`],
  ['ongoing', /正在改/, `${N}\\s?${CL}${NOUN}(?:还)?正在改(?!革)`],
  [
    'staged',
    /阶段性/,
    `${N}\\s?${CL}(?:需[^,。;\\d]{2,8}[的、])?${NOUN}(?:${LONG_TERM},?)?(?:已)?(?:取得|完成)?阶段性`,
  ],
  ['staged', /长期(?:坚持|整改|推进|任务|落实)/, `${N}\\s?${CL}${NOUN}${LONG_TERM}`],
  ['staged', /阶段性(?:整改)?完成/, `阶段性(?:完成|整改完成)(?:整改)?(?:的)?${NOUN}${N}\\s?${CL}`],
  [
    'staged',
    /取得阶段性|长期(?:坚持|整改|推进)/,
    `(?:取得阶段性(?:成效|进展|成果)|长期(?:坚持|整改|推进))(?:的)?${NOUN}${N}\\s?${CL}`,
  ],
]
// What every claim says of the things counted.
const PROGRESS_WORDS = /完成|整改|办结|销号|推进|进行|改好|正在改|阶段性|长期/
const PROGRESS = ROWS.map(([what, hint, pattern]) => ({ what, hint, pattern: new RegExp(pattern, 'g') }))

/** How far things are by `words`: 已完成19个, 1个问题正在整改, 整改完成率76%. `before` is what the sentence ahead counted. */
export function readProgress(words: string, counts: readonly Count[], before: readonly Count[]): Claim[] {
  const claims = PROGRESS_WORDS.test(words) ? readClaims(words) : []
  const sum = claims.reduce((all, one) => all + one.value, 0)
  const found: Claim[] = []
  for (const { named, ...claim } of claims) {
    const unit = named ? claim.unit : countedBy(words, claim, sum, counts, before)
    if (unit !== null) found.push({ ...claim, unit })
  }
  const all = claims.some((one) => one.what === 'completed') ? null : allDone(words, counts)
  if (all) found.push(all)
  const rate = readRate(words)
  if (rate) found.push(rate)
  return found
}

// 立行立改4个、限期整改4个、长期整改2个: when things are due, not how far they are.
const BY_TERM = new RegExp(
  `(?:立行立改|立即整改|限期整改|短期整改)(?:的)?(?:问题|任务|事项)?\\s?(?:${DIGITS}|${HAN_DIGITS})\\s?[个项条件]`,
)

/** Numbers of leads and cases, and of what takes long. */
function isOther(words: string, { 0: claim, index }: RegExpExecArray): boolean {
  if (claim.startsWith('长期整改') && BY_TERM.test(words)) return true
  return /线索|信访|案件/.test(words.slice(Math.max(0, index - 12), index))
}

/** Claims with their numbers; `named` where the noun stands with them (22个问题已整改到位). */
function readClaims(words: string): (Claim & { readonly named: boolean })[] {
  const claims: (Claim & { readonly named: boolean })[] = []
  for (const { what, hint, pattern } of PROGRESS) {
    if (!hint.test(words)) continue
    for (const match of allMatches(pattern, words)) {
      const noun = match.groups?.['noun']
      const value = wholeNumber(match.groups?.['number'] ?? '')
      const taken = claims.some((one) => one.at < match.index + match[0].length && match.index < one.at + one.length)
      if (value === null || taken || isOther(words, match)) continue
      const unit = noun === undefined ? null : nounUnit(noun)
      const bound = boundIn(words, match, match.groups?.['number'])
      claims.push({ what, value, unit, bound, at: match.index, length: match[0].length, named: noun !== undefined })
    }
  }
  return claims
}

function readRate(words: string): Claim | null {
  if (!words.includes('完成率') && !words.includes('整改率')) return null
  const rate = /(?:(?:整改)?完成率|整改率)(?:为|达|达到|已达|约)?\s?(\d+(?:\.\d+)?)\s?%/.exec(words)
  if (!rate) return null
  const value = Math.round(Number(rate[1]) * 1e4) / 1e6
  const bound = boundIn(words, rate, rate[1])
  return { what: 'completion_rate', value, unit: null, bound, at: rate.index, length: rate[0].length }
}

/**
 * All that was counted last, with the place from the count to the claim. Another number between them is what is done:
 * 42项任务中,36项 已全部完成 says nothing of all 42.
 *
 *   4个方面11个问题,截至目前已全部完成整改
 *         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
function allDone(words: string, counts: readonly Count[]): Claim | null {
  if (counts.length === 0 || !/全部|全面/.test(words)) return null
  const match = /(?:已|均已|已经)(?:经)?(?:全部|全面)(?:按期|如期)?(?:完成|整改|办结|销号)(?:整改|到位|完毕)?/.exec(
    words,
  )
  const count = match
    ? counts.findLast((one) => one.at < match.index && (one.unit === 'problems' || one.unit === 'tasks'))
    : undefined
  if (!match || !count) return null
  const between = words.slice(count.at + count.length, match.index)
  if (/^\s?中|[\d二三四五六七八九十百两]\s?(?:个|项|条)/.test(between)) return null
  return {
    what: 'completed',
    value: count.value,
    unit: count.unit,
    at: count.at,
    length: match.index + match[0].length - count.at,
    bound: count.bound,
  }
}

/**
 * What a bare 已完成19个 counts: that whose total its parts add up to, else what was counted last with the same classifier,
 * else what was counted last. `null` where nothing was counted that it could be a part of.
 */
function countedBy(
  words: string,
  claim: Claim,
  sum: number,
  counts: readonly Count[],
  before: readonly Count[],
): string | null {
  const ahead = [...before, ...counts.filter((one) => one.at < claim.at)].filter(
    (one) => one.unit !== 'aspects' && one.unit !== 'categories' && claim.value <= one.value,
  )
  const classifier = /[个项条件]$/.exec(words.slice(claim.at, claim.at + claim.length))?.[0]
  // 件 counts leads and cases as well.
  if (classifier === '件') return ahead.findLast((one) => one.classifier === '件')?.unit ?? null
  const chosen =
    ahead.findLast((one) => one.value === sum) ?? ahead.findLast((one) => one.classifier === classifier) ?? ahead.at(-1)
  return chosen?.unit ?? null
}
