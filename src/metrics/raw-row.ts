/** A result row as the engine gives it. */
export type RawRow = Readonly<Record<string, unknown>>

/** A text cell. @throws {Error} when the statement gave none: our own mistake. */
export function text(raw: RawRow, column: string): string {
  const value = raw[column]
  if (typeof value !== 'string') throw new Error(`${column} is no text: ${String(value)}`)
  return value
}

/** A text cell that may be `null`. */
export function textOrNull(raw: RawRow, column: string): string | null {
  return raw[column] === null ? null : text(raw, column)
}

/** A number cell. @throws {Error} when the statement gave none: our own mistake. */
export function number(raw: RawRow, column: string): number {
  const value = raw[column]
  if (typeof value !== 'number') throw new Error(`${column} is no number: ${String(value)}`)
  return value
}

/** A number cell that may be `null`. */
export function numberOrNull(raw: RawRow, column: string): number | null {
  return raw[column] === null ? null : number(raw, column)
}

/** A text cell of a closed list; the schema has checked that it is on it. */
export function oneOf<T extends string>(raw: RawRow, column: string): T {
  return text(raw, column) as T
}
