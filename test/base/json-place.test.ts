import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JsonError, readPlacedJson } from '../../src/base/json-place.ts'

describe('a JSON text', () => {
  const text = '{\n "a": [\n  1,\n  {"b": "x"}\n ],\n "c": null\n}\n'
  it.each([
    [[], 1],
    [['a'], 2],
    [['a', 1], 4],
    [['a', 1, 'b'], 4],
    [['c'], 6],
    [['a', 1, 'missing', 3], 4],
  ])('has %j on line %i', (path, line) => {
    expect(readPlacedJson(text).lineOf(path)).toBe(line)
  })
  it.each([
    ['{\n "a": 1,\n}', 3],
    ['[1,\n2,\n,3]', 3],
    ['[1]\n\nx', 3],
    ['', 1],
    ['{"a": "\n"}', 1],
    ['['.repeat(100_000), 1],
  ])('that is none is refused with its line: %#', (broken, line) => {
    expect(() => readPlacedJson(broken)).toThrow(new JsonError(line))
  })
  it('is read as JSON.parse reads it, and refused where JSON.parse refuses it', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (json) => {
        expect(readPlacedJson(json).value).toEqual(JSON.parse(json))
      }),
    )
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 3 }),
        fc.nat(),
        fc.constantFrom('"', ',', '{', ']', 'x', '\\'),
        (json, at, sign) => {
          const place = at % (json.length + 1)
          const changed = json.slice(0, place) + sign + json.slice(place)
          expect(reads(() => readPlacedJson(changed))).toBe(reads(() => JSON.parse(changed) as unknown))
        },
      ),
      { numRuns: 300 },
    )
  })
})

function reads(read: () => unknown): boolean {
  try {
    read()
    return true
  } catch {
    return false
  }
}
