import type { Browser, CDPSession, Page } from 'playwright-core'

/** A task of the page's main thread, in milliseconds. */
export interface LongTask {
  readonly wall: number
  /** What the thread itself computed in it: on a machine that is busy with other work a task takes longer than that. */
  readonly processor: number
  /** Of that, collecting garbage. */
  readonly garbage: number
  /** Scripts that ran in it, the longest first. */
  readonly scripts: readonly string[]
}

interface TraceEvent {
  readonly name: string
  readonly cat?: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Microseconds. */
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
}

interface Frame {
  readonly at: number
  readonly ms: number
  readonly scripts: readonly string[]
}

/** Tells the tasks of a page that take longer than `LONG_MS`. */
export interface TaskTrace {
  start(): Promise<void>
  /** The long tasks since the start, in order. */
  stop(): Promise<readonly LongTask[]>
}

/** A task may take so long. */
export const LONG_MS = 50
const MARK = 'bench-mark'
const BEGINNING_MS = 500
// What is shorter than this adds up to nothing.
const KEPT_US = 1000

/** Traces `page`; frames and their scripts are those that `noteFrames` noted in it. */
export async function traceTasks(browser: Browser, page: Page): Promise<TaskTrace> {
  const session = await browser.newBrowserCDPSession()
  let events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[]) if (isOfUse(event)) events.push(event)
  })
  return {
    start: async () => {
      events = []
      await session.send('Tracing.start', {
        transferMode: 'ReportEvents',
        traceConfig: {
          includedCategories: ['toplevel', 'blink.user_timing', 'v8'],
          excludedCategories: ['*'],
          traceBufferSizeInKb: 800_000,
        },
      })
      // The trace itself keeps the processor busy while it begins.
      await page.waitForTimeout(BEGINNING_MS)
      await page.evaluate((name) => {
        ;(window as unknown as { frames: unknown[] }).frames.length = 0
        performance.mark(name)
      }, MARK)
    },
    stop: async () => {
      const begun = await page.evaluate((name) => performance.getEntriesByName(name).at(-1)?.startTime ?? 0, MARK)
      await ended(session)
      const frames = await page.evaluate(() => (window as unknown as { frames: readonly Frame[] }).frames)
      return longTasks(events, begun, frames)
    },
  }
}

/** Runs in the page before anything else: notes long frames and the scripts that made them. */
export function noteFrames(): void {
  const frames: Frame[] = []
  Object.assign(window, { frames })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const scripts = (Reflect.get(entry, 'scripts') ?? []) as readonly Record<string, unknown>[]
      const said = [...scripts]
        .sort((a, b) => Number(b['duration']) - Number(a['duration']))
        .map((one) => {
          const place = String(one['sourceURL']).split('/').at(-1) ?? ''
          const call = [one['invoker'], one['sourceFunctionName'], place].map(String).join(' ')
          return `${String(Math.round(Number(one['duration'])))} ms ${call}@${String(one['sourceCharPosition'])}`
        })
      frames.push({ at: entry.startTime, ms: entry.duration, scripts: said })
    }
  }).observe({ type: 'long-animation-frame' })
}

function isOfUse({ name, ph, dur = 0 }: TraceEvent): boolean {
  return name === MARK || (ph === 'X' && dur >= KEPT_US && (isTask(name) || isGarbage(name)))
}

function isTask(name: string): boolean {
  return name.endsWith('::RunTask') || name === 'RunTask'
}

function isGarbage(name: string): boolean {
  return name === 'MajorGC' || name === 'MinorGC' || name.startsWith('V8.GC')
}

async function ended(session: CDPSession): Promise<void> {
  const complete = new Promise<void>((resolve) => {
    session.once('Tracing.tracingComplete', () => {
      resolve()
    })
  })
  await session.send('Tracing.end')
  await complete
}

function longTasks(events: readonly TraceEvent[], begun: number, frames: readonly Frame[]): readonly LongTask[] {
  const mark = events.findLast(({ name }) => name === MARK)
  if (!mark) throw new Error('the trace has lost its mark')
  const own = events.filter(({ pid, tid }) => pid === mark.pid && tid === mark.tid)
  const garbage = own.filter(({ name }) => isGarbage(name))
  const tasks = own.filter(({ name, dur = 0 }) => isTask(name) && dur > LONG_MS * 1000)
  return tasks
    .filter((task) => !tasks.some((other) => other !== task && holds(other, task)))
    .map((task) => {
      const at = begun + (task.ts - mark.ts) / 1000
      const wall = (task.dur ?? 0) / 1000
      return {
        wall,
        processor: (task.tdur ?? task.dur ?? 0) / 1000,
        garbage: outermost(garbage.filter((one) => holds(task, one))).reduce((sum, { dur = 0 }) => sum + dur / 1000, 0),
        scripts: frames
          .filter((frame) => frame.at < at + wall && frame.at + frame.ms > at)
          .flatMap((one) => one.scripts),
      }
    })
}

function outermost(events: readonly TraceEvent[]): readonly TraceEvent[] {
  return events.filter((event) => !events.some((other) => other !== event && holds(other, event)))
}

function holds(outer: TraceEvent, inner: TraceEvent): boolean {
  return outer.ts <= inner.ts && inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0)
}
