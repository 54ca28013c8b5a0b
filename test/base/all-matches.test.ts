import fc from 'fast-check'
import { expect, it } from 'vitest'
import { allMatches } from '../../src/base/all-matches.ts'

it('finds what matchAll finds, empty matches and places among them, whatever was looked for before', () => {
  const patterns = [/[一二三]是/g, /《([^《》]{1,4})》/g, /(?<=。|^)(?=一)/g, /是*/g]
  fc.assert(
    fc.property(fc.constantFrom(...patterns), fc.array(fc.constantFrom(...'一二三是。《》')), (pattern, chars) => {
      const text = chars.join('')
      const places = (matches: readonly RegExpExecArray[]) => matches.map((match) => [match.index, [...match]])
      expect(places(allMatches(pattern, text))).toEqual(places([...text.matchAll(new RegExp(pattern))]))
    }),
  )
})
