import { expect, it } from 'vitest'
import { hiddenSides } from '../../src/ui/parts/scroll-cue.ts'

it.each([
  ['a table as wide as its box hides nothing', 0, 600, 600, false, false],
  ['a pixel lost to rounding is nothing', 0, 601, 600, false, false],
  ['a wide table at its beginning hides its end', 0, 900, 600, false, true],
  ['in the middle it hides both', 100, 900, 600, true, true],
  ['at its end it hides its beginning', 300, 900, 600, true, false],
])('%s', (_, scrollLeft, scrollWidth, clientWidth, left, right) => {
  expect(hiddenSides({ scrollLeft, scrollWidth, clientWidth })).toEqual({ left, right })
})
