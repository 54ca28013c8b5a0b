import { diagnostic } from './diagnose.ts'
import type { BodyReading } from './header-body.ts'
import type { Diagnostic } from './tree.ts'
import type { PlacedItem, PlacedSection } from './placed-item.ts'

/**
 * The inspected body of a notice whose `sections` are accounts of several. Those whom the title names together stay
 * together; one whom the lead names besides them stays (a bureau over its stations); otherwise nobody in particular
 * reports, and the notice does not say one agency.
 */
export function bodyOver(read: BodyReading, sections: readonly PlacedSection[]): BodyReading {
  const names = bodiesOf(sections)
  if (names.length < 2 || isJoint(read)) return read
  const over = read.told.filter((told) => !names.some((name) => name.includes(told) || told.includes(name)))
  const own = over.length > 0 && read.agency !== null && !/巡[察视](?:工作)?(?:领导小组)?办/.test(read.agency)
  return own ? read : { ...read, agency: null, partyBody: null, span: null }
}

function isJoint(read: BodyReading): boolean {
  return read.told.length >= 2 && read.agency === read.told.join('、')
}

function bodiesOf(sections: readonly PlacedSection[]): string[] {
  return sections.flatMap((section) => (section.body === null ? [] : [section.body]))
}

/** Who they are, and which items each accounts for by their order (1-3、4-6); `null` where the parts are not told apart. */
export function diagnoseBodies(
  read: BodyReading,
  sections: readonly PlacedSection[],
  placed: readonly PlacedItem[],
): Diagnostic[] {
  const parts = sections.filter((section) => section.body !== null)
  const names = isJoint(read) ? read.told : bodiesOf(parts)
  if (names.length < 2) return []
  const [first] = parts
  const start = read.span?.start ?? first?.start ?? 0
  const items = parts.map((part) => {
    const own = placed.flatMap((item, at) => (item.section === part ? [at + 1] : []))
    return own.length === 0 ? '–' : `${String(own[0])}–${String(own.at(-1))}`
  })
  const facts = { bodies: names.join('、'), items: items.join('、') || null }
  return [diagnostic('several_bodies', 'warning', { start, end: read.span?.end ?? start }, facts)]
}
