import { foldWidth } from '../base/fold-width.ts'
import { trimSpan, type Span } from '../base/span.ts'
import { agencyType } from './agency-type.ts'
import { readAspects } from './aspects.ts'
import { findContact } from './contact.ts'
import { readDeclared } from './declared.ts'
import {
  diagnoseDeclared,
  diagnoseHeader,
  diagnoseItems,
  diagnoseNumbers,
  diagnostic,
  gapDiagnostic,
} from './diagnose.ts'
import { readHeader, type HeaderReading } from './header.ts'
import { findHeadingGaps, subjectBreak } from './heading-gap.ts'
import { readAccounts, type Account } from './item-account.ts'
import { readStatuses, totalsOf } from './item-status.ts'
import { readOutline, type Node } from './outline.ts'
import { referenceIn } from './reference.ts'
import { levelOf } from './region-level.ts'
import { regionOf, type RegionReading } from './region-of.ts'
import { bodyOver, diagnoseBodies } from './several-bodies.ts'
import { statementsOf } from './statements.ts'
import { readTitle, titleText } from './title.ts'
import type { DeclaredFact, Diagnostic, Item, ItemUnit, Listing, Notice, NoticeFacts, StatusReading } from './tree.ts'
import { isImperative, soundsLikeProblem } from './wording.ts'
import { walkItems } from './walk-items.ts'
import type { PlacedItem, Walk } from './placed-item.ts'

/**
 * Reads a notice from its reading text. Pure and total: any string in, never a throw; what is odd becomes a diagnostic.
 * `marked` are spans beyond repair (mojibake), which only become diagnostics here. Offsets are into `source`.
 */
export function readNotice(source: string, marked: readonly Span[] = []): Notice {
  const text = foldWidth(source)
  const outline = readOutline(text)
  const walk = walkItems(text, outline)
  const contact = findContact(text, [...outline.lead, ...outline.tail])
  const alone = readHeader(text, outline, contact)
  const header = { ...alone, body: bodyOver(alone.body, walk.sections) }
  const statements = statementsOf(text, outline, walk, header.lead)
  const declared = readDeclared(text, statements)
  const unit = itemUnit(text, walk, declared)
  const gaps = findHeadingGaps(walk.aspects)
  const lost = itemsBehindGaps(text, walk, isSlip(declared, walk) ? [] : gaps)
  const totals = totalsOf(declared, unit === 'task' ? 'tasks' : 'problems', walk.items.length)
  const statuses = readStatuses(text, walk, totals, declared, statements, outline.tail)
  const numbers = filedNumbers(walk.items)
  const aspects = readAspects(source, text, walk.aspects)
  const aspectNumbers = new Map(walk.aspects.map((node, at) => [node, aspects[at]?.no ?? null]))
  const accounts = readAccounts(text, walk.items)
  const items = walk.items.map((placed, at) =>
    readItem(source, text, placed, at, {
      account: accounts[at] as Account,
      no: numbers[at] ?? String(at + 1),
      before: numbers[at - 1] ?? null,
      unit,
      aspect: placed.aspect && !lost.has(placed) ? (aspectNumbers.get(placed.aspect) ?? null) : null,
      status: statuses[at] ?? { status: 'unstated', basis: 'none', span: null },
    }),
  )
  const { facts, region } = readFacts(text, header)
  const bodies = diagnoseBodies(header.body, walk.sections, walk.items)
  return {
    facts,
    unit: items.length > 0 ? unit : null,
    listing: listingOf(walk, items, declared),
    declared,
    sections: walk.sections.map(({ kind, title, status, start, end }) => ({ kind, title, status, start, end })),
    aspects,
    items,
    contact,
    diagnostics: [
      ...diagnoseHeader(header, facts, bodies.length > 0),
      ...regionDiagnostics(header, region),
      ...bodies,
      ...gaps.map((gap) => gapDiagnostic(gap, firstBehind(walk, numbers, lost, gap.before))),
      ...diagnoseNumbers(walk.items),
      ...diagnoseItems(text, items, walk.items),
      ...diagnoseDeclared(declared, items, aspects.length),
      ...marked.map((span) => diagnostic('mojibake', 'warning', span)),
      ...(items.length === 0 ? [diagnostic('no_items', 'warning', { start: 0, end: source.length })] : []),
    ].sort((a, b) => a.start - b.start || a.end - b.end),
  }
}

/** Whether the items are problems or tasks: a heading that says 任务, or totals in tasks, over titles that sound like deeds. */
function itemUnit(text: string, walk: Walk, declared: readonly DeclaredFact[]): ItemUnit {
  const deeds = walk.items.filter((item) => {
    const title = text.slice(item.title.start, item.title.end)
    return isImperative(title) && !soundsLikeProblem(title)
  })
  const spoken =
    declared.some((fact) => fact.what === 'tasks') || walk.sections.some((one) => /任务/.test(one.title ?? ''))
  return spoken && deeds.length >= walk.items.length * 0.6 ? 'task' : 'problem'
}

/** A notice that lists only what it calls done, and states no total to hold it against, is a selection. */
function listingOf(walk: Walk, items: readonly Item[], declared: readonly DeclaredFact[]): Listing | null {
  if (items.length === 0) return null
  const bySection = items.every((item) => item.status.basis === 'section' && item.status.status === 'completed')
  const totalKnown = declared.some(
    (fact) => (fact.what === 'problems' || fact.what === 'tasks') && fact.value === items.length,
  )
  const others = walk.sections.some(
    (one) => one.kind === 'problems' && one.status !== 'completed' && one.title !== null,
  )
  return bySection && !totalKnown && !others ? 'completed_only' : 'all'
}

/** As many aspects as declared: then a number was skipped, but no heading is missing. */
function isSlip(declared: readonly DeclaredFact[], walk: Walk): boolean {
  return declared.some((fact) => fact.what === 'aspects' && fact.value === walk.aspects.length)
}

/** The items that stand behind a missing heading: the notice does not say their aspect. */
function itemsBehindGaps(text: string, walk: Walk, gaps: readonly { readonly before: Node }[]): Set<PlacedItem> {
  const lost = new Set<PlacedItem>()
  for (const { before } of gaps) {
    const filed = walk.items.filter((item) => item.aspect === before)
    const titles = filed.map((item) => text.slice(item.title.start, item.title.end))
    const from = subjectBreak(text.slice(before.head.start, before.head.end), titles)
    for (const item of filed.slice(from)) lost.add(item)
  }
  return lost
}

function firstBehind(
  walk: Walk,
  numbers: readonly string[],
  lost: ReadonlySet<PlacedItem>,
  before: Node,
): string | null {
  const at = walk.items.findIndex((item) => item.aspect === before && lost.has(item))
  return at < 0 ? null : (numbers[at] ?? null)
}

/** Numbers as filed; `S3-1` where a later section begins again at 1. An unnumbered quotation bears its parent's number. */
function filedNumbers(placed: readonly PlacedItem[]): string[] {
  const first = placed[0]?.section
  const usedBefore = new Map<PlacedItem['section'], boolean>()
  const seen = new Set<number>()
  let section = first
  return placed.map((item, at) => {
    const number = item.node.mark.number ?? item.parent?.mark.number ?? null
    if (item.section !== section) {
      section = item.section
      usedBefore.set(section, number !== null && seen.has(number))
    }
    if (number !== null) seen.add(number)
    if (number === null) return String(at + 1)
    const restarted = usedBefore.get(item.section) === true && item.section.number !== null
    return restarted ? `S${String(item.section.number)}-${String(number)}` : String(number)
  })
}

interface ItemFacts {
  readonly account: Account
  readonly no: string
  /** The number of the item before. */
  readonly before: string | null
  readonly unit: ItemUnit
  readonly aspect: number | null
  readonly status: StatusReading
}

function readItem(source: string, text: string, placed: PlacedItem, at: number, facts: ItemFacts): Item {
  const parent = placed.parent
  const parentTitle = parent ? readTitle(text, parent.head, true, false).title : null
  const span = trimSpan(text, { start: placed.node.mark.span.start, end: placed.node.end })
  return {
    no: facts.no,
    unit: facts.unit,
    aspect: facts.aspect,
    status: facts.status,
    ordinal: at + 1,
    parentNo: parent?.mark.number === undefined || parent.mark.number === null ? null : String(parent.mark.number),
    // A mark that nothing follows has no title.
    parentTitle: (parentTitle && titleText(source, parentTitle)) || null,
    title: titleText(source, placed.title),
    titleSpan: placed.title,
    body: placed.body,
    sameAs: sameAs(text, placed.body, facts.before),
    measures: facts.account.measures,
    documents: facts.account.documents,
    figures: facts.account.figures,
    start: span.start,
    end: span.end,
  }
}

/** The number that a body which is only a reference points to. */
function sameAs(text: string, body: Span, before: string | null): string | null {
  const reference = referenceIn(text, body)
  return reference === 'above' ? before : reference && String(reference.no)
}

function readFacts(text: string, header: HeaderReading): { facts: NoticeFacts; region: RegionReading } {
  const region = regionOf({
    agency: header.body.agency,
    partyBody: header.body.partyBody,
    title: header.title,
    signature: header.signature,
    address: header.address,
    above: text.slice(0, Math.min(header.lead.start, 600)),
    text,
    inspectionBody: header.inspectionBody,
    orderedBy: header.orderedBy,
  })
  const { agency, partyBody } = header.body
  const facts: NoticeFacts = {
    title: header.title,
    agency,
    partyBody,
    agencyType: agency === null ? null : agencyType(agency),
    regionCode: region.regionCode,
    province: region.province,
    city: region.city,
    county: region.county,
    level: levelOf({
      agency,
      partyBody,
      inspectionBody: header.inspectionBody ?? header.orderedBy,
      region: region.region,
    }),
    inspectionKind: header.kind,
    inspectionBody: header.inspectionBody,
    inspectionRound: header.round,
    inspectedFrom: header.dates.from,
    inspectedTo: header.dates.to,
    feedbackDate: header.dates.feedback,
    publishedDate: header.published?.iso ?? null,
    publishedBasis: header.published?.basis ?? null,
  }
  return { facts, region }
}

function regionDiagnostics(header: HeaderReading, region: RegionReading): Diagnostic[] {
  if (region.candidates.length < 2) return []
  const names = region.candidates
    .slice(0, 6)
    .map((one) => one.code)
    .join(' ')
  return [diagnostic('region_ambiguous', 'warning', header.lead, { candidates: names })]
}
