import { computed } from 'vue'
import type { MetricAnswer } from './use-metric.ts'

/** Whether an answer is in, or why there is none. */
export type Waited = Pick<MetricAnswer<unknown>, 'busy' | 'error'>

/**
 * `main` for a panel that says more than its rows: busy until the answers `beside` are in too, failed when one of them is.
 * Else its size, or why it is empty, would for a while be of another selection than its rows.
 */
export function alongside<Row>(main: MetricAnswer<Row>, ...beside: readonly Waited[]): MetricAnswer<Row> {
  const all = [main, ...beside]
  return {
    rows: main.rows,
    error: computed(() => all.find(({ error }) => error.value !== null)?.error.value ?? null),
    busy: computed(() => all.some(({ busy }) => busy.value)),
  }
}
