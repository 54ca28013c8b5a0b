import { expect, it } from 'vitest'
import { openKeySet } from '../../src/engine/columns/key-set.ts'

it('knows each of a hundred thousand keys, and no other', () => {
  const keys = openKeySet(100_000)
  for (let at = 0; at < 100_000; at++) expect(keys.add(`通报${at >> 3}#`, at & 7)).toBe(true)
  for (let at = 0; at < 100_000; at += 97) {
    expect(keys.has(`通报${at >> 3}#`, at & 7)).toBe(true)
    expect(keys.has(`通报${at >> 3}#`, 8)).toBe(false)
    expect(keys.add(`通报${at >> 3}#`, at & 7)).toBe(false)
  }
})
