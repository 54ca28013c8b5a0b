import { expect, it } from 'vitest'
import { ownValue } from '../../src/base/own-value.ts'
import { zh } from '../../src/ui/words/zh.ts'

it('finds a word of the table', () => {
  expect(ownValue(zh.codes.declaredUnit, 'problems')).toBe(zh.codes.declaredUnit['problems'])
})

it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', ''])('finds nothing under %s', (key) => {
  expect(ownValue(zh.codes.declaredUnit, key)).toBeUndefined()
})
