import type { Span } from '../base/span.ts'
import type { HeaderReading } from './header.ts'
import type { HeadingGap } from './heading-gap.ts'
import {
  STATED_STATUSES,
  type DeclaredFact,
  type Diagnostic,
  type Item,
  type NoticeFacts,
  type Severity,
} from './tree.ts'
import type { PlacedItem } from './placed-item.ts'

type Facts = Diagnostic['facts']

/** A diagnostic: what was noticed, how much it matters, where. */
export function diagnostic(code: string, severity: Severity, span: Span, facts: Facts = {}): Diagnostic {
  return { code, severity, start: span.start, end: span.end, facts }
}

/** A heading number is missing: which, and from which item on the notice does not say the aspect. */
export function gapDiagnostic(gap: HeadingGap, firstWithout: string | null): Diagnostic {
  const span = { start: gap.before.end, end: gap.after.head.end }
  return diagnostic('aspect_number_gap', 'warning', span, {
    expected: gap.expected,
    found: gap.found,
    first_without_aspect: firstWithout,
  })
}

/** Odd numbering among items: restarts, repeats and gaps. */
export function diagnoseNumbers(placed: readonly PlacedItem[]): Diagnostic[] {
  const found: Diagnostic[] = []
  for (let at = 1; at < placed.length; at++) {
    const one = placed[at] as PlacedItem
    const before = placed[at - 1] as PlacedItem
    const from = before.node.mark.number
    const to = one.node.mark.number
    if (from === null || to === null) continue
    const sameParent = before.node.parent === one.node.parent
    if (to === 1 && before.section !== one.section) {
      found.push(
        diagnostic('item_number_restart', 'info', one.node.mark.span, { after: from, section: one.section.number }),
      )
    }
    if (before.node.mark.style !== one.node.mark.style) continue
    if (sameParent && to === from) {
      found.push(diagnostic('item_number_repeated', 'warning', one.node.mark.span, { number: to }))
    } else if (to > from + 1) {
      found.push(diagnostic('item_number_gap', 'warning', one.node.mark.span, { expected: from + 1, found: to }))
    }
  }
  return found
}

const CONTRADICTION =
  /(?:尚未|仍未)(?:完成|整改)(?:整改|到位)?(?!到位|整改|完成|的)|未完成整改|(?:仍|正)在(?:办理|整改|推进)中?|待[^,。;]{2,16}后(?:印发|实施|出台|推进|办理)|暂(?:缓|未)/

/** Items whose parts disagree: done in one place, not done in another; 同(23) instead of an account. */
export function diagnoseItems(text: string, items: readonly Item[], placed: readonly PlacedItem[]): Diagnostic[] {
  const found: Diagnostic[] = []
  items.forEach((item, at) => {
    if (item.sameAs !== null) {
      found.push(diagnostic('cross_reference', 'info', item.body, { no: item.no, same_as: item.sameAs }))
    }
    const parent = placed[at]?.node.parent
    if (item.status.status !== 'completed') return
    const words = text.slice(item.body.start, item.body.end)
    const hit = CONTRADICTION.exec(words)
    if (hit) {
      const start = item.body.start + hit.index
      found.push(
        diagnostic(
          'status_contradicts_text',
          'warning',
          { start, end: start + hit[0].length },
          { no: item.no, status: 'completed' },
        ),
      )
    }
    if (parent && /长期坚持|长期整改|未完成/.test(text.slice(parent.head.start, parent.head.end))) {
      found.push(diagnostic('status_contradicts_heading', 'warning', parent.head, { no: item.no, status: 'completed' }))
    }
  })
  return found
}

/** Declared totals against the list: said 25 problems, listed 32. */
export function diagnoseDeclared(
  declared: readonly DeclaredFact[],
  items: readonly Item[],
  aspects: number,
): Diagnostic[] {
  const found: Diagnostic[] = []
  const units = new Map<string, number>([
    ['problems', items.filter((item) => item.unit === 'problem').length],
    ['tasks', items.filter((item) => item.unit === 'task').length],
    ['aspects', aspects],
  ])
  for (const fact of declared) {
    const listed = units.get(fact.what)
    if (fact.scope !== null) continue
    units.delete(fact.what)
    if (listed === undefined || listed === 0 || fact.bound !== 'exact' || listed === fact.value) continue
    found.push(
      diagnostic('declared_differs_from_list', 'warning', fact, { what: fact.what, declared: fact.value, listed }),
    )
  }
  const scopes = new Set(declared.map((fact) => fact.scope))
  return [...found, ...[...scopes].flatMap((scope) => diagnoseParts(declared.filter((fact) => fact.scope === scope)))]
}

// 22个已整改到位 + 1个正在整改 must be the 23 that were counted. `declared`: of one scope.
function diagnoseParts(declared: readonly DeclaredFact[]): Diagnostic[] {
  const found: Diagnostic[] = []
  for (const unit of ['problems', 'tasks', 'measures']) {
    const total = declared.find((fact) => fact.what === unit && fact.bound === 'exact')
    const parts = declared.filter(
      (fact) => fact.unit === unit && STATED_STATUSES.some((status) => status === fact.what),
    )
    if (!total || parts.length < 2) continue
    const sum = parts.reduce((all, part) => all + part.value, 0)
    if (sum !== total.value) {
      found.push(diagnostic('declared_parts_differ', 'warning', total, { what: unit, total: total.value, parts: sum }))
    }
  }
  return found
}

/** What the header leaves unsaid or says oddly. Of `several` bodies none is missing. */
export function diagnoseHeader(header: HeaderReading, facts: NoticeFacts, several: boolean): Diagnostic[] {
  const found: Diagnostic[] = []
  const lead = header.lead
  if (facts.agency === null && !several) found.push(diagnostic('agency_missing', 'warning', lead))
  if (facts.feedbackDate === null) found.push(diagnostic('feedback_date_missing', 'info', lead))
  if (facts.publishedDate === null) found.push(diagnostic('published_date_missing', 'info', lead))
  for (const field of header.dates.inferred) {
    const span = field === 'inspected_to' ? header.dates.spans.to : header.dates.spans.feedback
    found.push(diagnostic('year_inferred', 'info', span ?? lead, { field }))
  }
  const order = [facts.inspectedFrom, facts.inspectedTo, facts.feedbackDate, facts.publishedDate]
  const known = order.filter((date): date is string => date !== null && date.length === 10)
  if (known.some((date, at) => at > 0 && date < (known[at - 1] ?? ''))) {
    found.push(diagnostic('date_order', 'warning', lead, { dates: known.join(' ') }))
  }
  return found
}
