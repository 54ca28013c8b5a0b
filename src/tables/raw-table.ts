import { messageOf } from '../base/message-of.ts'

/** What is wrong with a table as a whole, or with one of its rows. */
export type TableProblem =
  | 'file_missing'
  | 'column_missing'
  | 'bad_quotes'
  // Only a database file says these: it holds what is none of ours, or holds it so that it cannot be read safely.
  | 'unknown_table'
  | 'unknown_column'
  | 'column_type'
  | 'generated'
  | 'too_many'
  // Only large tables say this: the rows of one notice have to lie together.
  | 'unsorted'
export type RowFault = 'row_length' | 'bad_value' | 'not_unique' | 'nothing_there'

/** A package that cannot be read: which file, what is wrong, and where. The caller words the remedy. */
export class PackageError extends Error {
  readonly path: string
  readonly problem: TableProblem | RowFault
  readonly facts: Readonly<Record<string, string | number>>
  constructor(path: string, problem: TableProblem | RowFault, facts: Readonly<Record<string, string | number>> = {}) {
    super(`${path}: ${problem} ${JSON.stringify(facts)}`)
    this.name = 'PackageError'
    this.path = path
    this.problem = problem
    this.facts = facts
  }
}

/** A row of a package that is not what the schema says. */
export class RowError extends PackageError {
  declare readonly problem: RowFault
  constructor(path: string, problem: RowFault, facts: Readonly<Record<string, string | number>>) {
    super(path, problem, facts)
    this.name = 'RowError'
  }
}

/** The file is no database that the engine opens: another program's, cut short, or of a later storage version. */
export class DatabaseError extends Error {
  constructor(cause: unknown) {
    super(messageOf(cause), { cause })
    this.name = 'DatabaseError'
  }
}

export type RawCell = string | number | boolean | null

/** A table as its file holds it: the names of its columns (as in the schema, or their labels), and cells of any type. */
export interface RawTable {
  readonly path: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly RawCell[])[]
  /** Whether a row of another length than the header is a slip: text has no other way to lose a cell. */
  readonly strict?: boolean
}
