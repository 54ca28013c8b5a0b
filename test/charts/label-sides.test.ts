import { expect, it } from 'vitest'
import { labelSides } from '../../src/charts/label-sides.ts'

const NAME = '深圳市城市管理和综合执法局 292 天'
const bounds = { left: 60, right: 800 }

it('a name stands to the right of its mark, and to the left where the edge would cut it', () => {
  const marks = [100, 700].map((x) => ({ x, y: 100, label: NAME }))
  expect(labelSides(marks, bounds)).toEqual(['right', 'left'])
})

it('two marks side by side do not write over each other', () => {
  const marks = [400, 420].map((x) => ({ x, y: 100, label: NAME }))
  expect(labelSides(marks, bounds)).toEqual(['left', 'right'])
})

it('where both sides are taken, a name stands above', () => {
  const marks = [380, 400, 420].map((x) => ({ x, y: 100, label: NAME }))
  expect(labelSides(marks, bounds)).toEqual(['left', 'top', 'right'])
})

it('a name for which there is no room goes where it is cut least', () => {
  const marks = [{ x: 780, y: 100, label: NAME.repeat(4) }]
  expect(labelSides(marks, bounds)).toEqual(['left'])
})
