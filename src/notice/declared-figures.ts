import { DIGITS, HAN_DIGITS, NO_RANGE, wholeNumber } from '../base/chinese-number.ts'
import { boundIn } from './bound.ts'
import { readMoney } from './declared-money.ts'
import type { Claim } from './declared-progress.ts'

const NUMBER = `(${DIGITS}|${HAN_DIGITS})`

/** A verb, and the word in it without which it need not be looked for. */
const VERBS: readonly (readonly [what: string, word: string, verb: string])[] = [
  ['disciplined', '处分', '(?:党纪|政务|党政纪|党纪政务|政纪)?处分'],
  ['organisationally_handled', '组织处理', '组织处理'],
  ['otherwise_handled', '方式处理', '其他方式处理'],
  ['admonished', '诫勉', '诫勉(?:谈话)?'],
  ['referred_to_discipline', '纪委', '(?:交由|移交|移送)纪委[^,。;]{0,4}'],
  ['criticised_and_helped', '批评帮助', '批评帮助'],
  ['ordered_self_examination', '责令', '责令(?:作出)?检查'],
  ['criticised', '批评教育', '批评教育'],
  ['reminded', '提醒', '(?:提醒谈话|谈话提醒|教育提醒|提醒教育)'],
  ['cases', '立案', '立案(?:审查|调查|查处)?'],
]

const PEOPLE = VERBS.map(([what, word, verb]) => ({
  what,
  word,
  pattern: new RegExp(`${verb}(?:共|了)?\\s?${NUMBER}(?<more>余|多)?\\s?(?:人|件)${NO_RANGE}`),
  unit: what === 'cases' ? null : 'people',
}))
const LEADS: readonly (readonly [string, RegExp])[] = [
  ['leads', new RegExp(`线索(?:共|移交|涉及)*\\s?${NUMBER}(?<more>余|多)?\\s?(?:件|条|个)${NO_RANGE}`)],
  ['leads_closed', new RegExp(`(?:办结|了结)(?:线索)?\\s?${NUMBER}\\s?(?:件|条|个)${NO_RANGE}`)],
  ['leads_ongoing', new RegExp(`正在办理\\s?${NUMBER}\\s?(?:件|条|个)${NO_RANGE}`)],
]
const SUGGESTIONS = new RegExp(`${NUMBER}(?<more>余|多)?\\s?(?:条|项|个)(?:工作|整改)?(?:意见建议|意见和建议|建议)`)

/** Other totals: people dealt with, leads, rules, meetings, money recovered (in 元). */
export function readFigureTotals(words: string): Claim[] {
  const totals = new Totals(words)
  for (const { what, word, pattern, unit } of PEOPLE) if (words.includes(word)) totals.push(what, pattern, unit)
  if (words.includes('线索')) for (const [what, pattern] of LEADS) totals.push(what, pattern, null)
  readRules(words, totals)
  readMeetings(words, totals)
  readSupervisions(words, totals)
  if (words.includes('建议')) totals.push('suggestions', SUGGESTIONS, null)
  const found = [...totals.found, ...readMoney(words)]
  return found.filter((one) => !isWithinMade(one, found))
}

/** Collects the totals of one sentence. */
class Totals {
  readonly found: Claim[] = []
  private readonly words: string
  constructor(words: string) {
    this.words = words
  }

  /** What the first number of `pattern` says. */
  push(what: string, pattern: RegExp, unit: string | null): void {
    const match = pattern.exec(this.words)
    const value = match ? wholeNumber(match[1] ?? '') : null
    if (!match || value === null) return
    const bound = boundIn(this.words, match, match[1], match.groups?.['more'])
    this.found.push({ what, value, unit, at: match.index, length: match[0].length, bound })
  }
}

/** 完善和新建制度589项: one number of rules made, not as many revised as well. */
function isWithinMade(one: Claim, all: readonly Claim[]): boolean {
  if (one.what !== 'rules_new' && one.what !== 'rules_revised') return false
  return all.some(({ what, at, length }) => what === 'rules_made' && at <= one.at && one.at + one.length <= at + length)
}

const TIMES = `(${DIGITS})(?<more>余|多)?\\s?`

const MEETINGS = [
  new RegExp(`${TIMES}次召开[^,。;\\d]{0,16}会`),
  new RegExp(`召开(?:了)?\\s?${TIMES}次[^,。;\\d]{0,16}会`),
  new RegExp(`召开会议[^,。;\\d]{0,24}?\\s?${TIMES}次`),
  // 民主生活会1次 is one of them by rule.
  new RegExp(
    `召开(?![^、和及,。;\\d]{0,10}生活会)[^。;\\d]{0,120}?(?:会议?|会)(?:等)?(?:研究|研究部署|部署|调度)?(?:共|共计)?\\s?${TIMES}(?:次|场)`,
  ),
]
const SUPERVISIONS = new RegExp(`(?:督查|检查|督导|督办|巡查)(?:指导|检查)?(?:共|累计|了)?\\s?${TIMES}(?:次|轮)`)

/** 先后召开4次部务会议, 召开…等会议15次. Habits (每月召开1次) and meetings of several kinds give no total. */
function readMeetings(words: string, totals: Totals): void {
  if (!words.includes('召开') || !/\d[余多]?\s?[次场]/.test(words)) return
  if (/每(?:周|月|季|半年|年|半月)/.test(words) || (words.match(/\d\s?次[^,。;、]{0,14}会/g) ?? []).length > 1) return
  for (const pattern of MEETINGS) totals.push('meetings', pattern, '次')
}

/** 全面督查4轮, 专项检查1次; not 每周督查一次. */
function readSupervisions(words: string, totals: Totals): void {
  if (
    !/\d[余多]?\s?[次轮]/.test(words) ||
    !/督[查导办]|检查|巡查/.test(words) ||
    /每(?:周|月|季|半年|年|半月)/.test(words)
  )
    return
  totals.push('supervisions', SUPERVISIONS, '次')
}

const COUNT = `${NUMBER}(?<more>余|多)?\\s?(?:项|个|件|条)${NO_RANGE}`
const ACT = '(?:新建|制定|新增|建立|修订|修改|完善|出台|健全|废止)'
// A verb of its own: not the 完善 of 制定及修改完善.
const ALONE = '(?:^|[。,;:中]|[项个件]、|(?<![及和、或改订定与并建立])(?=[修改完]))'

/** What it counts, what no sentence without is tried for, and the pattern. */
type RuleRow = readonly [what: string, hint: RegExp, pattern: RegExp]

const NEW_RULES = /新(?:制定|建|出台|增|立)/
const IMPROVED_ONLY = new RegExp(`${ALONE}完善(?:[^,。;、\\d]{0,8}制度)?\\s?${COUNT}`)
const RULES: readonly RuleRow[] = [
  ['rules_new', NEW_RULES, new RegExp(`(?:其中)?(?:新制定|新建|新出台|新增|新立)(?:制度)?\\s?${COUNT}`)],
  [
    'rules_revised',
    /修[订改]/,
    new RegExp(`${ALONE}(?:修订完善|修改完善|修订|修改)(?:[^,。;、\\d]{0,8}制度)?\\s?${COUNT}`),
  ],
  ['rules_revised', /完善/, IMPROVED_ONLY],
  [
    'rules_made',
    /制度/,
    new RegExp(`${ACT}(?:(?:、|和|及|与|并)?${ACT})+(?:了|各类|相关|各项){0,2}\\s?${COUNT}(?=[^,。;]{0,6}制度)`),
  ],
  [
    'rules_made',
    /制度/,
    new RegExp(`(?:完善|修订|修改)(?:和|及|、)(?:新建|制定|建立|健全)[^,。;、\\d]{0,8}制度(?:办法|机制)?\\s?${COUNT}`),
  ],
  [
    'rules_made',
    /制度|建章立制|整章建制/,
    new RegExp(
      `(?:建章立制|整章建制|(?<!新)(?:制定|建立|出台|健全|建立健全)(?:及|和|、|或)?(?:修改完善|修订完善|修订|完善|修改)?[^,。;、\\d]{0,8}制度(?:办法|机制)?|(?:新制定|新建)(?:及|和|、|或)?(?:修改完善|修订完善|修订|完善|修改)[^,。;、\\d]{0,8}制度(?:办法|机制)?)\\s?${COUNT}`,
    ),
  ],
]

// 完善制度9项 may be new ones and old ones; beside new ones it is the old ones.
const IMPROVED = new RegExp(
  `(?<!修[改订]|制定|建立|健全|新建|出台|[及和、或与并])完善[^,。;、\\d]{0,8}制度(?:办法|机制)?\\s?${COUNT}`,
)

/** 新制定9项、修订14项; 制定及修改完善制度16项; 新建和修订制度27项; 建章立制17项. */
function readRules(words: string, totals: Totals): void {
  const parted = NEW_RULES.test(words)
  for (const [what, hint, pattern] of RULES) {
    if (hint.test(words) && (parted || pattern !== IMPROVED_ONLY)) totals.push(what, pattern, null)
  }
  if (!parted && words.includes('制度')) totals.push('rules_made', IMPROVED, null)
}
