/**
 * The value under `key`, which may come from a file; `undefined` where the table has none of its own. A plain look-up
 * would find a function under `constructor` or `toString`.
 */
export function ownValue<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}
