import { databaseEngine } from '../../src/engine/database-engine.ts'
import type { Selection } from '../../src/metrics/selection.ts'
import { clicksAt, warmUpAt } from './clicks.ts'
import { generate } from './generate.ts'
import { benchEngine, median } from './measure-screens.ts'
import type { MeasuredClick } from './measure-screens.ts'
import { openNativeDatabase } from './native-database.ts'
import { openBenchTab } from './open-bench-tab.ts'
import { SCREENS } from './screens.ts'

/** One click on a screen, with its processor time. */
interface TimedClick extends MeasuredClick {
  readonly processor: number
}

/** One screen of one engine; times in milliseconds. */
export interface TimedScreen {
  /** All questions of the screen after one click, one number per click. */
  readonly clicks: readonly number[]
  /** Processor time of a click, the mean, which other work on the machine disturbs less. */
  readonly processor: number
  /** Median over the clicks, per question. */
  readonly questions: Readonly<Record<string, number>>
  /** Per question, what depends on every answer: both engines must agree on it. */
  readonly checks: Readonly<Record<string, string>>
}

/** One engine; times in milliseconds, memory in MiB. */
export interface Measured {
  readonly open: number
  readonly load: number
  readonly screens: Readonly<Record<string, TimedScreen>>
  /** Resident memory of the process before loading, after it and at the end. */
  readonly memory: readonly number[]
}

/** Both engines at one size. */
export interface MeasuredPair {
  readonly items: number
  readonly native: Measured
  readonly wasm: Measured
}

/** An engine to measure, in this process or in a tab. */
export interface Measurable {
  /** Milliseconds until the engine answered. */
  readonly open: number
  /** Milliseconds that loading took. */
  load(items: number): Promise<number>
  warmUp(clicks: readonly Selection[]): Promise<void>
  measureClick(screen: string, click: Selection): Promise<MeasuredClick>
  /** Milliseconds of processor time so far. */
  processor(): Promise<number>
  /** MiB. */
  memory(): Promise<number>
  close(): Promise<void>
}

/** An engine that is being measured. */
interface Run {
  readonly name: string
  readonly engine: Measurable
  readonly load: number
  readonly memory: readonly number[]
  readonly screens: Record<string, TimedScreen>
}

/**
 * Opens and loads both engines, then clicks through the screens, every click on one engine right after the other: what else
 * the machine is doing meets both alike.
 */
export async function measure(items: number): Promise<MeasuredPair> {
  const native = await startRun('native', await openNative(), items)
  const wasm = await startRun('WASM', await openBenchTab(), items)
  for (const { engine } of [native, wasm]) await engine.warmUp(warmUpAt(items))
  for (const screen of Object.keys(SCREENS)) {
    const clicks = new Map<Run, TimedClick[]>([native, wasm].map((run) => [run, []]))
    for (const click of clicksAt(items)) {
      for (const [{ engine }, timed] of clicks) timed.push(await timeClick(engine, screen, click))
    }
    for (const [run, timed] of clicks) {
      run.screens[screen] = timedScreen(timed)
      process.stderr.write(`  ${screen}, ${run.name}: ${timed.map(({ time }) => time.toFixed(0)).join(' ')} ms\n`)
    }
  }
  return { items, native: await endRun(native), wasm: await endRun(wasm) }
}

async function startRun(name: string, engine: Measurable, items: number): Promise<Run> {
  const before = await engine.memory()
  const load = await engine.load(items)
  process.stderr.write(`  ${name} loaded in ${(load / 1000).toFixed(1)} s\n`)
  return { name, engine, load, memory: [before, await engine.memory()], screens: {} }
}

async function timeClick(engine: Measurable, screen: string, click: Selection): Promise<TimedClick> {
  const worked = await engine.processor()
  const measured = await engine.measureClick(screen, click)
  return { ...measured, processor: (await engine.processor()) - worked }
}

async function endRun({ engine, load, memory, screens }: Run): Promise<Measured> {
  const end = await engine.memory()
  await engine.close()
  return { open: engine.open, load, screens, memory: [...memory, end] }
}

function timedScreen(clicks: readonly TimedClick[]): TimedScreen {
  const questions = Object.keys(clicks[0]?.questions ?? {})
  const of = <T>(act: (question: string) => T): Record<string, T> =>
    Object.fromEntries(questions.map((question) => [question, act(question)]))
  return {
    clicks: clicks.map(({ time }) => time),
    processor: clicks.reduce((sum, { processor }) => sum + processor, 0) / clicks.length,
    questions: of((question) => median(clicks.map((click) => click.questions[question] ?? NaN))),
    checks: of((question) => clicks.map(({ checks }) => checks[question]).join(' ')),
  }
}

async function openNative(): Promise<Measurable> {
  const opening = performance.now()
  const engine = databaseEngine(await openNativeDatabase())
  const open = performance.now() - opening
  return {
    open,
    load: async (items) => {
      const sources = generate(items)
      const loading = performance.now()
      await engine.loadSources(sources)
      return performance.now() - loading
    },
    ...benchEngine(engine),
    processor: () => {
      const { user, system } = process.cpuUsage()
      return Promise.resolve((user + system) / 1000)
    },
    memory: () => Promise.resolve(process.memoryUsage().rss / 2 ** 20),
    close: () => engine.close(),
  }
}
