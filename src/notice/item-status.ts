import type { Span } from '../base/span.ts'
import { closingClaim } from './closing-claim.ts'
import type { Statement } from './declared.ts'
import { groupStatuses, headingsOver } from './group-status.ts'
import { readNumberedStatuses, sharedNumbers, titleKey, type NumberedStatuses } from './numbered-status.ts'
import type { Node } from './outline.ts'
import { readItemStatus, readItemStatuses } from './status.ts'
import type { StatusHit } from './status-words.ts'
import { sectionByTotals, type SectionByTotals } from './section-totals.ts'
import { STATED_STATUSES, type DeclaredFact, type StatusReading } from './tree.ts'
import { readWholeClaims } from './whole-claim.ts'
import type { PlacedItem, Walk } from './placed-item.ts'
import { referredStatuses } from './reference.ts'

/** What the notice's totals say of items that say nothing themselves. */
export interface Totals {
  /** Every item is done by the totals (已完成11个 of 11, same unit, as many as are listed). */
  readonly allDone: DeclaredFact | null
  /** Where some progress is stated, but not of which items: the headings it is stated of (see `DeclaredFact.scope`). */
  readonly stated: ReadonlySet<number | null>
}

const NO_STATUS: StatusReading = { status: 'unstated', basis: 'none', span: null }

/** The status of each item with its basis: said at the item, by its section, by reference, by the totals, or not at all. */
export function readStatuses(
  text: string,
  walk: Walk,
  totals: Totals,
  declared: readonly DeclaredFact[],
  statements: readonly Statement[],
  tail: readonly Span[],
): StatusReading[] {
  const placed = walk.items
  const groups = groupStatuses(text, walk)
  const last = placed.at(-1)
  const claim = closingClaim(text, last && !groups.closings.has(last) ? last.node : undefined, tail, placed.length)
  const inGeneral = readWholeClaims(text, statements)
  // Where totals say how far each part is, a sentence in general adds nothing.
  const general = totals.stated.size === 0 ? inGeneral.allDone : null
  const said = claim ?? general
  const ofAll: StatusReading | null = said && { status: said.status, basis: 'summary', span: said.span }
  const hits = readItemStatuses(
    text,
    placed.map(({ node, body }) => ({ head: node.head, body })),
  )
  const shared = sharedStatuses(text, placed, hits)
  const numbered = placedStatuses(text, readNumberedStatuses(text, statements), placed)
  const inOrder = beginAnew(placed)
  const scopes = new Set(placed.flatMap(scopesOf))
  // What is stated where no item stands (三、整改任务完成情况) is of all of them.
  const ofWhole = inGeneral.progress || [...totals.stated].some((scope) => scope === null || !scopes.has(scope))
  const rest = sectionByTotals(placed, declared)
  const own = placed.map(
    (item, at) =>
      ownStatus(
        text,
        hits[at] ?? null,
        [claim?.span, groups.closings.get(item)],
        groups.said.get(item) ?? ofSection(item),
      ) ??
      entryStatus(text, walk.entries.get(item)) ??
      shared.get(item) ??
      numberedStatus(text, numbered, item, inOrder ? at + 1 : item.node.mark.number) ??
      ofAll ??
      leftOver(rest, item) ??
      totalStatus(totals, item, ofWhole),
  )
  const referred = referredStatuses(text, placed, own)
  return own.map((reading, at) => {
    const status = referred.get(at)
    return status ? { status, basis: 'cross_reference', span: placed[at]?.body ?? null } : reading
  })
}

function leftOver(rest: SectionByTotals | null, { section }: PlacedItem): StatusReading | null {
  return rest?.section === section ? rest.reading : null
}

/** The status that the item bears in a list ahead of the accounts. */
function entryStatus(text: string, entry: Node | undefined): StatusReading | null {
  const hit = entry ? readItemStatus(text, entry.head, entry.head) : null
  return hit ? { status: hit.status, basis: 'item', span: hit.span } : null
}

/** Items that share one account (第(1)-(3)项整改情况:…) and so its status. */
function sharedStatuses(
  text: string,
  placed: readonly PlacedItem[],
  hits: readonly (StatusHit | null)[],
): Map<PlacedItem, StatusReading> {
  const found = new Map<PlacedItem, StatusReading>()
  for (const [at, holder] of placed.entries()) {
    const numbers = sharedNumbers(text, holder.body)
    const reading = numbers ? ownStatus(text, hits[at] ?? null, [], ofSection(holder)) : null
    if (!numbers || !reading) continue
    for (const item of placed) {
      if (item.node.parent === holder.node.parent && numbers.includes(item.node.mark.number ?? -1))
        found.set(item, reading)
    }
  }
  return found
}

/** Where the numbers as filed begin anew under each heading, 第10项 is the tenth of the list. */
function beginAnew(placed: readonly PlacedItem[]): boolean {
  const filed = placed.map((item) => item.node.mark.number)
  return new Set(filed).size < filed.length
}

/** Where an exception names a problem that is not among the items, who the others are is not known either. */
function placedStatuses(text: string, numbered: NumberedStatuses, placed: readonly PlacedItem[]): NumberedStatuses {
  const titles = new Set(placed.map(({ title }) => titleKey(text.slice(title.start, title.end))))
  return [...numbered.byTitle.keys()].every((title) => titles.has(title)) ? numbered : { ...numbered, rest: null }
}

function numberedStatus(
  text: string,
  { byNumber, byTitle, rest }: NumberedStatuses,
  { title }: PlacedItem,
  number: number | null,
): StatusReading | null {
  const named = byTitle.size > 0 ? byTitle.get(titleKey(text.slice(title.start, title.end))) : undefined
  const hit = named ?? (number === null ? undefined : byNumber.get(number)) ?? rest
  return hit ? { status: hit.status, basis: 'summary', span: hit.span } : null
}

/** What is said at the item (`hit`), else of its group. `others`: sentences at its end that speak of several. */
function ownStatus(
  text: string,
  hit: StatusHit | null,
  others: readonly (Span | undefined)[],
  group: StatusReading | null,
): StatusReading | null {
  const own = hit && !others.some((one) => one && hit.span.start < one.end && one.start < hit.span.end) ? hit : null
  // What sorts by status outranks a closing sentence that says the same.
  if (own && !(group?.status === own.status && !isLabelled(text, own.span))) {
    return { status: own.status, basis: 'item', span: own.span }
  }
  return group
}

function ofSection({ section }: PlacedItem): StatusReading | null {
  return section.status === null ? null : { status: section.status, basis: 'section', span: section.statusSpan }
}

function isLabelled(text: string, span: Span): boolean {
  return /(?:结果|状态|情况|进展|进度|完成)\s?:\s?[^。;\n]{0,12}$/.test(
    text.slice(Math.max(0, span.start - 24), span.start),
  )
}

function totalStatus({ allDone, stated }: Totals, item: PlacedItem, ofWhole: boolean): StatusReading {
  if (allDone) return { status: 'completed', basis: 'summary', span: allDone }
  const said = ofWhole || scopesOf(item).some((scope) => stated.has(scope))
  return said ? { status: 'unstated', basis: 'summary', span: null } : NO_STATUS
}

function scopesOf(item: PlacedItem): number[] {
  return [item.section.start, ...headingsOver(item).map(({ mark }) => mark.span.start)]
}

/** What the declared totals say of the list of `count` items of `unit`. */
export function totalsOf(declared: readonly DeclaredFact[], unit: 'problems' | 'tasks', count: number): Totals {
  const progress: readonly string[] = [...STATED_STATUSES, 'completion_rate']
  const stated = new Set(declared.flatMap((fact) => (progress.includes(fact.what) ? [fact.scope] : [])))
  const done = declared.find((fact) => fact.what === 'completed' && fact.bound === 'exact' && fact.value === count)
  // 4个问题中3个已完成 over a list of three: which three, it does not say.
  const more = declared.some((fact) => fact.what === unit && fact.value > count)
  const ofAll = done && !more && (done.unit === unit || sameCount(declared, done.unit, unit, count))
  return { allDone: done && ofAll ? done : wholeRate(declared, unit, count), stated }
}

/** 反馈的14个问题整改率100%: said right behind the number of all that are listed. */
function wholeRate(declared: readonly DeclaredFact[], unit: string, count: number): DeclaredFact | null {
  const all = declared.find((fact) => fact.what === unit && fact.value === count)
  const rate = declared.find((fact) => fact.what === 'completion_rate' && fact.value === 1 && fact.bound === 'exact')
  return all && rate && all.end <= rate.start && rate.start - all.end <= 3 ? rate : null
}

// 11个具体问题11项整改任务: counted alike, so that done in one unit is done in the other.
function sameCount(declared: readonly DeclaredFact[], one: string | null, other: string, count: number): boolean {
  if (one !== 'problems' && one !== 'tasks') return false
  return [one, other].every((what) => declared.some((fact) => fact.what === what && fact.value === count))
}
