import { allMatches } from '../base/all-matches.ts'
import { DIGITS, HAN_DIGITS, HAN_NUMBER, NO_RANGE, wholeNumber } from '../base/chinese-number.ts'
import { readBound } from './bound.ts'
import type { Bound } from './tree.ts'

/** What a count counts: the unit of completed/ongoing. */
export type Unit = 'aspects' | 'categories' | 'problems' | 'tasks' | 'measures'

const NUMBER = `(${DIGITS}|${HAN_DIGITS})`
const COUNTED = new RegExp(
  `(?=[\\d${HAN_NUMBER.slice(1, -1)}])${NUMBER}(余|多)?\\s?(大类|个大类|个大方面|大方面|个方面|方面|类|个大项|个|项|条|件(?=立行立改))${NO_RANGE}\\s?(的)?((?:大项|方面|突出|主要|具体|反馈|重点|细化|整改|大类|立行立改|(?:[省市县区旗州]委)?巡[察视](?:组)?(?:反馈|指出|发现)(?:的)?)*)(的)?“?(问题|整改任务|任务|整改措施|整改举措|措施|举措|整改事项|事项)?`,
  'g',
)
const NOUN_FIRST = new RegExp(
  `(问题|整改任务|任务|整改措施|整改举措|措施)(?:清单)?(?:共计|共|总计|合计)?\\s?(?<aspects>[\\d一二三四五六七八九十]{1,3}\\s?个?(?:大?方面|大类),?(?:共)?)?${NUMBER}(余|多)?\\s?(个|项|条)${NO_RANGE}(?!大|方面|具体|[^,。;、]{0,6}问题)`,
  'g',
)

/** One count in a sentence; `at` is an offset in it. */
export interface Count {
  readonly unit: Unit
  readonly value: number
  readonly at: number
  readonly length: number
  readonly bound: Bound
  /** 个, 项, 条. */
  readonly classifier: string
}

/** What `words` counts, in order: 3个方面, 25个问题, 42项整改任务. Counts of progress (22个已完成) are left out. */
export function readCounts(words: string): Count[] {
  const raw: Raw[] = []
  for (const match of allMatches(COUNTED, words)) {
    const count = countFirst(words, match, raw)
    if (count) raw.push(count)
  }
  for (const match of allMatches(NOUN_FIRST, words)) {
    const count = nounFirst(words, match)
    if (count && !raw.some((one) => one.at <= count.at + count.length && count.at < one.at + one.length))
      raw.push(count)
  }
  if (raw.length === 0) return raw
  raw.sort((a, b) => a.at - b.at)
  const last = raw.findLast((one) => one.unit === 'problems' && one.specific)
  return raw
    .filter((one) => !isPart(words, one, raw))
    .map((one) => (isCoarser(one, last) || isOverFields(words, one, raw) ? { ...one, unit: 'categories' } : one))
}

interface Raw extends Count {
  /** 具体问题 says that this is the finest count. */
  readonly specific: boolean
}

function group(match: RegExpMatchArray, at: number): string {
  return match[at] ?? ''
}

// Behind 8类: 15个具体问题
const OVER_PROBLEMS = new RegExp(`^,?(?:共)?(?:\\d{1,3}|${HAN_NUMBER}{1,4})\\s?[个项条](?:具体|反馈)?问题`)

/** 25个具体问题 */
function countFirst(words: string, match: RegExpExecArray, before: readonly Count[]): Raw | null {
  const [digits, classifier, middle] = [group(match, 1), group(match, 3), group(match, 5)]
  const value = wholeNumber(digits)
  const unit = countedUnit(classifier, middle, match[7], before, words.slice(match.index + match[0].length))
  if (value === null || unit === null || isIdiom(words, digits, value)) return null
  if (isProgress(words, match.index, match.index + match[0].length) || isAside(words, match.index)) return null
  const specific = middle.includes('具体')
  return {
    unit,
    value,
    at: match.index,
    length: match[0].length,
    bound: readBound(words, match.index, match.index + match[0].length, match[2]).bound,
    classifier: classifier.charAt(0),
    specific,
  }
}

/** 每名班子成员包保1至2个问题, 查摆问题26条, 解决难点问题17个: numbers of the work, not of the findings. */
function isAside(words: string, at: number): boolean {
  const before = words.slice(Math.max(0, at - 14), at)
  // 共发现反馈各类问题16个 is the inspectors' count.
  if (/(?:反馈|指出)[^,。;]{0,6}$/.test(before)) return false
  return /\d\s?[至到~-]\s?$|(?:含|包括)[^,。;]{0,6}$|(?:查摆|解决|化解|协调|排查|发现|查找|检视|收集|受理|包保|领办|认领|每名|每人|征求|剖析)[^,。;]{0,10}$/.test(
    before,
  )
}

/** 一个问题一套方案 is a way of speaking; so is 从三个方面 where no findings are spoken of. */
function isIdiom(words: string, digits: string, value: number): boolean {
  if (/\d/.test(digits)) return false
  return value < 2 || !/反馈|指出|提出|巡[察视]/.test(words)
}

/** 反馈问题25个; 反馈问题3个方面12个, of which the aspects are counted by themselves. */
function nounFirst(words: string, match: RegExpExecArray): Raw | null {
  const value = wholeNumber(group(match, 3))
  const skipped = match[2] === undefined ? 0 : match[0].indexOf(match[2]) + match[2].length
  const noun = group(match, 1)
  const before = words.slice(Math.max(0, match.index - 4), match.index)
  if (value === null || (/(?:完成|整改|推进|已|其中)$/.test(before) && !/整改任务|整改措施/.test(noun))) return null
  if (isAside(words, match.index)) return null
  const classifier = group(match, 5)
  const end = match.index + match[0].length
  const start = words.lastIndexOf(group(match, 3), end)
  return {
    unit: nounUnit(noun),
    value,
    at: match.index + skipped,
    length: match[0].length - skipped,
    bound: readBound(words, start, end, match[4]).bound,
    classifier,
    specific: true,
  }
}

const OF_IT = /(?:其中|其余|剩余|余下)(?:的|有|还有)?$/

/** 42项整改任务中…的6项整改任务, 25个问题,其中5个…: the second is a part of the first. */
function isPart(words: string, one: Count, all: readonly Count[]): boolean {
  return all.some(
    (whole) =>
      whole.unit === one.unit &&
      whole.at < one.at &&
      whole.value > one.value &&
      (words[whole.at + whole.length] === '中' || OF_IT.test(words.slice(Math.max(0, one.at - 6), one.at))),
  )
}

/** 7项问题…细化分解为20个具体问题: the coarser count is of categories. */
function isCoarser(one: Raw, last: Raw | undefined): boolean {
  if (!last || one === last || one.unit !== 'problems' || one.specific) return false
  return one.at < last.at && one.value < last.value
}

/** 5大类13个方面: the fields are the aspects. */
function isOverFields(words: string, one: Raw, all: readonly Raw[]): boolean {
  if (one.unit !== 'aspects' || !/大类$/.test(words.slice(one.at, one.at + one.length))) return false
  return all.some((other) => other.unit === 'aspects' && other.at > one.at && other.value > one.value)
}

function countedUnit(
  classifier: string,
  middle: string,
  noun: string | undefined,
  before: readonly Count[],
  behind: string,
): Unit | null {
  if (noun !== undefined && noun !== '问题') return nounUnit(noun)
  const aspectLike = /方面|大类/.test(classifier)
  if (aspectLike) {
    // 3个大类,23个方面的问题: where aspects are counted already, the finer count is of problems.
    if (noun === '问题' && before.some((one) => one.unit === 'aspects')) return 'problems'
    return 'aspects'
  }
  if (classifier === '类') return noun === '问题' || OVER_PROBLEMS.test(behind) ? 'categories' : null
  if (noun === '问题') return 'problems'
  return /方面/.test(middle) ? 'aspects' : null
}

/** The unit that a noun names. */
export function nounUnit(noun: string): Unit {
  if (/任务|事项/.test(noun)) return 'tasks'
  return /措施|举措/.test(noun) ? 'measures' : 'problems'
}

// Behind a count: 22个方面问题已整改到位 is progress; 25个问题,已完成整改19个 is a total with its progress behind it.
// In Han numerals alike: 十六个问题,已完成整改十四个.
const NO_NUMBER = `(?![^,。;、]{0,6}(?:\\d|${HAN_NUMBER}{1,5}\\s?[个项条件]))`
const DONE_AFTER = new RegExp(
  `^,?(?:均|都)?(?:已|现已|已经|全部|全面)[^,。;\\d]{0,6}(?:完成|整改|办结|销号|到位)${NO_NUMBER}|^(?:正在|[尚仍还未需]|基本|取得|长期|属于|阶段性|视[同为])${NO_NUMBER}`,
)

// 22个问题“已完成”
const QUOTED = /^(?:为|是|(?:被)?(?:认定|评定|判定)为|列为)?“/

function isProgress(words: string, start: number, end: number): boolean {
  // 12个问题已全部整改完成 says how many there are; 其中12个已全部完成 does not.
  const all = /^,?(?:均|都)?(?:已|现已|已经)?(?:全部|全面|均已|都已)/.test(words.slice(end, end + 8))
  if (all && !/(?:其中|其余|剩余|另外?|移交)[^,。;]{0,8}$/.test(words.slice(Math.max(0, start - 12), start)))
    return false
  const behind = words.slice(end, end + 20)
  if (DONE_AFTER.test((behind.includes('“') ? behind.replace(QUOTED, '') : behind).slice(0, 14))) return true
  return /(?:已完成|完成|正在整改|正在推进|未完成|基本完成)(?:整改)?(?:的)?$/.test(
    words.slice(Math.max(0, start - 10), start),
  )
}
