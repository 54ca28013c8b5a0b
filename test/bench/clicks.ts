import type { Field, Selection } from '../../src/metrics/selection.ts'

/** Filters, each another than the one before. */
const CLICKS: readonly Selection[] = [
  [],
  picked('province', '省000003'),
  picked('city', '市000012'),
  picked('status', 'completed'),
  picked('category', 'B4'),
  picked('finding', 'secondment'),
  picked('feedback_year', '2023'),
  [...picked('province', '省000007'), ...picked('category', 'B')],
  picked('text', '公车'),
  [...picked('unit', 'problem'), ...picked('level', 'city')],
]

/** Fewer clicks where each takes seconds. */
export function clicksAt(items: number): readonly Selection[] {
  return items > 2_000_000 ? CLICKS.slice(0, 6) : CLICKS
}

/** So many clicks on every screen come first and are not counted, for WASM is compiled in steps. */
export function warmUpAt(items: number): readonly Selection[] {
  return CLICKS.slice(items > 2_000_000 ? -1 : -4)
}

function picked(field: Field, value: string): Selection {
  return [{ by: field, field, values: [value] }]
}
