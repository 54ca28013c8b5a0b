import type { Engine } from '../../src/engine/engine.ts'
import type { Query } from '../../src/metrics/metric.ts'
import type { Selection } from '../../src/metrics/selection.ts'
import { SCREENS } from './screens.ts'

/** One click on a screen; times in milliseconds. */
export interface MeasuredClick {
  /** Until all questions of the screen were answered. */
  readonly time: number
  /** Until each question was answered. */
  readonly questions: Readonly<Record<string, number>>
  /** Per question, a number that depends on every answer: both engines must agree on it. */
  readonly checks: Readonly<Record<string, string>>
}

/** An engine with its tables, under clicks. */
export interface Bench {
  /** Clicks on every screen that are not counted: WASM is compiled in steps, and caches fill. */
  warmUp(clicks: readonly Selection[]): Promise<void>
  measureClick(screen: string, click: Selection): Promise<MeasuredClick>
}

/** What is done to `engine`, in Node and in a tab alike. */
export function benchEngine(engine: Engine): Bench {
  return {
    warmUp: async (selections) => {
      for (const selection of selections) {
        for (const screen of Object.values(SCREENS)) await screen((_, query) => engine.ask(query), selection)
      }
    },
    measureClick: async (name, selection) => {
      const screen = SCREENS[name]
      if (!screen) throw new Error(`no screen is called ${name}`)
      const questions: Record<string, number> = {}
      const answers: [string, readonly unknown[]][] = []
      const clicked = performance.now()
      await screen(async <Row>(question: string, query: Query<Row>) => {
        const asked = performance.now()
        const rows = await engine.ask(query)
        questions[question] = (questions[question] ?? 0) + performance.now() - asked
        answers.push([question, rows])
        return rows
      }, selection)
      const time = performance.now() - clicked
      const checks: Record<string, string> = {}
      for (const [question, rows] of answers) checks[question] = digestOf(rows, checks[question] ?? '')
      return { time, questions, checks }
    },
  }
}

/** The middle value; of an even number the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2
}

function digestOf(rows: readonly unknown[], before: string): string {
  let digest = before
  for (const row of rows) digest = hash(digest + JSON.stringify(row, rounded))
  return digest
}

/** The engines add shares up in different orders, so that the last digits of a mean differ. */
function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(10)) : value
}

function hash(text: string): string {
  let found = 0x811c9dc5
  for (let at = 0; at < text.length; at++) found = Math.imul(found ^ text.charCodeAt(at), 0x01000193)
  return (found >>> 0).toString(16)
}
