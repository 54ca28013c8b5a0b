import { readStatusWords } from './status-words.ts'
import type { Status } from './tree.ts'

// 聚焦问题,确保整改到位见成效 says what is meant to be, not what is.
const GOAL = /确保|推动|力争|务求|促进|实现|坚决|努力|抓好|狠抓|聚焦|落实落细|动真|着力|不能/
const GROUPED = /事项|问题|任务|清单|内容|部分/
const TAIL =
  /[([]((?:[共计]{0,2}\d{1,3}\s?[个项条](?:问题|任务|事项)?,?)?(?:已|均|都|全部|基本|正在|持续|长期|未|尚未|立行立改|整改|取得|部分|完成)[^()[\]]{0,14})[)\]]\s?[。]?\s*$/

/** The status that a section's heading claims for everything under it; 整改进展情况 claims none. */
export function readStatusHeading(title: string): Status | null {
  const bracket = bracketStatus(title)
  if (bracket !== undefined) return bracket
  const plain = title.replace(/“[^”]*”/g, '').replace(/(?:整改)?(?:完成|进展|落实)情况/g, '')
  if (isDoneGroup(plain)) return 'completed'
  return groupsByStatus(plain) ? (readStatusWords(plain, { start: 0, end: plain.length })?.status ?? null) : null
}

/** 集中整改期完成的问题, 持续整改期完成的问题: what the phrase before names is the time, not how far things are. */
function isDoneGroup(plain: string): boolean {
  const at = plain.search(/完成的(?:整改)?(?:问题|事项|任务|内容)/)
  return at >= 0 && /期(?:内|间|限)?(?:已)?$/.test(plain.slice(0, at)) && !/未|没|基本|部分/.test(plain.slice(0, at))
}

/** What brackets at the heading's end claim: (已完成), (5个问题,均已完成整改); `undefined` without such brackets. */
function bracketStatus(title: string): Status | null | undefined {
  const bracket = TAIL.exec(title)?.[1]
  return bracket === undefined
    ? undefined
    : (readStatusWords(bracket, { start: 0, end: bracket.length })?.status ?? null)
}

/** Whether a heading sorts what is under it by status: it names the things sorted, and sets no goal. */
function groupsByStatus(plain: string): boolean {
  if (!/完成|到位|推进|整改中|正在|(?:尚|仍|还)在|长期|阶段性|持续|办结|销号|(?:已|未)(?:全部|得到)?解决/.test(plain))
    return false
  if (!GROUPED.test(plain) || GOAL.test(plain)) return false
  const plan = /^(?:持续|继续|推进|加快|着力|全力|扎实|深入|全面)(?:推进|深化)?/.test(plain)
  return !plan || /任务|事项|问题/.test(plain)
}
