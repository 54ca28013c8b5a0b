export type PackageProblem =
  'file_missing' | 'column_missing' | 'row_length' | 'bad_value' | 'bad_quotes' | 'not_unique' | 'nothing_there'

/** A package that cannot be read: which file, what is wrong, and where. The caller words the remedy. */
export class PackageError extends Error {
  readonly path: string
  readonly problem: PackageProblem
  readonly facts: Readonly<Record<string, string | number>>
  constructor(path: string, problem: PackageProblem, facts: Readonly<Record<string, string | number>> = {}) {
    super(`${path}: ${problem} ${JSON.stringify(facts)}`)
    this.name = 'PackageError'
    this.path = path
    this.problem = problem
    this.facts = facts
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
