import type { Words } from './zh.ts'

/** English words of datasets that stay in the engine. */
export const enLarge: Words['large'] = {
  askTitle: (name) => `Import a dataset of tables: ${name}`,
  askSize: (notices, items) => `${notices} notices, ${items} items. How is it to come in?`,
  whole: 'Whole, into the engine',
  wholeMeans:
    'For large datasets. Charts, lists, checks and filters of all screens work as usual; the coding is that of the files, and there are no texts, no changes of coding and no export of the whole. It is shown alone: the present notices give way, and come back with one click.',
  apart: 'Apart, notice by notice',
  apartMeans:
    'For smaller datasets. Beside the present notices, with coding, suggestions and export of the whole; it takes far more memory.',
  tooManyApart: (most) =>
    `More than ${most} items: taken apart, they would use up the memory of the browser. They can only come in whole.`,
  cancel: 'Cancel',
  phases: {
    open: (name) => `Opening “${name}”…`,
    check: (name, percent) => `Checking “${name}”: ${percent}`,
    load: (name, percent) => `Taking “${name}” into the engine: ${percent}`,
  },
  stop: 'Stop, back to the notices',
  alone: (name, items) => `“${name}” is shown alone: ${items} items, all in the engine.`,
  waiting: (notices) => `${notices} other notices are not shown meanwhile.`,
  leave: 'Back to the notices',
  problem: (why) => `The dataset could not be opened this time; the notices are back: ${why}`,
  lost: (name) => `the browser has not kept the files of “${name}”; please import it again`,
  tooLarge:
    'The dataset may be more than the memory of this browser holds. Close other tabs and reload; if that does not help, import it in parts, by region or year, or use a computer with more memory.',
  reach: (rows) => `The table scrolls down to item ${rows}; filter to see the others.`,
  noRecords: {
    source:
      'A large dataset is in the engine as a whole; there are no single notices on the page, and no texts to read. Import the notices that you want to read by themselves, or go back to the notices.',
    coding:
      'The coding of a large dataset is that of its files: it cannot be changed here, and there is no queue and no suggestion. Filter in Items, export a CSV, import the part that you want to change, and code it here.',
    export:
      'A large dataset is not exported as a whole: its files are the dataset. Filter in Items and export what is selected as CSV, or export from the charts.',
    check: 'The checks of a large dataset can be filtered, read and exported, but not marked as settled one by one.',
    item: 'The coding of a large dataset is that of its files and cannot be changed here.',
    texts: 'A large dataset has no texts: words are looked for in titles and parent titles only.',
  },
}
