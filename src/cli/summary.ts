import type { NoticeReport } from './notice-result.ts'

const NAMED = 5

/** What a run has come to, told at its end. */
export class Summary {
  read = 0
  failed = 0
  /** Read by an earlier run, and not changed since. */
  kept = 0
  /** Left out of the package, for the same bytes were there already. */
  repeated = 0
  private readonly counts = new Map<string, number>()
  private readonly problems = new Map<string, string[]>()

  addRead(report: NoticeReport): void {
    this.read++
    for (const [kind, count] of Object.entries(report.counts))
      this.counts.set(kind, (this.counts.get(kind) ?? 0) + count)
  }

  addFailed(problem: string, label: string): void {
    this.failed++
    this.problems.set(problem, [...(this.problems.get(problem) ?? []), label])
  }

  /** Lines for stderr: read and failed, why, and the diagnostics by kind, the most frequent first. */
  lines(): string[] {
    const counted = (count: number, words: string): string => (count > 0 ? `, ${String(count)} ${words}` : '')
    const first =
      `${String(this.read)} read, ${String(this.failed)} failed` +
      counted(this.kept, 'of them kept from an earlier run') +
      counted(this.repeated, 'with the content of another file')
    const problems = [...this.problems].sort(([, a], [, b]) => b.length - a.length)
    const kinds = [...this.counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    return [
      first,
      ...problems.map(([problem, labels]) => `  failed ${problem} ${String(labels.length)}: ${someOf(labels)}`),
      ...kinds.map(([kind, count]) => `  ${kind} ${String(count)}`),
    ]
  }
}

function someOf(labels: readonly string[]): string {
  return labels.slice(0, NAMED).join(', ') + (labels.length > NAMED ? ', …' : '')
}
