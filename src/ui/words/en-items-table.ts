import { counted } from './counted.ts'
import type { Words } from './zh.ts'

/** English words of the table on 明细. */
export const enItemsTable: Words['itemsTable'] = {
  columns: {
    agency: 'Agency',
    city: 'City',
    no: 'No.',
    title: 'Title',
    aspect: 'Aspect',
    unit: 'Counted unit',
    status: 'Status (self-reported)',
    basis: 'Where it is said',
    category: 'Category',
    findings: 'Findings',
  },
  file: { parent: 'Part of', mentions: 'Findings named in measures only', id: 'Item id' },
  fileN: (rows, all) =>
    rows < all ? `the first ${rows} of ${all} items; export all of them from the Data screen` : counted(all, 'item'),
  withWords: (words) => `the text contains “${words}”`,
  more: (n) => `${n} more`,
  printed: (rows, all) => `Only the first ${rows} of ${all} items are printed; export the list for all.`,
  printedEarly: (rows, all) =>
    `Printed before the list was complete: ${rows} of ${all} items are on paper. Please wait a moment and print again.`,
  choose: 'Columns',
  where: 'Find in',
  wheres: { title: 'titles', text: 'texts' },
  inTexts: (notices, all, items) =>
    `${counted(items, 'item')} found in the texts of ${counted(notices, 'notice')} on board (of ${all}).`,
  noTexts: 'No text is on board: only titles can be searched. Drop the original files to search their texts.',
  tooMany: (most) => `Too many were found: the first ${most} are listed. Add another word.`,
  searching: 'Searching the texts…',
  reach: (most) => `The table scrolls to item ${most}: filter, or export all on the Data page.`,
  copy: 'Copy',
  copyHint: (most) => `Copy this list (at most ${most} items) as text for a spreadsheet`,
  copied: (rows) => `${counted(rows, 'item')} copied`,
  copyFailed: (why) => `Not copied: ${why}. Charts can be exported instead.`,
}
