import { expect, it } from 'vitest'
import { shareFigure } from '../../src/charts/share-figure.ts'

it.each([
  [1, 3, '1/3'],
  [9, 9, '9/9'],
  [0, 9, '0/9'],
  [1, 10, '10%'],
  [0, 10, '0%'],
])('%i of %i reads %s', (k, n, said) => {
  expect(shareFigure(k, n, k / n)).toBe(said)
})
