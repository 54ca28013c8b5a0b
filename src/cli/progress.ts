/** Where progress and diagnostics are written. */
export interface Screen {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

// In milliseconds: a line that is written over may change often, one in a log file may not.
const PERIOD = { terminal: 200, log: 10_000 } as const

/** Lines on stderr, with how far the run is: one line kept up to date on a terminal, else a line now and then. */
export class Progress {
  private readonly screen: Screen
  private readonly total: number
  private readonly started = performance.now()
  private shown = performance.now()
  private done = 0

  /** `total`: files to read; archives count as many as they hold, once they are opened. */
  constructor(screen: Screen, total: number) {
    this.screen = screen
    this.total = total
  }

  line(text: string): void {
    this.screen.write(`${this.screen.isTTY ? '\r\u001b[2K' : ''}${text}\n`)
  }

  step(failed: number): void {
    this.done++
    const now = performance.now()
    if (now - this.shown < (this.screen.isTTY ? PERIOD.terminal : PERIOD.log)) return
    this.shown = now
    const rate = this.done / ((now - this.started) / 1000)
    const of = this.done <= this.total ? ` of ${String(this.total)}` : ''
    const text = `… ${String(this.done)}${of} files, ${String(failed)} failed, ${rate.toFixed(rate < 10 ? 1 : 0)} a second`
    this.screen.write(this.screen.isTTY ? `\r\u001b[2K${text.slice(0, (this.screen.columns ?? 80) - 1)}` : `${text}\n`)
  }

  /** Takes the kept line off a terminal. */
  end(): void {
    if (this.screen.isTTY) this.screen.write('\r\u001b[2K')
  }
}
