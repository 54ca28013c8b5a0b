import type { Span } from '../base/span.ts'
import type { Node } from './outline.ts'
import { claimAtEnd } from './status-heading.ts'
import { readTitle, titleText } from './title.ts'
import type { Aspect } from './tree.ts'

/** What a heading says beside the name of its aspect, and what is left of it; in this order, for one may hide another. */
const BESIDE: readonly (readonly [words: RegExp, left: string])[] = [
  // 服务群众方面,共4个问题 and 服务群众方面(4个)
  [/(?<=.{4})[,，](?:共|计)\s?\d{1,3}\s?[个项条](?:具体)?(?:问题)?$/, ''],
  [/(?<=.{4})\s?[(（](?:共|计)?\s?\d{1,3}\s?[个项条](?:具体)?(?:问题|任务|事项)?[)）]$/, ''],
  [/(?<=.{2}方面)(?:中|里)?(?:存在)?的?问题$/, ''],
  // 在落实惠民政策上存在问题
  [/^在(.{4,})上(?:存在的?问题)?$/, '$1'],
  [/(?<=.{2}方面)(?:的)?整改(?:落实|进展|完成)?(?:的)?情况$/, ''],
  [/(?<=.{2}方面)存在的?$/, ''],
  // 巡察反馈:服务群众
  [/^(?:巡[察视]组?)?(?:反馈|指出|反馈指出)\s?[:：]\s?(?=.{4})/, ''],
  [/^在(?=.{4,}方面$)/, ''],
  [/(?<=.{2})方面$/, ''],
]

/** Aspects with their numbers as filed; a number that repeats an earlier one is counted on from the highest. */
export function readAspects(source: string, text: string, nodes: readonly Node[]): Aspect[] {
  const used = new Set<number>()
  let highest = nodes.reduce((most, node) => Math.max(most, node.mark.number ?? 0), 0)
  return nodes.map((node) => {
    const { title } = readTitle(text, withoutClaim(text, node.head), true, false)
    const filed = node.mark.number
    const no = filed === null || used.has(filed) ? ++highest : filed
    used.add(no)
    const name = BESIDE.reduce((words, [beside, left]) => words.replace(beside, left), titleText(source, title))
    return { no, title: name, start: node.mark.span.start, end: node.head.end }
  })
}

/** 主责主业方面(4个问题,均已整改到位): the heading without what it says of the items. */
function withoutClaim(text: string, head: Span): Span {
  const claim = claimAtEnd(text.slice(head.start, head.end))
  return claim && claim.start >= 4 ? { start: head.start, end: head.start + claim.start } : head
}
