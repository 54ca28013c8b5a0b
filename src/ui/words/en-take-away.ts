import { counted } from './counted.ts'
import type { FileWords } from '../../export/file-words.ts'
import type { Words } from './zh.ts'

/** English words in exported files. */
const file: FileWords = {
  lower: 'lower end',
  upper: 'upper end',
  sheets: { chart: 'Chart', data: 'Data', note: 'Note', metrics: 'Metrics', dictionary: 'Data dictionary' },
  title: 'Title',
  category: 'Category',
  metric: {
    name: 'Metric',
    definition: 'Definition',
    formula: 'Formula',
    unit: 'Unit',
    denominator: 'Denominator',
    caveats: 'Caveats',
  },
  dictionary: {
    table: 'Table',
    column: 'Field',
    label: 'Label',
    type: 'Type',
    nullable: 'May be empty (the notice does not say)',
    values: 'Values',
    meaning: 'Meaning (in Chinese)',
  },
  yes: 'yes',
  no: 'no',
  tablePage: (title, page, pages) => (pages > 1 ? `${title}: data (${page}/${pages})` : `${title}: data`),
  rowsCut: (shown, all) => ` (first ${shown} of ${all} rows)`,
  producer: 'Notice Lens',
}

/** English words of the export menu. */
export const enTakeAway: Words['takeAway'] = {
  file,
  kinds: {
    png: 'Picture (PNG)',
    svg: 'Vector drawing (SVG)',
    pptx: 'Slides (PPTX, editable chart)',
    xlsx: 'Workbook (XLSX, chart and definitions)',
    csv: 'Data table (CSV)',
    copyImage: 'Copy picture',
    copyTable: 'Copy table',
  },
  scale: 'Picture scale',
  copiedImage: 'Picture copied; paste it into a document or slide.',
  copiedTable: 'Table copied; paste it into a document or spreadsheet.',
  imageRefused: 'The browser does not let pictures be copied (it never does without https). Take the PNG instead.',
  tableRefused: 'The browser does not let tables be copied. Take the CSV instead.',
  dataset: {
    heading: 'Take the dataset away',
    hint: 'The loaded notices with their coding as files, each with the data dictionary. The same data always give the same file.',
    forms: {
      package: 'Package (CSV, zip)',
      xlsx: 'Workbook (XLSX, a sheet per table)',
      parquet: 'Parquet (zip)',
      ndjson: 'NDJSON (a line per notice, zip)',
    },
    contact: 'with the places of contact lines (left out by default; NDJSON only)',
    title: 'Rectification notices: dataset',
    about: {
      what: 'Contents',
      claim: 'Note',
      dataset: 'Dataset',
      source: 'Source',
      versions: 'Versions',
      empty: 'Empty cells',
      date: 'Exported',
    },
    counts: (notices, items) => `${counted(notices, 'notice')}, ${counted(items, 'item')}`,
    emptyMeans: 'An empty cell means that the notice does not say; it is not 0.',
    progress: (name, done, all) => `Writing ${name} (${done} of ${all})`,
    sending: (done, all) => `Gathering notices, ${done} of ${all}`,
    cancel: 'Cancel',
    cancelled: 'Cancelled; no file was made.',
    done: (name) => `Exported ${name}`,
    failed: (why) => `Not exported: ${why}. Try the package or Parquet instead.`,
    sheetFull: 'One table has more rows than a sheet can hold. Take the package or Parquet instead.',
    nothing: 'There are no notices to export yet.',
  },
}
