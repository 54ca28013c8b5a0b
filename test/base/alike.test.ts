import fc from 'fast-check'
import { expect, it } from 'vitest'
import { alike } from '../../src/base/alike.ts'

it.each([
  [[], {}],
  [
    [1, 2],
    [2, 1],
  ],
  [[1], [1, undefined]],
  [{ a: undefined }, { b: undefined }],
  [{ a: 1 }, { a: 1, b: 2 }],
  [{ a: null }, { a: 0 }],
  [0, false],
  ['1', 1],
  [null, {}],
])('%j and %j are not alike', (one, other) => {
  expect([alike(one, other), alike(other, one)]).toEqual([false, false])
})

it('a value and its copy are alike, whatever order their parts stand in', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(alike(value, structuredClone(value))).toBe(true)
    }),
  )
  expect(alike({ a: 1, b: [{ c: NaN }] }, { b: [{ c: NaN }], a: 1 })).toBe(true)
})

it('two values are alike where they are written alike', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 2 }), fc.jsonValue({ maxDepth: 2 }), (one, other) => {
      const written = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
      let same = true
      try {
        expect(written(one)).toEqual(written(other))
      } catch {
        same = false
      }
      expect(alike(written(one), written(other))).toBe(same)
    }),
  )
})
