import { categoryByAgency } from '../../src/metrics/category-by-agency.ts'
import { categoryMix } from '../../src/metrics/category-mix.ts'
import { completion } from '../../src/metrics/completion.ts'
import { findingPrevalence } from '../../src/metrics/finding-prevalence.ts'
import { itemCount, itemList } from '../../src/metrics/item-list.ts'
import type { Query } from '../../src/metrics/metric.ts'
import { noticeList } from '../../src/metrics/notice-list.ts'
import { overview } from '../../src/metrics/overview.ts'
import type { Field, Selection } from '../../src/metrics/selection.ts'
import { statusMix } from '../../src/metrics/status-mix.ts'

/** A picture holds so many notices; with fewer in the data it holds them all. */
const SHOWN = { notices: 200 }

/** What the first screen asks after a click. */
export const SCREEN: readonly (readonly [string, (selection: Selection) => Query<unknown>])[] = [
  ['overview', overview],
  ['notice list', (selection) => noticeList(selection, SHOWN)],
  ['status mix', (selection) => statusMix(selection, 'status', SHOWN)],
  ['completion', (selection) => completion(selection, SHOWN)],
  ['category mix', (selection) => categoryMix(selection, 'category', 'group')],
  ['category by agency', (selection) => categoryByAgency(selection, 'heatmap', SHOWN)],
  ['finding prevalence', (selection) => findingPrevalence(selection, 'finding')],
  ['item count', (selection) => itemCount(selection)],
  ['item list', (selection) => itemList(selection, { limit: 50, offset: 0, sort: 'filed' })],
]

/** Filters, each another than the one before; the first ten only warm up, for WASM is compiled in steps. */
export const WARM_UP = 10
const FILTERS: readonly Selection[] = [
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
export const CLICKS: readonly Selection[] = [...FILTERS, ...FILTERS]

function picked(field: Field, value: string): Selection {
  return [{ by: field, field, values: [value] }]
}
