import { anyNumber, HAN_NUMBER } from '../base/chinese-number.ts'
import type { Span } from '../base/span.ts'
import { boundOf } from './figures.ts'
import type { DeclaredFact } from './tree.ts'

/** What a count counts: the unit of completed/ongoing. */
type Unit = 'aspects' | 'categories' | 'problems' | 'tasks' | 'measures'

const NUMBER = `(\\d[\\d,]*(?:\\.\\d+)?|${HAN_NUMBER}{1,5})`
const COUNTED = new RegExp(
  `${NUMBER}(余|多)?\\s?(大类|个大类|个大方面|大方面|个方面|方面|类|个大项|个|项|条)\\s?(的)?((?:大项|方面|突出|主要|具体|反馈|重点|细化|整改|大类)*)(的)?(问题|整改任务|任务|整改措施|整改举措|措施|举措|整改事项|事项)?`,
  'g',
)
const NOUN_FIRST = new RegExp(
  `(问题|整改任务|任务|整改措施|整改举措|措施)(?:清单)?(?:共计|共|总计|合计)?\\s?${NUMBER}(余|多)?\\s?(个|项|条)(?!大|方面|具体|[^,。;、]{0,6}问题)`,
  'g',
)

/**
 * The totals that the notice states about itself under `spans` (lead, organisation and section openings, never inside an item).
 * Units are told apart by their nouns; a bare 已完成19个 counts what was counted last.
 */
export function readDeclared(text: string, spans: readonly Span[]): DeclaredFact[] {
  const found: DeclaredFact[] = []
  for (const span of spans) {
    let before: readonly Count[] = []
    for (const sentence of sentences(text, span)) {
      const words = text.slice(sentence.start, sentence.end)
      const counts = readCounts(words)
      found.push(...readSentence(words, sentence.start, counts, before))
      before = counts
    }
  }
  return firstOfEach(found)
}

/** `before`: what the sentence ahead counted, so that 截至目前,已完成8个 knows of what. */
function readSentence(words: string, from: number, counts: readonly Count[], before: readonly Count[]): DeclaredFact[] {
  const facts: DeclaredFact[] = []
  const add = (one: Claim): void => {
    const start = from + one.at
    facts.push({ what: one.what, value: one.value, unit: one.unit, bound: boundOf(undefined, one.more), start, end: start + one.length })
  }
  if (before.length > 0 || /反馈|问题|整改|任务|指出|巡[察视]/.test(words)) {
    if (!/专项(?:巡察|检查)发现|自查发现|线索涉及/.test(words)) {
      for (const count of counts) add({ what: count.unit, value: count.value, unit: null, at: count.at, length: count.length, more: count.more })
    }
    readProgress(words, counts, before).forEach(add)
  }
  readOthers(words).forEach(add)
  return facts
}

interface Count {
  readonly unit: Unit
  readonly value: number
  readonly at: number
  readonly length: number
  readonly more: string | undefined
  /** 个, 项, 条. */
  readonly classifier: string
}

function readCounts(words: string): Count[] {
  const raw: (Count & { readonly specific: boolean })[] = []
  for (const match of words.matchAll(COUNTED)) {
    const value = anyNumber(match[1] ?? '')
    const unit = countedUnit(match[3] ?? '', match[5] ?? '', match[7], raw)
    if (value === null || unit === null) continue
    // 一个问题一套方案 is a way of speaking; so is 从三个方面 where no findings are spoken of.
    if (value < 2 && !/\d/.test(match[1] ?? '')) continue
    if (!/\d/.test(match[1] ?? '') && !/反馈|指出|提出|巡[察视]/.test(words)) continue
    if (isProgress(words, match.index, match.index + match[0].length)) continue
    raw.push({ unit, value, at: match.index, length: match[0].length, more: match[2], classifier: (match[3] ?? '').charAt(0), specific: /具体/.test(match[5] ?? '') })
  }
  for (const match of words.matchAll(NOUN_FIRST)) {
    const value = anyNumber(match[2] ?? '')
    if (value === null || raw.some((one) => one.at <= match.index + match[0].length && match.index <= one.at + one.length)) continue
    if (/(?:完成|整改|推进|已|其中)$/.test(words.slice(Math.max(0, match.index - 4), match.index)) && !/整改任务|整改措施/.test(match[1] ?? '')) continue
    const noun = match[1] ?? ''
    raw.push({ unit: nounUnit(noun), value, at: match.index, length: match[0].length, more: match[3], classifier: match[4] ?? '', specific: true })
  }
  raw.sort((a, b) => a.at - b.at)
  // 42项整改任务中…的6项整改任务: the second is a part of the first.
  const partOf = (one: Count): boolean =>
    raw.some((all) => all.unit === one.unit && all.at < one.at && all.value > one.value && words[all.at + all.length] === '中')
  // 7项问题…细化分解为20个具体问题: the coarser count is of categories.
  const last = raw.findLast((one) => one.unit === 'problems' && one.specific)
  return raw.filter((one) => !partOf(one)).map((one) =>
    one.unit === 'problems' && last && one !== last && !one.specific && one.at < last.at && one.value < last.value
      ? { ...one, unit: 'categories' as const }
      : one,
  )
}

function countedUnit(classifier: string, middle: string, noun: string | undefined, before: readonly Count[]): Unit | null {
  if (noun !== undefined && noun !== '问题') return nounUnit(noun)
  const aspectLike = /方面|大类/.test(classifier)
  if (aspectLike) {
    // 3个大类,23个方面的问题: where aspects are counted already, the finer count is of problems.
    if (noun === '问题' && before.some((one) => one.unit === 'aspects')) return 'problems'
    return 'aspects'
  }
  if (classifier === '类') return noun === '问题' ? 'categories' : null
  if (noun === '问题') return 'problems'
  return /方面/.test(middle) ? 'aspects' : null
}

function nounUnit(noun: string): Unit {
  if (/任务|事项/.test(noun)) return 'tasks'
  return /措施|举措/.test(noun) ? 'measures' : 'problems'
}

// Behind a count: 22个方面问题已整改到位 is progress; 25个问题,已完成整改19个 is a total with its progress behind it.
const DONE_AFTER =
  /^,?(?:均|都)?(?:已|现已|已经|全部|全面)[^,。;\d]{0,6}(?:完成|整改|办结|销号|到位)(?![^,。;、]{0,6}\d)|^(?:正在|尚未|未|基本|取得|需)(?![^,。;、]{0,6}\d)/

function isProgress(words: string, start: number, end: number): boolean {
  if (DONE_AFTER.test(words.slice(end, end + 14))) return true
  return /(?:已完成|完成|正在整改|正在推进|未完成|基本完成)(?:整改)?(?:的)?$/.test(words.slice(Math.max(0, start - 10), start))
}

interface Claim {
  readonly what: string
  readonly value: number
  readonly unit: string | null
  readonly at: number
  readonly length: number
  readonly more?: string | undefined
}

const CL = '(?:个|项|条)'
const N = `(?<number>\\d[\\d,]*|${HAN_NUMBER}{1,5})`
const NOUN = '(?:方面)?(?:的)?(?:具体|反馈)?(?<noun>问题|整改任务|任务|整改措施|措施|整改事项|事项)?'
const PROGRESS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['not_completed', new RegExp(`(?:尚未|未|没有)(?:完成|整改)(?:整改|到位)*(?:的)?(?:有)?${N}\\s?${CL}`, 'g')],
  ['not_completed', new RegExp(`${N}\\s?${CL}${NOUN}(?:尚未|未)(?:完成|整改)`, 'g')],
  ['mostly_completed', new RegExp(`基本(?:完成|整改到位)(?:整改)?(?:的)?${N}\\s?${CL}`, 'g')],
  ['mostly_completed', new RegExp(`${N}\\s?${CL}${NOUN}(?:已)?基本(?:完成|整改到位)`, 'g')],
  ['completed', new RegExp(`(?<!未|基本|部分)(?:已|全部|共)?(?:完成(?:整改)?|整改(?:完成|到位|完毕)|办结|销号)${NOUN}(?:共|的)?${N}\\s?${CL}(?!方面|月)`, 'g')],
  ['completed', new RegExp(`${N}\\s?${CL}${NOUN},?(?:均|都)?(?:已|已经|全部|全面)+(?:经)?(?:全部|全面|按期|如期)?(?:完成|整改|办结|销号)(?![^,。;、]{0,6}\\d)`, 'g')],
  ['ongoing', new RegExp(`(?:正在(?:整改|推进|进行)|持续(?:整改|推进)|推进中)(?:的)?${NOUN}${N}\\s?${CL}`, 'g')],
  ['ongoing', new RegExp(`${N}\\s?${CL}${NOUN}(?:正在|持续)(?:整改|推进|进行)`, 'g')],
  ['staged', new RegExp(`${N}\\s?${CL}${NOUN}(?:已)?(?:取得|完成)?阶段性`, 'g')],
  ['staged', new RegExp(`(?:取得阶段性(?:成效|进展|成果)|长期(?:坚持|整改|推进))(?:的)?${NOUN}${N}\\s?${CL}`, 'g')],
]

function readProgress(words: string, counts: readonly Count[], before: readonly Count[]): Claim[] {
  const claims: (Claim & { readonly named: boolean })[] = []
  for (const [what, pattern] of PROGRESS) {
    for (const match of words.matchAll(pattern)) {
      const noun = match.groups?.['noun']
      const value = anyNumber(match.groups?.['number'] ?? '')
      if (value === null || claims.some((one) => one.at < match.index + match[0].length && match.index < one.at + one.length)) continue
      if (/线索|信访|案件/.test(words.slice(Math.max(0, match.index - 12), match.index))) continue
      const unit = noun === undefined ? null : nounUnit(noun)
      claims.push({ what, value, unit, at: match.index, length: match[0].length, named: noun !== undefined })
    }
  }
  const sum = claims.reduce((all, one) => all + one.value, 0)
  const whole: Claim[] = claims.flatMap(({ named, ...claim }) => {
    const unit = named ? claim.unit : countedBy(words, claim, sum, counts, before)
    return unit === null ? [] : [{ ...claim, unit }]
  })
  const rate = /(?:整改)?完成率(?:为|达|达到|已达|约)?\s?(\d+(?:\.\d+)?)\s?%/.exec(words)
  if (rate) {
    const value = Math.round(Number(rate[1]) * 1e4) / 1e6
    whole.push({ what: 'completion_rate', value, unit: null, at: rate.index, length: rate[0].length })
  }
  return whole
}

/**
 * What a bare 已完成19个 counts: that whose total its parts add up to, else what was counted last with the same classifier,
 * else what was counted last. `null` where nothing was counted that it could be a part of.
 */
function countedBy(words: string, claim: Claim, sum: number, counts: readonly Count[], before: readonly Count[]): string | null {
  const ahead = [...before, ...counts.filter((one) => one.at < claim.at)].filter(
    (one) => one.unit !== 'aspects' && one.unit !== 'categories' && claim.value <= one.value,
  )
  const classifier = /[个项条]$/.exec(words.slice(claim.at, claim.at + claim.length))?.[0]
  const chosen =
    ahead.findLast((one) => one.value === sum) ?? ahead.findLast((one) => one.classifier === classifier) ?? ahead.at(-1)
  return chosen?.unit ?? null
}

const PEOPLE: readonly (readonly [string, string])[] = [
  ['disciplined', '(?:党纪|政务|党政纪|党纪政务|政纪)?处分'],
  ['organisationally_handled', '组织处理'],
  ['otherwise_handled', '其他方式处理'],
  ['admonished', '诫勉(?:谈话)?'],
  ['referred_to_discipline', '(?:交由|移交|移送)纪委[^,。;]{0,4}'],
  ['criticised_and_helped', '批评帮助'],
  ['ordered_self_examination', '责令(?:作出)?检查'],
  ['criticised', '批评教育'],
  ['reminded', '提醒谈话'],
  ['cases', '立案(?:审查|调查|查处)?'],
]

function readOthers(words: string): Claim[] {
  const found: Claim[] = []
  const push = (what: string, pattern: RegExp, unit: string | null, scale: (match: RegExpExecArray, value: number) => number = (_, value) => value): void => {
    const match = pattern.exec(words)
    const value = match ? anyNumber((match[1] ?? '').replace(/,/g, '')) : null
    if (match && value !== null) {
      found.push({ what, value: scale(match, value), unit, at: match.index, length: match[0].length, more: match.groups?.['more'] })
    }
  }
  for (const [what, verb] of PEOPLE) push(what, new RegExp(`${verb}(?:共|了)?\\s?${NUMBER}(?<more>余|多)?\\s?(?:人|件)`), what === 'cases' ? null : 'people')
  if (/线索/.test(words)) {
    push('leads', new RegExp(`线索(?:共|移交|涉及)*\\s?${NUMBER}(?<more>余|多)?\\s?(?:件|条|个)`), null)
    push('leads_closed', new RegExp(`(?:办结|了结)(?:线索)?\\s?${NUMBER}\\s?(?:件|条|个)`), null)
    push('leads_ongoing', new RegExp(`正在办理\\s?${NUMBER}\\s?(?:件|条|个)`), null)
  }
  readRules(push)
  readMeetings(push)
  readMoney(words, found)
  return found
}

type Push = (what: string, pattern: RegExp, unit: string | null) => void

/** 先后召开4次部务会议, 召开…等会议15次. */
function readMeetings(push: Push): void {
  push('meetings', new RegExp(`召开(?:了)?\\s?${NUMBER}(?<more>余|多)?次[^,。;\\d]{0,16}会`), '次')
  push('meetings', new RegExp(`召开[^。;]{0,120}?(?:会议?|会)(?:等)?(?:共|共计)?\\s?${NUMBER}(?<more>余|多)?次`), '次')
}

function readRules(push: Push): void {
  push('rules_new', new RegExp(`(?:其中)?(?:新制定|新建|新出台|新增|新立)(?:制度)?\\s?${NUMBER}(?<more>余|多)?\\s?(?:项|个|件)`), null)
  push('rules_revised', new RegExp(`(?<!制定及|制定和|制定、|新建或)(?:修订完善|修改完善|修订|修改|完善)(?:[^,。;、\\d]{0,8}制度)?\\s?${NUMBER}(?<more>余|多)?\\s?(?:项|个|件)`), null)
  push('rules_made', new RegExp(`(?:建章立制|(?:制定|建立|出台|健全|新制定)(?:及|和|、|或)?(?:修改完善|修订完善|修订|完善|修改)?[^,。;、\\d]{0,8}制度)\\s?${NUMBER}(?<more>余|多)?\\s?(?:项|个|件)`), null)
}

function readMoney(words: string, found: Claim[]): void {
  const money = /(巡[察视](?:中|期间)|(?:巡[察视]|反馈|整改)以来|整改期间)?[^,。;]{0,6}?(?:挽回|追缴|收缴|追回|清退|退缴|收回)(?:[^,。;\d]{0,8}?(?:损失|资金|款项|费用|款))?(?:共计|共|约|近)?\s?(\d[\d,]*(?:\.\d+)?)(余|多)?\s?(万元|亿元|元)/g
  for (const match of words.matchAll(money)) {
    const value = anyNumber((match[2] ?? '').replace(/,/g, ''))
    if (value === null) continue
    const scale = match[4] === '万元' ? 1e4 : match[4] === '亿元' ? 1e8 : 1
    const scope = match[1] ?? ''
    const what = /中|期间/.test(scope) && /巡/.test(scope) ? 'recovered_yuan_during' : /以来/.test(scope) ? 'recovered_yuan_since' : 'recovered_yuan'
    found.push({ what, value: Math.round(value * scale * 100) / 100, unit: '元', at: match.index, length: match[0].length, more: match[3] })
  }
}

// No sentence that states totals is longer; a text without full stops is looked at in pieces of this length.
const LONGEST = 1500

function sentences(text: string, span: Span): Span[] {
  const found: Span[] = []
  let start = span.start
  for (let at = span.start; at <= span.end; at++) {
    if (at < span.end && text[at] !== '。' && text[at] !== '\n' && at - start < LONGEST) continue
    if (at > start) found.push({ start, end: at })
    start = at + 1
  }
  return found
}

/** One fact of each kind and value: a total repeated further down is the same total. */
function firstOfEach(facts: readonly DeclaredFact[]): DeclaredFact[] {
  const seen = new Set<string>()
  return facts.filter((fact) => {
    const key = `${fact.what}|${String(fact.value)}|${fact.unit ?? ''}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
