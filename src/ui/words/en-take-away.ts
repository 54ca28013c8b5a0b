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
}
