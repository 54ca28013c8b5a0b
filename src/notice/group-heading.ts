import type { Span } from '../base/span.ts'
import { readStatusHeading } from './status-heading.ts'
import type { Status } from './tree.ts'
import { isWrapped, soundsLikeProblem } from './wording.ts'

/** What the headings say that open the account of the problems. */
export const PROBLEMS =
  /(?:问题|意见|事项|任务)(?:的)?(?:落实|推进|办理)(?:进展)?情况|^(?:中央|[省市县区旗州盟]委)?(?:第[一二三四五六七八九十]{1,3})?(?:巡[察视]组?)?(?:发现|反馈|指出|存在)(?:出来)?的(?:主要|突出|具体)?问题(?:清单)?[。:]?$|(?:反馈|指出|发现|移交).{0,12}(?:问题|意见|事项|情况).{0,16}(?:整改|落实|进展|完成)|(?:问题|意见|事项|任务).{0,8}(?:的)?整改(?:落实|进展|完成)?(?:情况)?|整改(?:落实|进展|完成)?(?:的)?(?:具体)?(?:情况|事项)|(?:已|基本|尚未|未|正在|持续|长期).{0,14}(?:整改|完成|坚持|推进|任务|事项|问题)|整改(?:事项|任务|类)|阶段性(?:进展|成效|成果)|具体问题|立行立改|限期整改|长期整改/

/** Words that every such heading is made of; what is left names a subject, and then the heading is an aspect. */
export const GENERIC =
  /巡[察视]|反馈|指出|意见|问题|事项|任务|整改|落实|进展|情况|完成|集中|期内|期间|已经|已|基本|尚未|未|正在|推进|持续|长期|坚持|需要|取得|阶段性|成效|成果|具体|主要|重点|突出|措施|举措|及|和|与|的|中|组|省委|市委|区委|县委|旗委|州委|党委|党组|逐条|逐项|全面|对|关于|方面|采取|重要|专项|常规|立行立改|限期|类|[、,。:;()\d项个条件处次整改全部]/g

/** What has a heading's words. */
interface Headed {
  readonly head: Span
}

/** The words of a heading, so far as they tell what it opens. */
export function headWords(text: string, node: Headed): string {
  return text.slice(node.head.start, Math.min(node.head.end, node.head.start + 120))
}

// 上一轮巡察未整改到位的问题: how far things were tells whence the problems come.
const FROM_ELSEWHERE = /[上前]一?[轮次届]|往[年届]|历[次年届]|以往|审计|督[查察导]/
const BRACKET = /[([][^()[\]]*[)\]]\s?[。:]?$/

/** The status by which a heading groups that only says how far things are (已完成的整改事项(19个)); `null` where it is none. */
export function groupStatus(text: string, node: Headed): Status | null {
  const title = headWords(text, node)
  if (isWrapped(title) || FROM_ELSEWHERE.test(title)) return null
  const bare = title.replace(BRACKET, '')
  const residue = bare.replace(GENERIC, '').trim()
  // 政治建设方面(4个问题,均已整改): an aspect, of which the brackets say how far it is.
  const noted = /[已均全完整推坚到办销正未]/.test(title.slice(bare.length))
  if (noted && (residue.length > 2 || /方面/.test(bare))) return null
  if (residue.length > 10 || soundsLikeProblem(residue)) return null
  return /整改|问题|任务|事项|的\s?(?:[([]|[:。]?$)/.test(title) ? readStatusHeading(title) : null
}

const TIMED =
  /^(?:可以?|能够?|应|须|需?要?)(?:立行立改|立知立改|即知即改|边[查巡]边改|马上就?改|立即整?改|限[期时]|[短近中远]期|中长期|长期|年内|分阶段|分步|集中|挂账|跟踪|持续|第[一二三]阶段|第[一二三]批次?)[内性]?(?:完成|解决|攻坚|整改|推进|坚持|落实|督办|销号|[、并的])*(?:问题|事项|任务|类|清单)/
// One of these stands in every such heading.
const TIMED_HINT = /[立即边限期段批集挂跟持]|马上|年内|分步/
const TIMED_END = /(?:问题|事项|任务|类|清单)(?:(?:的)?整改(?:落实|进展|完成)?(?:的)?(?:情况)?)?[。:]?$/

/** Whether the heading only says when things are due (立行立改的问题, 限期整改类), so that it groups by time. */
export function isTimedGroup(text: string, node: Headed): boolean {
  const title = headWords(text, node).replace(BRACKET, '')
  return title.length <= 24 && TIMED_HINT.test(title) && TIMED_END.test(title) && TIMED.test(title)
}

/**
 * Whether the heading names what it sorts, and nothing more: 已整改完成的问题 names no problem itself. `status`: by which it
 * groups.
 */
export function namesGroup(text: string, node: Headed, status: Status | null): boolean {
  if (isTimedGroup(text, node)) return true
  return status !== null && /的(?:整改)?(?:问题|事项|任务|内容)[。:]?$/.test(headWords(text, node).replace(BRACKET, ''))
}

/** Whether the heading is made of generic words only (反馈意见整改落实情况). */
export function isGenericHeading(text: string, node: Headed): boolean {
  const title = headWords(text, node)
  return PROBLEMS.test(title) && title.replace(GENERIC, '').trim().length <= 4
}

const NEXT =
  /^(?:下一?步|下一?阶段|今后|接下来|后续)(?:工作|整改)*(?:的)?(?:打算|计划|安排|考虑|思路|措施|举措|努力方向|重点)?(?:和安排)?[。:]?$/

/** Whether the heading says of itself that it looks ahead (下一步工作打算), and nothing more. */
export function namesNextSteps(text: string, node: Headed): boolean {
  return node.head.end - node.head.start <= 24 && NEXT.test(headWords(text, node))
}
