import { allMatches } from '../base/all-matches.ts'
import { wholeNumber } from '../base/chinese-number.ts'
import { trimSpan, type Span } from '../base/span.ts'
import type { Node } from './outline.ts'
import type { PlacedItem, Walk } from './placed-item.ts'
import { claimAtEnd } from './status-heading.ts'
import { readStatusWords, type StatusHit } from './status-words.ts'
import type { StatusReading } from './tree.ts'

const NUMBER = '\\d{1,3}|[一二三四五六七八九十两]{1,3}'
const NOUN = '(?:具体|反馈|整改|立行立改)?的?(?:问题|任务|事项|内容)'
const COUNTED = new RegExp(`(?<![\\d第一二三四五六七八九十]|第(?:${NUMBER})[、,和及至-])(${NUMBER})\\s?[个项条件]`, 'g')
const ANY_COUNT = /[\d二三四五六七八九十两]\s?[个项条件]/
// 其余3项正在推进: said of a part, which happens to be as many.
const PART = /(?:其余|其他|剩余|余下|其中|另有?|还有)[^,。;]{0,6}$/
// 以下问题均已整改到位, where nobody counts them.
const THESE = new RegExp(`^(?:目前,|截至目前,)?(?:以下|下列|[本该此](?:方面|部分|类))${NOUN}`)
// 将于年底前全部完成: what is meant to be.
const MEANT = /(?:将|拟|要|力争|确保|争取|计划|务必|力求)[^,。;]{0,16}$/

/**
 * What the sentence below a heading says of the `count` items under it.
 *
 *   (一)立行立改的问题
 *   以下9个问题已整改完成并通过验收。
 *        ^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function openingClaim(text: string, node: Node, count: number): StatusHit | null {
  for (const line of node.lines.slice(0, 2)) {
    const words = text.slice(line.start, line.end)
    const hit = countedClaim(text, line, words, count) ?? uncountedClaim(text, line, words)
    if (hit) return hit
  }
  return null
}

function countedClaim(text: string, line: Span, words: string, count: number): StatusHit | null {
  if (!ANY_COUNT.test(words)) return null
  for (const match of allMatches(COUNTED, words)) {
    if (wholeNumber(match[1] ?? '') !== count || PART.test(words.slice(0, match.index))) continue
    const hit = claimBehind(text, line.start + match.index + match[0].length, line.end)
    if (hit) return hit
  }
  return null
}

function uncountedClaim(text: string, line: Span, words: string): StatusHit | null {
  const these = THESE.exec(words)
  return these ? claimBehind(text, line.start + these[0].length, line.end) : null
}

/** The claim in the rest of a sentence; 23个问题,已完成整改22个 tells by another number how many of them. */
function claimBehind(text: string, start: number, lineEnd: number): StatusHit | null {
  const stop = text.slice(start, lineEnd).search(/[。;]/)
  const end = stop < 0 ? lineEnd : start + stop
  const hit = ANY_COUNT.test(text.slice(start, end)) ? null : readStatusWords(text, { start, end })
  return hit && !MEANT.test(text.slice(start, hit.span.start)) ? hit : null
}

/** A sentence at the end of an item that speaks of several: of how many, where it says so, and what. */
interface Closing {
  readonly span: Span
  readonly count: number | null
  /** 本方面问题: of those under the heading, whatever their number. */
  readonly here: boolean
  readonly hit: StatusHit
}

const CLOSING = new RegExp(
  `^[([]?(?:(?:至此|目前|截至目前|综上),?)?(?:(?:以上|上述|前述)|(?<here>[本该此这]一?(?:方面|部分|大类|领域)))的?(?:(?<count>${NUMBER})\\s?[个项条件])?${NOUN}(?:整改(?:工作|任务)?)?`,
)
const CLOSING_START = /^[([]?(?:(?:至此|目前|截至目前|综上),?)?(?:以上|上述|前述|[本该此这])/
const ALL = /^,?(?:目前|现)?[^,。;]{0,4}(?:均|都|全部|全面)/
// Longer sentences are no mere claim.
const LONGEST = 80

function closingOf(text: string, { body }: PlacedItem): Closing | null {
  const sentence = lastSentence(text, body)
  const match = sentence ? closingIn(text.slice(sentence.start, sentence.end)) : null
  if (!sentence || !match) return null
  const behind = sentence.start + match[0].length
  const hit = claimBehind(text, behind, sentence.end)
  const { count: said, here: place } = match.groups ?? {}
  const count = said === undefined ? null : wholeNumber(said)
  const here = place !== undefined
  const ofAll = ALL.test(text.slice(behind, sentence.end)) && text.slice(body.start, sentence.start).includes('\n')
  // 上述问题已整改到位 is said of the item itself.
  const ofItem = count === 1 || (count === null && !here && !ofAll)
  return hit && !ofItem ? { span: { start: sentence.start, end: body.end }, count, here, hit } : null
}

function closingIn(sentence: string): RegExpExecArray | null {
  return CLOSING_START.test(sentence) ? CLOSING.exec(sentence) : null
}

/** The last sentence of a body without its full stop, where it is no longer than a claim. */
function lastSentence(text: string, body: Span): Span | null {
  const from = Math.max(body.start, body.end - LONGEST)
  const words = text.slice(from, body.end).replace(/[。;)\]\s]{1,8}$/, '')
  const at = Math.max(words.lastIndexOf('。'), words.lastIndexOf(';'), words.lastIndexOf('\n')) + 1
  if (at === 0 && from > body.start) return null
  return trimSpan(text, { start: from + at, end: from + words.length })
}

/** What is said of groups of items, and the closing sentences that are therefore none of the item they stand at. */
export interface GroupStatuses {
  readonly said: ReadonlyMap<PlacedItem, StatusReading>
  readonly closings: ReadonlyMap<PlacedItem, Span>
}

/**
 * What headings below the sections, the sentences under them and those behind their last item say of the items between.
 *
 *   (一)主责主业方面(4个问题,均已整改到位)      以上4个问题均已完成整改。
 */
export function groupStatuses(text: string, { items: placed, byStatus }: Walk): GroupStatuses {
  const said = new Map<PlacedItem, StatusReading>()
  const closings = new Map<PlacedItem, Span>()
  const members = membersOf(placed)
  for (const [node, items] of members) {
    const hit =
      openingClaim(text, node, items.length) ?? headingClaim(text, node, items.length) ?? groupClaim(byStatus, node)
    if (hit) for (const item of items) said.set(item, { status: hit.status, basis: 'section', span: hit.span })
  }
  let from = 0
  placed.forEach((item, at) => {
    const closing = closingOf(text, item)
    if (!closing || closing.count === placed.length) return
    const told = toldBy(closing, placed, at, from, members)
    // The last one may speak of the whole.
    if (told === null && closing.count === null && at === placed.length - 1) return
    closings.set(item, closing.span)
    from = at + 1
    for (const one of told ?? [])
      said.set(one, { status: closing.hit.status, basis: 'section', span: closing.hit.span })
  })
  return { said, closings }
}

/** The headings between an item and its section, outermost first. */
export function headingsOver({ node, section }: PlacedItem): Node[] {
  const above: Node[] = []
  for (let over = node.parent; over && over.mark.span.start !== section.start; over = over.parent) above.unshift(over)
  return above
}

/** Headings below the sections, outermost first, with the items under them. */
function membersOf(placed: readonly PlacedItem[]): Map<Node, PlacedItem[]> {
  const members = new Map<Node, PlacedItem[]>()
  for (const item of placed) {
    for (const node of headingsOver(item)) {
      const items = members.get(node)
      if (items) items.push(item)
      else members.set(node, [item])
    }
  }
  return members
}

function headingClaim(text: string, { head }: Node, count: number): StatusHit | null {
  const claim = claimAtEnd(text.slice(head.start, head.end))
  if (!claim?.status || (claim.done !== null && claim.done !== count)) return null
  return { status: claim.status, span: { start: head.start + claim.start, end: head.end } }
}

/** 已完成整改的问题, over those that are. */
function groupClaim(byStatus: Walk['byStatus'], node: Node): StatusHit | null {
  const status = byStatus.get(node)
  return status ? { status, span: node.head } : null
}

/** The items that a closing sentence at item `at` speaks of: those of a heading, else those since the one before it. */
function toldBy(
  closing: Closing,
  placed: readonly PlacedItem[],
  at: number,
  from: number,
  members: ReadonlyMap<Node, readonly PlacedItem[]>,
): readonly PlacedItem[] | null {
  const item = placed[at]
  const groups = (item ? headingsOver(item) : [])
    .map((node) => members.get(node) ?? [])
    .filter((items) => items.at(-1) === item)
  const since = placed.slice(from, at + 1)
  const { count } = closing
  if (count !== null) return [...groups, since].find((items) => items.length === count) ?? null
  const nearest = groups.at(-1)
  if (!nearest || nearest.length < 2) return null
  // 以上问题均已整改 behind all of them is said of all, unless others were spoken of before.
  return closing.here || at < placed.length - 1 || from > 0 ? nearest : null
}
