import type { ReportWords } from './report-words.ts'

/** The words that files carry besides those of the chart, in the language of the reader. */
export interface FileWords {
  readonly lower: string
  readonly upper: string
  /** Names of the sheets of a workbook. */
  readonly sheets: {
    readonly chart: string
    readonly data: string
    readonly note: string
    readonly metrics: string
    readonly dictionary: string
  }
  readonly title: string
  readonly category: string
  readonly metric: {
    readonly name: string
    readonly definition: string
    readonly formula: string
    readonly unit: string
    readonly denominator: string
    readonly caveats: string
  }
  /** Heads of the data dictionary. */
  readonly dictionary: {
    readonly table: string
    readonly column: string
    readonly label: string
    readonly type: string
    readonly nullable: string
    readonly values: string
    readonly meaning: string
  }
  readonly yes: string
  readonly no: string
  /** Page `page` of the table behind a chart. */
  readonly tablePage: (title: string, page: number, pages: number) => string
  readonly rowsCut: (shown: number, all: number) => string
  readonly report: ReportWords
  /** Who made the file: the name of the app. */
  readonly producer: string
}
