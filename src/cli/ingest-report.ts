import { keyOf, labelOf, type NoticeJob } from './notice-job.ts'
import type { NoticeReport, NoticeResult } from './notice-result.ts'
import { Progress, type Screen } from './progress.ts'
import type { ResultSink } from './result-sink.ts'
import { Summary } from './summary.ts'

/** What a run says on stderr: progress, diagnostics and errors as they come, the summary at the end. */
export class IngestReport {
  private readonly progress: Progress
  private readonly summary = new Summary()
  private readonly earlier: Pick<ResultSink, 'entryOf'>
  private readonly firstWith = new Map<string, string>()

  constructor(screen: Screen, files: number, sink: Pick<ResultSink, 'entryOf' | 'size'>) {
    this.progress = new Progress(screen, files)
    this.earlier = sink
    if (sink.size > 0) this.tell(`going on: ${String(sink.size)} files were dealt with before`)
  }

  get failed(): number {
    return this.summary.failed
  }

  /** Takes in a result before the sink keeps it. */
  add(job: NoticeJob, result: NoticeResult): void {
    if (result.kind === 'read') {
      this.tellNotice(job, result.report)
      this.addRead(job, result.sha256, result.report)
    } else if (result.kind === 'failed') this.addFailed(job, result)
    else if (result.kind === 'same') this.addSame(job)
    this.progress.step(this.summary.failed)
  }

  tell(text: string): void {
    this.progress.line(text)
  }

  end(): void {
    this.progress.end()
    for (const line of this.summary.lines()) this.tell(line)
  }

  private addSame(job: NoticeJob): void {
    const entry = this.earlier.entryOf(keyOf(job))
    if (!entry) throw new Error(`nothing is known about ${job.path}`)
    this.summary.kept++
    if (entry.outcome.kind === 'read') this.addRead(job, entry.sha256, entry.outcome.report)
    else this.addFailed(job, entry.outcome)
  }

  private addRead(job: NoticeJob, sha256: string, report: NoticeReport): void {
    this.summary.addRead(report)
    const first = this.firstWith.get(sha256)
    if (first === undefined) this.firstWith.set(sha256, labelOf(job))
    else {
      this.summary.repeated++
      this.tell(`${labelOf(job)}: the same content as ${first}`)
    }
  }

  private addFailed(
    job: NoticeJob,
    { problem, message }: { readonly problem: string; readonly message: string },
  ): void {
    this.summary.addFailed(problem, labelOf(job))
    this.tell(`error ${message}`)
  }

  private tellNotice(job: NoticeJob, { agency, items, lines }: NoticeReport): void {
    this.tell(`${labelOf(job)}: ${agency ?? '?'}: ${String(items)} items`)
    for (const line of lines) this.tell(`  ${line}`)
  }
}
