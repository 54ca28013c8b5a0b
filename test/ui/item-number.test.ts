import { expect, it } from 'vitest'
import { en } from '../../src/ui/words/en.ts'
import { zh } from '../../src/ui/words/zh.ts'

it.each([
  ['12', '12', '12'],
  ['S3-4', '三、4', 'III.4'],
  ['S12-4', '12、4', '12.4'],
])('the number %s reads %s, in English %s', (no, chinese, english) => {
  expect([zh.codes.itemNumber(no), en.codes.itemNumber(no)]).toEqual([chinese, english])
})
