import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linearMatch, type Place } from '../../src/codebook/linear-match.ts'
import { readPattern } from '../../src/codebook/pattern.ts'

function inStep(source: string, text: string, from = 0): Place {
  return linearMatch(readPattern(source))(text, from)
}

function byEngine(source: string, text: string, from = 0): Place {
  const pattern = new RegExp(source, 'g')
  pattern.lastIndex = from
  const match = pattern.exec(text)
  return match && { start: match.index, end: match.index + match[0].length }
}

function isSafe(source: string): boolean {
  try {
    readPattern(source)
    return true
  } catch {
    return false
  }
}

it.each([
  ['公车', '公务用车与公车', '公车'],
  ['公(?:务用)?车', '公务用车与公车', '公务用车'],
  ['借用[^,;。]{0,6}(?:人员|干部)', '长期借用下属人员和干部', '借用下属人员和干部'],
  ['借用[^,;。]{0,6}?(?:人员|干部)', '长期借用下属人员和干部', '借用下属人员'],
  ['(?<!公)车改(?!造)', '公车改革,旧车改造,全面车改', '车改'],
  ['(?<=\\d{2})辆', '3辆,12辆', '辆'],
  ['^车', '公车', null],
  ['车$', '车公车', '车'],
  ['\\u8f66\\x41', '公车A', '车A'],
])('finds %s in %s: %s', (source, text, found) => {
  const place = inStep(source, text)
  expect(place && text.slice(place.start, place.end)).toBe(found)
  expect(place).toEqual(byEngine(source, text))
})

const unit = fc.constantFrom('a', 'b', 'c', '车', '[ab]', '[^a]', '.', '\\w', '(?:a|ab)', '(?:b|车c|)', '(a|a)')
const look = fc.constantFrom(
  '^',
  '$',
  '\\b',
  '\\B',
  '(?=a)',
  '(?!b)',
  '(?<=a)',
  '(?<!ab)',
  '(?=(?:a|b)c)',
  '(?<=a.{0,2})',
)
const bounds = fc.constantFrom('', '', '?', '??', '{0,3}', '{1,2}', '{2}', '{0,2}?', '{1,3}?')
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(unit, bounds).map(([one, times]) => one + times) },
  { weight: 1, arbitrary: look },
)
const branch = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''))
const pattern = fc.array(branch, { minLength: 1, maxLength: 3 }).map((branches) => branches.join('|'))
const text = fc.array(fc.constantFrom('a', 'b', 'c', '车', ',', '\n'), { maxLength: 14 }).map((units) => units.join(''))

it('finds what the engine of the browser finds, whatever pattern and text', () => {
  fc.assert(
    fc.property(pattern, text, fc.nat({ max: 5 }), (source, where, from) => {
      fc.pre(isSafe(source))
      const start = Math.min(from, where.length)
      expect(inStep(source, where, start)).toEqual(byEngine(source, where, start))
    }),
    { numRuns: 3000 },
  )
})

describe('a text of a million characters', () => {
  // Each takes the engine of the browser very long: it goes back and tries again at every place.
  it.each(['(?:a|a|a|b){0,7}c', '(?:a{0,9}a{0,9}){0,1}a{0,9}c', '(?:a{1,5}){1,4}c', '(?=a{0,9}c)a{0,9}.{0,9}c'])(
    'is read to its end by %s',
    (source) => {
      const long = `${'a'.repeat(1_000_000)}c`
      expect(inStep(source, long)?.end).toBe(long.length)
    },
    60_000,
  )
})
