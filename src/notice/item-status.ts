import type { Span } from '../base/span.ts'
import { closingClaim } from './closing-claim.ts'
import { readNumberedStatuses, sharedNumbers, type NumberedStatuses } from './numbered-status.ts'
import type { Node } from './outline.ts'
import { readItemStatus } from './status.ts'
import type { StatusHit } from './status-words.ts'
import type { DeclaredFact, StatusReading } from './tree.ts'
import type { PlacedItem, Walk } from './placed-item.ts'
import { targetOf } from './reference.ts'

/** What the notice's totals say of items that say nothing themselves. */
export interface Totals {
  /** Every item is done by the totals (已完成11个 of 11, same unit, as many as are listed). */
  readonly allDone: DeclaredFact | null
  /** Some progress is stated, but not which items. */
  readonly stated: boolean
}

const NO_STATUS: StatusReading = { status: 'unstated', basis: 'none', span: null }

/** The status of each item with its basis: said at the item, by its section, by reference, by the totals, or not at all. */
export function readStatuses(
  text: string,
  walk: Walk,
  totals: Totals,
  statements: readonly Span[],
  tail: readonly Span[],
): StatusReading[] {
  const placed = walk.items
  const claim = closingClaim(text, placed.at(-1)?.node, tail)
  const ofAll: StatusReading | null = claim && { status: claim.status, basis: 'summary', span: claim.span }
  const shared = sharedStatuses(text, placed)
  const numbered = readNumberedStatuses(text, statements)
  const inOrder = beginAnew(placed)
  const own = placed.map(
    (item, at) =>
      apartFrom(claim, ownStatus(text, item)) ??
      entryStatus(text, walk.entries.get(item)) ??
      shared.get(item) ??
      numberedStatus(numbered, inOrder ? at + 1 : item.node.mark.number) ??
      ofAll ??
      totalStatus(totals),
  )
  const targets = own.map((_, at) => (isUnsaid(own[at]) ? targetOf(text, placed, at) : null))
  return own.map((reading, at) => {
    const said = referredTo(own, targets, at)
    if (!said || said.status === 'unstated') return reading
    return { status: said.status, basis: 'cross_reference', span: placed[at]?.body ?? null }
  })
}

function isUnsaid(reading: StatusReading | undefined): boolean {
  return reading?.basis === 'none' || reading?.basis === 'summary'
}

/** What is said where the reference of item `at` leads, over as many items as it takes. */
function referredTo(
  own: readonly StatusReading[],
  targets: readonly (number | null)[],
  at: number,
): StatusReading | null {
  const seen = new Set([at])
  for (let next = targets[at] ?? null; next !== null && !seen.has(next); next = targets[next] ?? null) {
    if ((targets[next] ?? null) === null) return own[next] ?? null
    seen.add(next)
  }
  return null
}

/** A status that rests on the closing claim is not the item's own. */
function apartFrom(claim: StatusHit | null, own: StatusReading | null): StatusReading | null {
  const same = claim && own?.span && own.span.start < claim.span.end && claim.span.start < own.span.end
  return same ? null : own
}

/** The status that the item bears in a list ahead of the accounts. */
function entryStatus(text: string, entry: Node | undefined): StatusReading | null {
  const hit = entry ? readItemStatus(text, entry.head, entry.head) : null
  return hit ? { status: hit.status, basis: 'item', span: hit.span } : null
}

/** Items that share one account (第(1)-(3)项整改情况:…) and so its status. */
function sharedStatuses(text: string, placed: readonly PlacedItem[]): Map<PlacedItem, StatusReading> {
  const found = new Map<PlacedItem, StatusReading>()
  for (const holder of placed) {
    const numbers = sharedNumbers(text, holder.body)
    const reading = numbers ? ownStatus(text, holder) : null
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

function numberedStatus({ byNumber, rest }: NumberedStatuses, number: number | null): StatusReading | null {
  const hit = (number === null ? undefined : byNumber.get(number)) ?? rest
  return hit ? { status: hit.status, basis: 'summary', span: hit.span } : null
}

function ownStatus(text: string, item: PlacedItem): StatusReading | null {
  const hit = readItemStatus(text, item.node.head, item.body)
  const section = item.section
  // A section that sorts by status outranks a closing sentence that says the same.
  if (hit && !(section.status === hit.status && !isLabelled(text, hit.span))) {
    return { status: hit.status, basis: 'item', span: hit.span }
  }
  if (section.status !== null) return { status: section.status, basis: 'section', span: section.statusSpan }
  return null
}

function isLabelled(text: string, span: Span): boolean {
  return /(?:结果|状态|情况|进展|进度|完成)\s?[:：]\s?[^。;\n]{0,12}$/.test(
    text.slice(Math.max(0, span.start - 24), span.start),
  )
}

function totalStatus(totals: Totals): StatusReading {
  if (totals.allDone) return { status: 'completed', basis: 'summary', span: totals.allDone }
  return totals.stated ? { status: 'unstated', basis: 'summary', span: null } : NO_STATUS
}

/** What the declared totals say of the list of `count` items of `unit`. */
export function totalsOf(declared: readonly DeclaredFact[], unit: 'problems' | 'tasks', count: number): Totals {
  const progress = ['completed', 'mostly_completed', 'staged', 'ongoing', 'not_completed', 'completion_rate']
  const stated = declared.some((fact) => progress.includes(fact.what))
  const done = declared.find((fact) => fact.what === 'completed' && fact.bound === 'exact' && fact.value === count)
  const ofAll = done && (done.unit === unit || sameCount(declared, done.unit, unit, count))
  return { allDone: done && ofAll ? done : null, stated }
}

// 11个具体问题11项整改任务: counted alike, so that done in one unit is done in the other.
function sameCount(declared: readonly DeclaredFact[], one: string | null, other: string, count: number): boolean {
  if (one !== 'problems' && one !== 'tasks') return false
  return [one, other].every((what) => declared.some((fact) => fact.what === what && fact.value === count))
}
