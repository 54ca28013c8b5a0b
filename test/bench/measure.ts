import { performance } from 'node:perf_hooks'
import { databaseEngine } from '../../src/engine/database-engine.ts'
import { openNodeDatabase } from '../../src/engine/open-node-engine.ts'
import { CLICKS, SCREEN, WARM_UP } from './clicks.ts'
import { generate } from './generate.ts'
import { openNativeDatabase } from './native-database.ts'

export type EngineName = 'wasm' | 'native'

/** One engine at one size; times in milliseconds, memory in MiB. */
export interface Measured {
  readonly engine: EngineName
  readonly items: number
  readonly open: number
  readonly load: number
  /** All questions of the screen after one click, one number per click. */
  readonly clicks: readonly number[]
  /** Processor time of the same, which other work on the machine does not disturb. */
  readonly processor: readonly number[]
  /** Median over the clicks, per question. */
  readonly questions: Readonly<Record<string, number>>
  /** Resident memory of the process before loading and at the end. */
  readonly before: number
  readonly after: number
  /** Per question, a number that depends on every answer: both engines must agree on it. */
  readonly checks: Readonly<Record<string, string>>
}

/** Opens, loads and clicks through one engine. */
export async function measure(engine: EngineName, items: number): Promise<Measured> {
  const sources = generate(items)
  const opening = performance.now()
  const database = engine === 'wasm' ? await openNodeDatabase() : await openNativeDatabase()
  const answers = databaseEngine(database)
  const open = performance.now() - opening
  const before = resident()
  const loading = performance.now()
  await answers.loadSources(sources)
  const load = performance.now() - loading
  const times: Record<string, number[]> = {}
  const checks: Record<string, string> = {}
  const clicks: number[] = []
  const processor: number[] = []
  for (const [index, selection] of CLICKS.entries()) {
    const clicked = performance.now()
    const worked = processorTime()
    const digests: [string, readonly unknown[]][] = []
    for (const [name, question] of SCREEN) {
      const asked = performance.now()
      const rows = await answers.ask(question(selection))
      if (index >= WARM_UP) (times[name] ??= []).push(performance.now() - asked)
      digests.push([name, rows])
    }
    if (index >= WARM_UP) {
      clicks.push(performance.now() - clicked)
      processor.push(processorTime() - worked)
    }
    for (const [name, rows] of digests) checks[name] = digest((checks[name] ?? '') + JSON.stringify(rows, rounded))
  }
  const questions = Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]))
  const after = resident()
  await answers.close()
  return { engine, items, open, load, clicks, processor, questions, before, after, checks }
}

/** The middle value; of an even number the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2
}

function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** The engines add shares up in different orders, so that the last digits of a mean differ. */
function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(10)) : value
}

function resident(): number {
  return process.memoryUsage().rss / 2 ** 20
}

function digest(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16)
}
