import type { ExportNote } from './export-note.ts'

/** One line that names a view with its filter, sample, claim, dataset, versions and day, and the link that opens it again. */
export function citation(note: ExportNote, producer: string, link: string): string {
  const { title, filter, n, claim, dataset, versions, date } = note
  return `${[producer, title, filter, n, claim, dataset, versions, date].join(' | ')}\n${link}`
}
