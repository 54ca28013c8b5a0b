import { onBeforeUnmount, onMounted, type ShallowRef, shallowRef, watch } from 'vue'
import type { ItemListRow } from '../../metrics/item-list.ts'
import type { Query } from '../../metrics/metric.ts'
import { useAnalysis } from '../analysis/analysis.ts'

/** Paper takes so many rows; more are a file. */
export const MOST_PRINTED = 1000
// The list on screen comes first.
const AFTER_MS = 600

export interface PrintRows {
  readonly onPaper: Readonly<ShallowRef<readonly ItemListRow[] | null>>
  /** Whether the page is printed before the rows are in: then paper holds what the window shows, and has to say so. */
  readonly early: Readonly<ShallowRef<boolean>>
}

/**
 * All rows of the list while the page is being printed, else `null`: a window would print only what it shows, and once the
 * browser prints it waits for no answer. So the rows are asked for beforehand, when the list has stood for a while.
 */
export function usePrintRows(question: () => Query<ItemListRow>): PrintRows {
  const analysis = useAnalysis()
  const early = shallowRef(false)
  const onPaper = shallowRef<readonly ItemListRow[] | null>(null)
  let ready: readonly ItemListRow[] | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let turn = 0

  async function fetch(query: Query<ItemListRow>): Promise<void> {
    const mine = ++turn
    // What fails here has failed on screen too, and says so there.
    const rows = await analysis.askOnce(query).catch(() => null)
    if (mine === turn) ready = rows
  }

  watch(
    [question, analysis.version],
    ([query]) => {
      turn++
      ready = null
      clearTimeout(timer)
      timer = setTimeout(() => void fetch(query), AFTER_MS)
    },
    { immediate: true },
  )

  const begin = (): void => {
    onPaper.value = ready
    early.value = ready === null
  }
  const end = (): void => {
    onPaper.value = null
    early.value = false
  }
  onMounted(() => {
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
  })
  onBeforeUnmount(() => {
    clearTimeout(timer)
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
  })
  return { onPaper, early }
}
