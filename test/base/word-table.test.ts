import { describe, expect, it } from 'vitest'
import { createWordSet, createWordTable, wordKey } from '../../src/base/word-table.ts'

interface Thing {
  readonly word: string
  readonly no: number
}

const tableOf = (things: readonly Thing[] = []) => createWordTable<Thing>(({ word }) => word, things)

/** Two words that share a number. */
function twins(): readonly [string, string] {
  const seen = new Map<number, string>()
  for (let no = 0; ; no++) {
    const word = `word ${String(no)}`
    const other = seen.get(wordKey(word))
    if (other !== undefined) return [other, word]
    seen.set(wordKey(word), word)
  }
}

describe('a table of things by their words', () => {
  it('does what a map does, whatever is added and deleted', () => {
    const [one, two] = twins()
    const words = ['', '甲局', '甲', one, two]
    const table = tableOf()
    const map = new Map<string, Thing>()
    for (let step = 0; step < 400; step++) {
      const word = words[(step * 7 + Math.floor(step / 11)) % words.length] ?? ''
      if (step % 3 === 2) expect(table.delete(word)).toBe(map.delete(word))
      else {
        table.set({ word, no: step })
        map.set(word, { word, no: step })
      }
      for (const each of [...words, 'never added']) {
        expect(table.get(each)).toEqual(map.get(each))
        expect(table.has(each)).toBe(map.has(each))
      }
      expect(table.size).toBe(map.size)
      expect(table.values().map(({ no }) => no)).toHaveLength(map.size)
    }
  })

  it('keeps the order in which things were added, also where one takes the place of another', () => {
    const table = tableOf(['c', 'a', 'b'].map((word, no) => ({ word, no })))
    table.set({ word: 'a', no: 9 })
    expect(table.values().map(({ no }) => no)).toEqual([0, 9, 2])
  })

  it('tells words apart that share a number', () => {
    const [one, two] = twins()
    const set = createWordSet([one])
    expect(wordKey(one)).toBe(wordKey(two))
    expect([set.has(one), set.has(two)]).toEqual([true, false])
    set.set(two)
    expect(set.values()).toEqual([one, two])
    expect(set.delete(one)).toBe(true)
    expect(set.values()).toEqual([two])
  })

  it('keeps nothing without a word, and finds nothing by none', () => {
    const table = createWordTable<Thing>(({ word }) => (word === '' ? null : word))
    table.set({ word: '', no: 1 })
    expect([table.size, table.values(), table.get(null)]).toEqual([0, [], undefined])
    table.set({ word: 'a', no: 2 })
    expect([table.size, table.get('a')?.no, table.get(null), table.has('')]).toEqual([1, 2, undefined, false])
  })
})
