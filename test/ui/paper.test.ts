import { describe, expect, it } from 'vitest'
import { drawOnSheet } from '../../src/ui/parts/paper.ts'

const WIDTH = 690
const HEIGHT = 800
/** A chart of that height, at least so wide. */
const chart =
  (height: (width: number) => number, least = 0) =>
  (asked: number) => {
    const width = Math.max(asked, least)
    return { option: {}, width, height: height(width) }
  }

describe('a chart on paper', () => {
  it('is as wide as the sheet where it is low enough', () => {
    expect(drawOnSheet(chart(() => 300))).toMatchObject({ width: WIDTH, height: 300, zoom: 1 })
  })

  it('fills the sheet from side to side although it is made smaller for its height', () => {
    const { width, height, zoom } = drawOnSheet(chart(() => 1600))
    expect(height * zoom).toBeCloseTo(HEIGHT)
    expect(width * zoom).toBeCloseTo(WIDTH)
  })

  it.each([
    ['that grows lower as it is drawn wider', chart((width) => (width > WIDTH ? 1200 : 1600))],
    ['that grows higher as it is drawn wider', chart((width) => width * 2)],
    ['that cannot be as narrow as the sheet', chart(() => 400, 1400)],
  ])('never runs over the sheet: one %s', (_, draw) => {
    const { width, height, zoom } = drawOnSheet(draw)
    expect(width * zoom).toBeLessThan(WIDTH + 0.01)
    expect(height * zoom).toBeLessThan(HEIGHT + 0.01)
    expect(zoom).toBeLessThanOrEqual(1)
  })
})
