import { type Ref, ref } from 'vue'
import { messageOf } from '../../base/message-of.ts'
import { itemList, type ItemSort } from '../../metrics/item-list.ts'
import type { Selection } from '../../metrics/selection.ts'
import { useAnalysis } from '../analysis/analysis.ts'
import { useLabels } from '../composables/use-labels.ts'
import { useWords } from '../words/use-words.ts'
import { copyText } from './copy-text.ts'
import type { ItemColumn } from './item-columns.ts'
import { rowsAsText } from './rows-as-text.ts'

/** A clipboard is no export: more rows than this belong into a file. */
export const MOST_COPIED = 1000

/** What is to be copied, as the table shows it. */
export interface ShownList {
  readonly selection: Selection
  readonly columns: readonly ItemColumn[]
  readonly sort: ItemSort
  readonly descending: boolean
}

/** Copies the list as the table shows it; `told` says how it went. */
export function useCopyRows(): { readonly copy: (list: ShownList) => Promise<void>; readonly told: Ref<string> } {
  const words = useWords()
  const labels = useLabels()
  const analysis = useAnalysis()
  const told = ref('')

  async function copy({ selection, columns, sort, descending }: ShownList): Promise<void> {
    told.value = ''
    try {
      const page = { limit: MOST_COPIED, offset: 0, sort, descending }
      const rows = await analysis.askOnce(labels.marking(itemList(selection, page)))
      await copyText(rowsAsText(rows, columns, words, labels))
      told.value = words.itemsTable.copied(rows.length)
    } catch (reason) {
      told.value = words.itemsTable.copyFailed(messageOf(reason))
    }
  }
  return { copy, told }
}
