import { counted } from './counted.ts'
import type { Words } from './zh.ts'

/** English words of the frame around every screen. */
export const enFrame: Words['frame'] = {
  theme: 'Theme',
  themes: {
    system: 'Theme: system',
    light: 'Theme: light',
    dark: 'Theme: dark',
    contrast: 'Theme: high contrast',
  },
  restoring: (at, of) => `Reading the kept notices again, ${at} of ${of}. What is shown is from the last visit.`,
  redo: 'Redo',
  print: 'Print',
  printWaits: 'Printing once this screen is computed…',
  printTitle: (app, screen) => `${app} · ${screen}`,
  printLine: (filter, claim) => `Selection: ${filter}. ${claim}`,
  printFacts: (date, dataset, codebook, metrics) =>
    `Printed on ${date}; dataset ${dataset}; codebook ${codebook}; metrics ${metrics}`,
  views: 'Views and citation',
  saveView: 'Save this view',
  viewName: 'Name',
  viewNote: 'Note',
  save: 'Save',
  savedViews: 'Saved views',
  noViews: 'No saved views yet. A view keeps screen, selection and grouping; its numbers follow the data.',
  rename: 'Rename',
  remove: 'Delete',
  undo: 'Undo',
  viewRemoved: (name) => `The view “${name}” was deleted.`,
  notKept: (why) =>
    `This was not kept: ${why}. Please see whether the browser lets this page keep data, and try again.`,
  cite: 'Cite this view',
  copyCitation: 'Copy the citation',
  copied: 'Copied',
  copyByHand: 'The browser does not let the page copy; the text is selected, please press Ctrl+C.',
  citation: (facts) =>
    `${facts.app}, ${facts.screen}: ${facts.filter}. ${counted(facts.notices, 'notice')}, self-reported by the inspected bodies, not verified; ` +
    `dataset ${facts.dataset}, codebook ${facts.codebook}, metrics ${facts.metrics}, ${facts.date}. ${facts.address}`,
  linkDiffers: (parts) =>
    `This link was made under other conditions: ${parts}. It is shown with the present data, and its numbers may differ from what they were. To see the former numbers, load the same dataset (Data page) and use the same versions; to pass on the present ones, copy the link anew.`,
  differs: {
    dataset: (then, now) => `the dataset was ${then} and is ${now}`,
    codebook: (then, now) => `the codebook was ${then} and is ${now}`,
    metrics: (then, now) => `the metrics were ${then} and are ${now}`,
  },
  gotIt: 'Got it',
  help: 'Help',
  helpIntro:
    'Every number in a chart opens the items behind it, and each item opens the text of the notice. Without a mouse: turn the chart into its table, walk to a row with Tab and press Enter.',
  shortcuts: 'Keys',
  keys: 'Keys',
  effect: 'What they do',
  shortcutList: [
    ['Ctrl+Z', 'Undo the last pick (outside of fields)'],
    ['Ctrl+Shift+Z', 'Redo'],
    ['Ctrl+P', 'Print this screen (A4)'],
    ['Ctrl+/', 'Open this help'],
    ['Tab / Shift+Tab', 'Go to the next or the previous control'],
    ['Enter', 'On a row of a table: see its items'],
    ['Esc', 'Close the window on top'],
  ],
  tour: 'Tour in five steps',
  tourAgain: 'Take the tour in five steps',
  tourStep: (at, of) => `Step ${at} of ${of}`,
  tourNext: 'Next',
  tourBack: 'Back',
  tourEnd: 'Skip',
  tourDone: 'Done',
  tourTitles: {
    sentence: 'Begin with one sentence',
    panel: 'Every chart explains itself',
    mark: 'Open any number',
    selection: 'One selection for everything',
    data: 'Bring your own notices',
  },
  tourTexts: {
    sentence:
      'The sentence at the top sums up what the loaded notices say. Statuses are what the inspected bodies report about themselves; silence is “unstated”.',
    panel:
      'ⓘ has definition, formula, denominator and caveats; “As table” shows the same numbers as a table; “Export” takes the chart away with its definition, source and date.',
    mark: 'Click a mark, or press Enter on a row of the table, to see the items that it counts; click an item to reach the sentence in the notice.',
    selection:
      'Press “Select these” in that list, and all charts, tables and exports follow. The selection stands here: take parts away, undo, save or cite it.',
    data: 'Drop web pages, Word files, PDFs or text files on the Data page. They are read in this browser and never uploaded.',
  },
}
