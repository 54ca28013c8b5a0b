import { MEANINGS } from './meanings.ts'
import type { MetricId, MetricMeaning } from './meaning.ts'

export { METRIC_IDS, spokenMeaning } from './meaning.ts'
export type { MetricId, MetricMeaning } from './meaning.ts'

/** Changes whenever the meaning of a number changes; shown in every export. */
export const METRIC_VERSION = '1.2.0'

/** The meaning of one metric. */
export function meaningOf(id: MetricId): MetricMeaning {
  const meaning = MEANINGS.find((one) => one.id === id)
  if (!meaning) throw new Error(`no meaning for ${id}`)
  return meaning
}
