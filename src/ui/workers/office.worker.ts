import { expose, transfer } from 'comlink'
import type { Figure } from '../../export/figure.ts'
import type { CsvCell } from '../../export/to-csv.ts'
import type { Report } from '../../export/report.ts'
import type { Deck } from '../../export/to-pptx.ts'
import type { Language } from '../words/languages.ts'
import { enTakeAway } from '../words/en-take-away.ts'
import { zhTakeAway } from '../words/zh-take-away.ts'

/** A file of an office program that is to be written; words travel as the name of their language. */
export type OfficeJob = { readonly language: Language } & (
  | { readonly kind: 'xlsx'; readonly figure: Figure }
  | { readonly kind: 'pptx'; readonly deck: Deck }
  // Pictures are PNGs, in the order of the figures.
  | { readonly kind: 'docx'; readonly report: Report; readonly pictures: readonly (Uint8Array | null)[] }
)

async function bytesOf(job: OfficeJob): Promise<Uint8Array> {
  const words = { zh: zhTakeAway, en: enTakeAway }[job.language].file
  switch (job.kind) {
    case 'xlsx':
      return (await import('../../export/to-xlsx.ts')).toXlsx(job.figure, words)
    case 'pptx':
      return (await import('../../export/to-pptx.ts')).toPptx(job.deck, words)
    case 'docx':
      return (await import('../../export/to-docx.ts')).toDocx(job.report, job.pictures, words)
  }
}

const rows: (readonly CsvCell[])[] = []

const desk = {
  /** Rows of the table of a workbook, some at a time, ahead of the job. */
  put: (some: readonly (readonly CsvCell[])[]) => {
    rows.push(...some)
  },
  /** The bytes are handed over, not copied. */
  write: async (job: OfficeJob) => {
    const bytes = await bytesOf(rows.length === 0 ? job : withRows(job))
    return transfer(bytes, [bytes.buffer])
  },
}

function withRows(job: OfficeJob): OfficeJob {
  if (job.kind !== 'xlsx') return job
  return { ...job, figure: { ...job.figure, table: { ...job.figure.table, rows } } }
}

/** What the worker offers the page. */
export type OfficeDesk = typeof desk

expose(desk)
