export type SqlValue = string | number | boolean | null

/** A statement with `?` for every value: values are bound, never written into the text. */
export interface Query<Row> {
  readonly sql: string
  readonly values: readonly SqlValue[]
  /** One result row (snake_case columns as the statement names them) to the typed row. */
  readonly decode: (raw: Readonly<Record<string, unknown>>) => Row
}
