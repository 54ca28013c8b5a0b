import type { ItemListRow } from '../../metrics/item-list.ts'
import type { Labels } from '../composables/use-labels.ts'
import type { TwinColumn } from '../parts/twin-column.ts'
import type { Words } from '../words/zh.ts'
import { ITEM_COLUMNS } from './item-columns.ts'
import { itemText } from './rows-as-text.ts'

/** A file holds so many rows at most; all there are leave as a dataset from 数据. */
export const MOST_IN_FILE = 10_000

/** The columns of a file: all that the table can show, the item above, findings named only in measures, and the id. */
export function itemFileColumns(words: Words, labels: Labels): readonly TwinColumn<ItemListRow>[] {
  const { columns, file } = words.itemsTable
  const said = (text: string): string | null => (text === '' ? null : text)
  return [
    ...ITEM_COLUMNS.map((column): TwinColumn<ItemListRow> => {
      const cell = (row: ItemListRow): string | null => said(itemText(row, column, words, labels))
      return { label: columns[column], cell }
    }),
    { label: file.parent, cell: (row) => row.parent_title },
    { label: file.mentions, cell: (row) => said(words.joint.list(row.mentions.map(labels.finding))) },
    { label: file.id, cell: (row) => row.item_id },
  ]
}
