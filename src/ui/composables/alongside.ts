import { computed } from 'vue'
import type { MetricAnswer } from './use-metric.ts'

/** Whether an answer is in, or why there is none. */
export type Waited = Pick<MetricAnswer<unknown>, 'busy' | 'error'>

/**
 * `main` for a panel that says more than its rows: failed when one of the answers `beside` is, else busy until all are in.
 * Else its size, or why it is empty, would for a while be of another selection than its rows.
 */
export function alongside<Row>(main: MetricAnswer<Row>, ...beside: readonly Waited[]): MetricAnswer<Row> {
  const all = [main, ...beside]
  const error = computed(() => all.find((one) => one.error.value !== null)?.error.value ?? null)
  // A question that could only be put after the one that failed is not going to be answered.
  return { rows: main.rows, error, busy: computed(() => error.value === null && all.some(({ busy }) => busy.value)) }
}
