import Papa from 'papaparse'
import { dataDictionary } from '../tables/data-dictionary.ts'
import type { Dataset } from './dataset.ts'

/** The page that goes with a dataset in an archive: what it is, who says so, what must not be read into it. */
export function aboutDataset({ note }: Dataset): string {
  const lines = note.lines.map(({ label, text }) => `- ${label}: ${text}`)
  return `# ${note.title}\n\n${lines.join('\n')}\n`
}

/** The data dictionary as CSV: UTF-8 without byte order mark, as the tables of the package are. */
export function dictionaryCsv({ language }: Dataset): string {
  return `${Papa.unparse([...dataDictionary(language)], { newline: '\n' })}\n`
}
