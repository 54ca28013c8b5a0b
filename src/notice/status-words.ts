import type { Span } from '../base/span.ts'
import type { Status } from './tree.ts'

/**
 * Status words, first match wins: a negation stands before the word that it negates, a weaker claim before a stronger one.
 * To extend the table, add a row with its test rows, positive and negative, in test/notice/status-words.test.ts.
 */
export const STATUS_WORDS: readonly (readonly [name: string, words: RegExp, status: Status])[] = [
  [
    'not done',
    /(?:尚未|未能|没有|仍未|还未|暂未|未)(?:全部|全面|按期|按时|如期|彻底|完全|得到)?(?:完成|整改(?:到位|完成|完毕)|解决|办结|销号|落实到位)/,
    'not_completed',
  ],
  ['not begun', /未整改|整改未完成|未启动|未开展|不予整改/, 'not_completed'],
  [
    'cannot be done',
    /(?:无法|难以|不能)(?:立即|按期|按时|如期|彻底|全面|继续)?(?:完成|整改|解决|落实|推进)/,
    'not_completed',
  ],
  ['a stage', /阶段性(?:成效|进展|成果|整改|目标|完成|任务|工作|整改进展)|阶段性.{0,6}(?:完成|进展|成效)/, 'staged'],
  ['first results', /初步(?:成效|进展|成果)/, 'staged'],
  [
    'kept up',
    /长期(?:坚持|整改(?!、)|推进|任务|持续|落实)|(?:需|并|要)长期|持续(?:坚持|巩固)|常态化(?:坚持|推进|整改)/,
    'staged',
  ],
  [
    'mostly done',
    /(?:已|全部)(?:经)?基本(?:完成|整改到位|到位|解决)|基本(?:整改)?(?:得到)?(?:完成|完毕|到位|解决|办结|完结|销号)/,
    'mostly_completed',
  ],
  ['under way', /正在|(?:整改|推进|进行|办理|实施)中|(?:尚|仍|还)在(?:整改|推进|进行|办理|落实|实施)/, 'ongoing'],
  [
    'going on',
    /持续(?:推进|整改|推动|深化|跟进|进行)|有序推进|加快推进|序时推进|按(?:序时|时序|计划)推进|(?:序时|时序)进度/,
    'ongoing',
  ],
  [
    'in part',
    /部分完成|并非全部(?:完成|到位)|(?:尚|仍|还)需(?:进一步|持续|继续)?(?:整改|推进|完善)|未到(?:完成)?时限/,
    'ongoing',
  ],
  // 预计年底前完成整改: under way, since nothing is expected of what is done.
  ['expected', /预计[^,。;]{2,20}(?:完成|整改到位|办结|销号)/, 'ongoing'],
  [
    'done',
    /(?:已|均已|全部|全面|业已)(?:经)?(?:全部|全面|按期|按时|如期|按要求|按规定)?(?:得到)?(?:有效|彻底|妥善)?(?:完成|整改|办结|完结|销号|解决|落实|纠正|到位)|完成整改|整改(?:完成|到位|完毕|办结|完结)|^\s?完成(?=$|,)|^\s?(?:已)?办结$/,
    'completed',
  ],
  ['struck off', /(?:验收|对账|交账)(?:并)?销号/, 'completed'],
  ['done on a day', /已于[^,。;]{2,16}(?:完成|整改到位|办结|销号)|达到(?:了)?整改(?:目标|要求|标准)/, 'completed'],
]

/** A status and the place of the words it rests on. */
export interface StatusHit {
  readonly status: Status
  readonly span: Span
}

const KEPT_UP = /^(?:长期|持续|常态|并长期|需长期|要长期)/
const DONE_BEFORE =
  /(?:^\s?|已|全部)(?:经)?(?:全部|全面|按期|基本)?(?:完成|整改到位|整改完成|整改完毕|整改(?=[,并])|销号|办结|解决)(?!\d)/

const GOES_ON = /[,。;](?:目前|现)?(?:仍|还)?(?:正在|持续)(?:整改|推进|办理|落实|抓紧|加快)|,(?:整改|推进)中/

/** The status that the words under `span` of half-width `text` claim, or `null` where they claim none. */
export function readStatusWords(text: string, span: Span): StatusHit | null {
  const words = text.slice(span.start, span.end)
  for (const [, pattern, status] of STATUS_WORDS) {
    const match = pattern.exec(words)
    if (!match) continue
    // 已完成,并长期坚持: what was done is done; that it is kept up takes nothing away.
    const before = KEPT_UP.test(match[0]) ? words.slice(0, match.index) : ''
    if (DONE_BEFORE.test(before) && !/未完成/.test(before)) continue
    // 没有完成,正在整改: it goes on.
    if (status === 'not_completed' && GOES_ON.test(words.slice(match.index))) continue
    const start = span.start + match.index
    return { status, span: { start, end: start + match[0].length } }
  }
  return null
}

const STAGE = '(?:取得|完成)?(?:阶段性|初步)(?:成效|进展|成果|整改|任务|目标|完成)'
const FIRST =
  '(?:正(?=按|抓紧|加快|有序)|已|均已|现已|已经|全部|未|尚未|还未|没有|还没有|基本|正在|仍在|尚在|还在|持续|部分|暂未)'
const HOW =
  '(?:经)?(?:全部|全面|基本|持续|有序|加快|抓紧|逐项|按期|按时|如期|按要求|按照要求|按规定|按(?:照)?(?:序时|计划|节点|时序)(?:进度)?|稳步|扎实)?'
const DEED = `(?:完成|整改|推进|办结|完结|销号|落实|解决|纠正|(?:验收|对账|交账)(?:并)?销号|到位|得到(?:有效|彻底|妥善)?解决|${STAGE}|(?:需|须|要)?长期坚持)`
const REST = '(?:落实)?(?:完成|整改|推进|到位|完毕|销号|任务)?(?:中|了)?'
const THEN = '(?:,?(?:并|且|但)?(?:需|将)?(?:长期坚持|持续推进|持续整改|持续巩固|销号|持续深化))?'
/** Words that are nothing but a status, as a pattern: 已完成, 未销号, 基本完成整改, 已完成,长期坚持. */
export const PURE_STATUS = `${FIRST}{0,2}${HOW}${DEED}${REST}${THEN}`
