import type { Field, Selection } from '../../src/metrics/selection.ts'

/** Filters, each another than the one before. */
export const CLICKS: readonly Selection[] = [
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

/** So many clicks on every screen come first and are not counted, for WASM is compiled in steps. */
export const WARM_UP = 4

function picked(field: Field, value: string): Selection {
  return [{ by: field, field, values: [value] }]
}
