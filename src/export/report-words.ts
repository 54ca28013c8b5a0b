import type { Template } from './report.ts'

/** The words of a report on paper. */
export interface ReportWords {
  readonly templates: Readonly<Record<Template, string>>
  /** `图 1`, `表 1`. */
  readonly figure: (no: number) => string
  readonly table: (no: number) => string
  /** `一、` before the heading of a section. */
  readonly section: (no: number) => string
  readonly annex: string
  /** Behind a table that was cut. */
  readonly rowsCut: (shown: number, all: number) => string
  readonly shared: string
  readonly link: string
  readonly dated: (date: string) => string
  /** Running head of a page: title, and who says so. */
  readonly head: (title: string) => string
}
