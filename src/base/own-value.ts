/**
 * The value under `key`, which may come from a file; `undefined` where the table has none of its own. A plain look-up
 * would find a function under `constructor` or `toString`.
 */
export function ownValue<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}

/** The word for a code, which may come from a file; the code itself where `words` has none of its own for it. */
export function wordFor(words: Readonly<Record<string, string>>, code: string): string {
  return ownValue(words, code) ?? code
}
