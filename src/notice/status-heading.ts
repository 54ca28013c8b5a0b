import { allMatches } from '../base/all-matches.ts'
import { wholeNumber } from '../base/chinese-number.ts'
import { readStatusWords } from './status-words.ts'
import type { Status } from './tree.ts'

// 聚焦问题,确保整改到位见成效 says what is meant to be, not what is.
const GOAL = /确保|推动|力争|务求|促进|实现|坚决|努力|抓好|狠抓|聚焦|落实落细|动真|着力|不能/
// 已完成的(3个) sorts as well as 已完成的问题.
const GROUPED = /事项|问题|任务|清单|内容|部分|的\s?(?:[([]|[:。]?$)/
const NUMBER = '(?:\\d{1,3}|[一二三四五六七八九十两]{1,3})'
const COUNT = `[共计涉及含]{0,4}${NUMBER}\\s?[个项条件](?:具体|反馈)?(?:问题|任务|事项)?`
const SAID = '(?:目前)?(?:已|均|都|全部|基本|正在|持续|长期|未|尚未|立行立改|整改|取得|部分|完成)'
/** A claim at a heading's end, and the sign that sets it off. */
const TAILS: readonly { readonly sign: RegExp; readonly pattern: RegExp }[] = [
  { sign: /[([]/, pattern: new RegExp(`[([]((?:${COUNT}[,;、:\\s]{0,2})?${SAID}[^()[\\]]{0,14})[)\\]]\\s?。?\\s*$`) },
  // (一)政治建设方面:4个问题,均已整改到位
  { sign: /[,:;-]/, pattern: new RegExp(`[,:;-]{1,2}\\s?(${COUNT},?${SAID}[^,。;:()]{0,14})。?$`) },
]
const HAS_CLAIM = /完成|整改|推进|坚持|到位|阶段性|办结|销号|解决|巩固/
const COUNTS = /(\d{1,3}|[一二三四五六七八九十两]{1,3})\s?[个项条件]/g

/** The status that a section's heading claims for everything under it; 整改进展情况 claims none. */
export function readStatusHeading(title: string): Status | null {
  const claim = claimAtEnd(title)
  if (claim) return claim.status
  const plain = title.replace(/“[^”]*”/g, '').replace(/(?:整改)?(?:完成|进展|落实)情况/g, '')
  if (isDoneGroup(plain)) return 'completed'
  return groupsByStatus(plain) ? (readStatusWords(plain, { start: 0, end: plain.length })?.status ?? null) : null
}

/** 集中整改期完成的问题, 持续整改期完成的问题: what the phrase before names is the time, not how far things are. */
function isDoneGroup(plain: string): boolean {
  const at = plain.search(/完成的(?:整改)?(?:问题|事项|任务|内容)/)
  return at >= 0 && /期(?:内|间|限)?(?:已)?$/.test(plain.slice(0, at)) && !/未|没|基本|部分/.test(plain.slice(0, at))
}

/** What stands at a heading's end about the items under it, from `start` on; `done`: how many it says this of. */
export interface HeadingClaim {
  readonly status: Status | null
  readonly start: number
  readonly done: number | null
}

/**
 * The claim at the end of a heading, or `null` where there is none. Two numbers, as in (4个问题,已完成3个), claim nothing.
 *
 *   监管方面(2个问题,均已完成整改)
 *           ^^^^^^^^^^^^^^^^^^^^^
 */
export function claimAtEnd(title: string): HeadingClaim | null {
  const match = HAS_CLAIM.test(title.slice(-24)) ? tailOf(title) : null
  if (!match) return null
  const words = match[1] ?? ''
  const counts = allMatches(COUNTS, words)
  const [first] = counts
  const distinct = new Set(counts.map((count) => wholeNumber(count[1] ?? '')))
  const status = distinct.size > 1 ? null : (readStatusWords(words, { start: 0, end: words.length })?.status ?? null)
  // 已完成3个 counts what is done, 3个问题 those that there are.
  const done = first && first.index > 0 && /完成|整改|办结|销号/.test(words.slice(0, first.index))
  return { status, start: match.index, done: done ? wholeNumber(first[1] ?? '') : null }
}

function tailOf(title: string): RegExpExecArray | null {
  for (const { sign, pattern } of TAILS) {
    const match = sign.test(title) ? pattern.exec(title) : null
    if (match) return match
  }
  return null
}

/** Whether a heading sorts what is under it by status: it names the things sorted, and sets no goal. */
function groupsByStatus(plain: string): boolean {
  if (!/完成|到位|推进|整改中|正在|(?:尚|仍|还)在|长期|阶段性|持续|办结|销号|(?:已|未)(?:全部|得到)?解决/.test(plain))
    return false
  if (!GROUPED.test(plain) || GOAL.test(plain)) return false
  const plan = /^(?:持续|继续|推进|加快|着力|全力|扎实|深入|全面)(?:推进|深化)?/.test(plain)
  return !plan || /任务|事项|问题/.test(plain)
}
