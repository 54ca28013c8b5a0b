import { databaseEngine } from '../../src/engine/database-engine.ts'
import type { Selection } from '../../src/metrics/selection.ts'
import { clicksAt, warmUpAt } from './clicks.ts'
import { generate } from './generate.ts'
import { benchEngine } from './measure-screens.ts'
import type { MeasuredScreen } from './measure-screens.ts'
import { openNativeDatabase } from './native-database.ts'
import { openBenchTab } from './open-bench-tab.ts'
import { SCREENS } from './screens.ts'

export type EngineName = 'wasm' | 'native'

export interface TimedScreen extends MeasuredScreen {
  /** Processor time of a click, the mean, which other work on the machine disturbs less. */
  readonly processor: number
}

/** One engine at one size; times in milliseconds, memory in MiB. */
export interface Measured {
  readonly engine: EngineName
  readonly items: number
  readonly open: number
  readonly load: number
  readonly screens: Readonly<Record<string, TimedScreen>>
  /** Resident memory of the process before loading, after it and at the end. */
  readonly memory: readonly number[]
}

/** An engine to measure, in this process or in a tab. */
export interface Measurable {
  /** Milliseconds until the engine answered. */
  readonly open: number
  /** Milliseconds that loading took. */
  load(items: number): Promise<number>
  warmUp(clicks: readonly Selection[]): Promise<void>
  measureScreen(name: string, clicks: readonly Selection[]): Promise<MeasuredScreen>
  /** Milliseconds of processor time so far. */
  processor(): Promise<number>
  /** MiB. */
  memory(): Promise<number>
  close(): Promise<void>
}

/** Opens, loads and clicks through one engine. */
export async function measure(engine: EngineName, items: number): Promise<Measured> {
  const one = engine === 'wasm' ? await openBenchTab() : await openNative()
  const before = await one.memory()
  const load = await one.load(items)
  const loaded = await one.memory()
  process.stderr.write(`  loaded in ${(load / 1000).toFixed(1)} s\n`)
  await one.warmUp(warmUpAt(items))
  const screens: Record<string, TimedScreen> = {}
  for (const name of Object.keys(SCREENS)) {
    const worked = await one.processor()
    const screen = await one.measureScreen(name, clicksAt(items))
    const processor = ((await one.processor()) - worked) / screen.clicks.length
    screens[name] = { ...screen, processor }
    process.stderr.write(`  ${name} ${screen.clicks.map((time) => time.toFixed(0)).join(' ')} ms\n`)
  }
  const memory = [before, loaded, await one.memory()]
  await one.close()
  return { engine, items, open: one.open, load, screens, memory }
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
