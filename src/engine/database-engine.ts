import { abandonable } from '../base/abandonable.ts'
import type { Query, SqlValue } from '../metrics/metric.ts'
import type { TableRows } from '../tables/build-tables.ts'
import type { Database } from './database.ts'
import { EngineError, QueryError, Unwanted } from './engine.ts'
import type { Engine } from './engine.ts'
import { fillSchema, showSchema } from './load-tables.ts'
import { toSources } from './table-source.ts'
import type { TableSources } from './table-source.ts'
import { toStream } from './table-stream.ts'
import type { TableStream } from './table-stream.ts'
import { wellFormed } from './well-formed.ts'

/** An engine that also loads columns, for data too large to be rows. */
export interface ColumnEngine extends Engine {
  /** Like `load`, from columns. */
  loadSources(sources: TableSources): Promise<void>
  /** Like `load`, from rows that are encoded already, in a worker say. */
  loadStream(stream: TableStream): Promise<void>
  /** Ends at once, whatever is under way or waits, and gives its memory back. */
  abandon(): void
}

/** The engine over one locked-down connection: everything asked waits its turn, so a load is never seen half done. */
export function databaseEngine(database: Database): ColumnEngine {
  let turn: Promise<unknown> = Promise.resolve()
  let loads = 0
  let shown: string | null = null

  const { orGivenUp, giveUp } = abandonable()

  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const mine = orGivenUp(turn.then(act))
    turn = mine.catch(() => undefined)
    return mine
  }

  async function replace(stream: TableStream): Promise<void> {
    const schema = `load_${++loads}`
    try {
      await fillSchema(database, schema, stream)
      await showSchema(database, schema)
    } catch (error) {
      await database.run(`DROP SCHEMA IF EXISTS ${schema} CASCADE`)
      throw error
    }
    const old = shown
    shown = schema
    if (old !== null) await database.run(`DROP SCHEMA ${old} CASCADE`)
  }

  return {
    ask: <Row>({ sql, values, decode }: Query<Row>, wanted: () => boolean = () => true) =>
      inTurn(async () => {
        if (!wanted()) throw new Unwanted()
        return database.ask(sql, values.map(bindable), decode).catch(refuse(sql))
      }),
    load: (tables: TableRows) => inTurn(() => replace(toStream(toSources(tables)))),
    loadSources: (sources) => inTurn(() => replace(toStream(sources))),
    loadStream: (stream) => inTurn(() => replace(stream)),
    close: () => inTurn(() => database.close()),
    abandon: () => {
      giveUp(new EngineError('the engine was given up'))
      database.abandon?.()
    },
  }
}

function refuse(statement: string): (cause: unknown) => never {
  return (cause) => {
    throw new QueryError(statement, cause)
  }
}

/** A picked value may come from a damaged link; the engine takes only what UTF-8 can hold. */
function bindable(value: SqlValue): SqlValue {
  return typeof value === 'string' ? wellFormed(value) : value
}
