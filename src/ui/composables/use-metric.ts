import { onScopeDispose, type Ref, ref, type ShallowRef, shallowRef, watch } from 'vue'
import { alike } from '../../base/alike.ts'
import { asError } from '../../base/as-error.ts'
import type { FirstViewRows } from '../../metrics/first-view.ts'
import type { Query } from '../../metrics/metric.ts'
import { useAnalysis } from '../analysis/analysis.ts'
import { useSelectionStore } from '../stores/selection.ts'

/** The answer to one question, kept up to date. While a new answer is under way the last one stays. */
export interface MetricAnswer<Row> {
  readonly rows: Readonly<ShallowRef<readonly Row[] | null>>
  readonly error: Readonly<ShallowRef<Error | null>>
  readonly busy: Readonly<Ref<boolean>>
}

/**
 * Asks `question` now and whenever what it depends on, or the data, changes. Until the engine is up and while nothing
 * is picked, the rows are those that `before` finds in the answers from before. No question, no rows.
 */
export function useMetric<Row>(
  question: () => Query<Row> | null,
  before: (first: FirstViewRows) => readonly Row[] | null = () => null,
): MetricAnswer<Row> {
  const analysis = useAnalysis()
  const selection = useSelectionStore()
  const rows = shallowRef<readonly Row[] | null>(null)
  const error = shallowRef<Error | null>(null)
  const busy = ref(true)
  let turn = 0

  async function ask(query: Query<Row>): Promise<void> {
    const mine = ++turn
    busy.value = true
    try {
      const answer = await analysis.ask(query, () => mine === turn)
      if (mine !== turn) return
      // The same answer again, as after the start, must not have everything drawn again.
      if (!sameRows(answer, rows.value)) rows.value = answer
      error.value = null
    } catch (reason) {
      if (mine !== turn) return
      error.value = asError(reason)
    }
    busy.value = false
  }

  function showFirst(): boolean {
    const first = selection.picks.length === 0 ? analysis.first.value : null
    const drawn = first && before(first)
    if (!drawn) return false
    rows.value = drawn
    error.value = null
    busy.value = false
    return true
  }

  // A failed engine may hold tables that are no longer what is on board, and one that starts anew will hold others: the rows
  // must not stay.
  function stall(reason: Error | null): void {
    turn++
    error.value = reason
    busy.value = reason === null
    if (reason || analysis.version.value === 0) rows.value = null
  }

  watch(
    [question, analysis.version, analysis.state, analysis.first],
    ([query]) => {
      const failed = analysis.state.value === 'failed'
      if (query === null) stall(null)
      else if (analysis.version.value > 0 && !failed) void ask(query)
      else if (analysis.version.value > 0 || !showFirst()) stall(failed ? analysis.error.value : null)
    },
    { immediate: true },
  )

  // What a screen asked that the reader has left need not be answered.
  onScopeDispose(() => turn++)

  return { rows, error, busy }
}

// Comparing more rows than this would hold the page up longer than drawing them anew.
const COMPARED = 2000

function sameRows(now: readonly unknown[], before: readonly unknown[] | null): boolean {
  if (before?.length !== now.length || now.length > COMPARED) return false
  return alike(now, before)
}
