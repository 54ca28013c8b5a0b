import type { Figure } from './figure.ts'

/** What a report is for. */
export const TEMPLATES = ['brief', 'comparison', 'appendix'] as const
export type Template = (typeof TEMPLATES)[number]

/** What a template shows of each figure, and after them. */
export interface TemplateParts {
  readonly pictures: boolean
  /** Pictures per line. */
  readonly columns: 1 | 2
  /** Rows of the table under each figure; 0 for no table. */
  readonly rows: number
  /** Whether every figure carries its whole note, or all share one at the end. */
  readonly notes: 'each' | 'shared'
  readonly annex: boolean
}

const ALL = Number.POSITIVE_INFINITY

/**
 * 领导一页纸: remarks, then up to four small pictures, one line of sources. 对比报告: a section per figure with picture,
 * short table and note, definitions at the end. 数据附录: the tables in full.
 */
export const TEMPLATE_PARTS: Readonly<Record<Template, TemplateParts>> = {
  brief: { pictures: true, columns: 2, rows: 0, notes: 'shared', annex: false },
  comparison: { pictures: true, columns: 1, rows: 12, notes: 'each', annex: true },
  appendix: { pictures: false, columns: 1, rows: ALL, notes: 'each', annex: true },
}

/** What one page has room for. */
export const BRIEF_FIGURES = 4

/** A figure in a report. */
export interface ReportFigure extends Figure {
  /** What the writer says about it; '' for nothing. */
  readonly remark: string
  /** Address that opens the same view again. */
  readonly link: string
}

export interface Report {
  readonly title: string
  readonly template: Template
  /** ISO date. */
  readonly date: string
  readonly figures: readonly ReportFigure[]
}

/** The figures that the template takes. */
export function figuresOf(report: Report): readonly ReportFigure[] {
  return report.template === 'brief' ? report.figures.slice(0, BRIEF_FIGURES) : report.figures
}

/** Sources, datasets, versions and claims of all figures, each said once. */
export function sharedLines(figures: readonly ReportFigure[]): readonly string[] {
  const notes = figures.map(({ note }) => note)
  const each = [
    notes.map((note) => note.claim),
    notes.map((note) => note.filter),
    notes.map((note) => note.source),
    notes.map((note) => note.dataset),
    notes.map((note) => note.versions),
  ]
  return each.flatMap((said) => [...new Set(said)])
}
