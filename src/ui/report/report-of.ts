import type { Report } from '../../export/report.ts'
import type { ReportState } from '../storage/report-events.ts'
import type { Words } from '../words/zh.ts'

/** The report as it stands; its date is that of its latest figure, so that writing it again gives the same file. */
export function reportOf({ title, template, entries }: ReportState, words: Words): Report {
  const dates = entries.map(({ note }) => note.date).sort()
  return {
    title: title.trim() === '' ? words.takeAway.report.untitled : title.trim(),
    template,
    date: dates.at(-1) ?? '',
    figures: entries,
  }
}
