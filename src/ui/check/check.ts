/** What tells a diagnostic from every other, also after the page was opened anew. */
export interface DiagnosticKey {
  readonly sha256: string
  readonly code: string
  readonly start: number
  readonly end: number
  /** JSON: several diagnostics of one code may stand at one place and differ in what they say. */
  readonly facts: string
}

/** A diagnostic that somebody has read and found settled. */
export interface Check extends DiagnosticKey {
  readonly note: string
  /** As typed; `null` where nobody signed. */
  readonly who: string | null
  /** ISO date and time. */
  readonly at: string
}

/** One word for the key, to look a check up by. */
export function keyOf({ sha256, code, start, end, facts }: DiagnosticKey): string {
  return [sha256, code, start, end, facts].join(' ')
}
