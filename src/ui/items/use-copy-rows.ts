import { type Ref, ref } from 'vue'
import { messageOf } from '../../base/message-of.ts'
import { itemList, type ItemSort } from '../../metrics/item-list.ts'
import type { Selection } from '../../metrics/selection.ts'
import { useAnalysis } from '../analysis/analysis.ts'
import { useLabels } from '../composables/use-labels.ts'
import { useWords } from '../words/use-words.ts'
import { useSettled } from '../composables/use-settled.ts'
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

export interface CopyRows {
  readonly copy: () => Promise<void>
  /** How it went. */
  readonly told: Ref<string>
}

/** Copies the list as the table shows it once nothing is `busy` any more. */
export function useCopyRows(list: () => ShownList, busy: () => boolean): CopyRows {
  const words = useWords()
  const labels = useLabels()
  const analysis = useAnalysis()
  const settled = useSettled(busy)
  const told = ref('')

  async function copy(): Promise<void> {
    told.value = ''
    try {
      await settled()
      const { selection, columns, sort, descending } = list()
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
