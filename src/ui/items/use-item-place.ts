import { computed, type ComputedRef, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { ITEM_SORTS, type ItemSort } from '../../metrics/item-list.ts'
import { queryOf } from '../selection/link-selection.ts'
import { keptChoice } from '../storage/kept-choice.ts'
import { localCupboard } from '../storage/local-cupboard.ts'
import { useSelectionStore } from '../stores/selection.ts'
import { type ItemColumn, readColumns } from './item-columns.ts'

/** What the address says of the table of items, beside the selection. */
export interface ItemPlace {
  readonly sort: ComputedRef<ItemSort>
  readonly descending: ComputedRef<boolean>
  readonly columns: WritableComputedRef<readonly ItemColumn[]>
  /** Words to be found in the texts; '' where none. */
  readonly inText: ComputedRef<string>
  /** Changes these parts of the address. */
  readonly go: (change: Readonly<Record<string, string>>) => Promise<unknown>
  /** Sorts by that, the other way round where it is sorted so already. */
  readonly sortBy: (by: ItemSort) => void
}

/** Reads and writes how the present address has the items listed. */
export function useItemPlace(): ItemPlace {
  const route = useRoute()
  const router = useRouter()
  const selection = useSelectionStore()

  const asked = (key: string): string => {
    const value = route.query[key]
    return typeof value === 'string' ? value : ''
  }
  // In the address, so that a link or a saved view shows the same table; and kept, for who comes by the navigation.
  const kept = keptChoice(localCupboard(), 'notice-lens.item-columns')
  const columns = computed<readonly ItemColumn[]>({
    get: () => readColumns(asked('cols') || kept.read()),
    set: (chosen) => {
      kept.write(chosen.join(','))
      void router.replace({ query: { ...route.query, cols: chosen.join('.') } })
    },
  })
  const sort = computed<ItemSort>(() => ITEM_SORTS.find((one) => one === asked('sort')) ?? 'filed')
  const descending = computed(() => asked('desc') === '1')
  const inText = computed(() => asked('in'))

  function go(change: Readonly<Record<string, string>>): Promise<unknown> {
    const more = {
      sort: sort.value,
      desc: descending.value ? '1' : '',
      in: inText.value,
      cols: asked('cols'),
      ...change,
    }
    const said = Object.entries(more).filter(([key, value]) => value !== '' && !(key === 'sort' && value === 'filed'))
    return router.push({ path: '/items', query: queryOf(selection.picks, Object.fromEntries(said)) })
  }

  function sortBy(by: ItemSort): void {
    void go({ sort: by, desc: by === sort.value && !descending.value ? '1' : '' })
  }

  return { sort, descending, columns, inText, go, sortBy }
}
