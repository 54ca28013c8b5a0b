import { inject, type InjectionKey } from 'vue'

/**
 * What the app, or a screen around, provides under `key`.
 * @throws {Error} when nobody provides it.
 */
export function provided<Value>(key: InjectionKey<Value>): Value {
  const value = inject(key)
  if (value === undefined) throw new Error(`nobody provides: ${key.description ?? 'a key without a name'}`)
  return value
}
