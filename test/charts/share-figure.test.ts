import { expect, it } from 'vitest'
import { boundFigure, shareFigure } from '../../src/charts/share-figure.ts'

it.each([
  [1, 3, '1/3'],
  [9, 9, '9/9'],
  [0, 9, '0/9'],
  [1, 10, '10%'],
  [0, 10, '0%'],
])('%i of %i reads %s', (k, n, said) => {
  expect(shareFigure(k, n, k / n)).toBe(said)
})

it.each([
  [0.118, 5, '0.6/5'],
  [0.769, 5, '3.8/5'],
  [0, 9, '0.0/9'],
  [0.057, 10, '5.7%'],
  [null, 5, '—'],
  [null, 40, '—'],
])('a bound of %s with n = %i reads %s', (bound, n, said) => {
  expect(boundFigure(bound, n)).toBe(said)
})
