import { mapInTurns } from '../../engine/make-in-turns.ts'
import type { Query } from '../../metrics/metric.ts'

type RawRow = Readonly<Record<string, unknown>>
type RawQuery = Query<RawRow>

/** Questions put once, however many panels have them. */
export interface SharedAnswers {
  ask<Row>(query: Query<Row>, wanted?: () => boolean): Promise<readonly Row[]>
  /** Other tables: what was answered holds no longer. */
  forget(): void
}

interface UnderWay {
  readonly answer: Promise<readonly RawRow[]>
  readonly wants: Set<() => boolean>
}

// Some hundred pictures; a long list takes the place of many.
const MOST_ROWS = 20_000

/**
 * The same statement with the same values gets the answer that is under way, or the one known from before (another panel, an
 * undo, a screen come back to). A question is dropped before its turn only when none of those who put it wants it any more.
 */
export function shareAnswers(
  put: (query: RawQuery, wanted: () => boolean) => Promise<readonly RawRow[]>,
): SharedAnswers {
  let underWay = new Map<string, UnderWay>()
  let known = new Map<string, readonly RawRow[]>()

  function start(key: string, query: Query<unknown>): UnderWay {
    const [mine, answers] = [underWay, known]
    const wants = new Set<() => boolean>()
    const wanted = (): boolean => {
      const still = [...wants].some((want) => want())
      // Whoever asks from here on must not wait for what will not be answered.
      if (!still) mine.delete(key)
      return still
    }
    const answer = put({ sql: query.sql, values: query.values, decode: (raw) => raw }, wanted)
    const one = { answer, wants }
    mine.set(key, one)
    void answer
      .then((rows) => {
        keep(answers, key, rows)
      })
      .catch(() => undefined)
      .finally(() => {
        if (mine.get(key) === one) mine.delete(key)
      })
    return one
  }

  return {
    ask: async <Row>(query: Query<Row>, wanted: () => boolean = () => true) => {
      const key = JSON.stringify([query.sql, query.values])
      const before = known.get(key)
      if (before) return mapInTurns(before, query.decode)
      const one = underWay.get(key) ?? start(key, query)
      one.wants.add(wanted)
      return mapInTurns(await one.answer, query.decode)
    },
    forget: () => {
      underWay = new Map()
      known = new Map()
    },
  }
}

/** The oldest answers make room for the new one. */
function keep(answers: Map<string, readonly RawRow[]>, key: string, rows: readonly RawRow[]): void {
  answers.set(key, rows)
  const size = (): number => [...answers.values()].reduce((sum, one) => sum + one.length + 1, 0)
  for (const oldest of answers.keys()) {
    if (size() <= MOST_ROWS) return
    answers.delete(oldest)
  }
}
