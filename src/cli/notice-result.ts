/** What of a read notice goes to the screen and into the summary. */
export interface NoticeReport {
  readonly agency: string | null
  readonly items: number
  /** Errors and warnings, each as a line of its own. */
  readonly lines: readonly string[]
  /** How many diagnostics there are of each kind: `warning aspect_number_gap`. */
  readonly counts: Readonly<Record<string, number>>
}

/** What became of a job. Plain data: it comes from a worker. */
export type NoticeResult =
  // `record` is one line of NDJSON per notice: a dataset holds several.
  | { readonly kind: 'read'; readonly sha256: string; readonly record: string; readonly report: NoticeReport }
  | FailedResult
  /** The bytes are those that an earlier run has read. */
  | { readonly kind: 'same' }
  /** The run was stopped before the turn of this job. */
  | { readonly kind: 'dropped' }

export interface FailedResult {
  readonly kind: 'failed'
  /** `null` where the bytes were not had, or where another try may go better. */
  readonly sha256: string | null
  /** A `FileProblem`, a code of the system (`ENOENT`), or what happened to the worker. */
  readonly problem: string
  /** One line: the file, what is wrong, what to do. */
  readonly message: string
}
