import { describe, expect, it } from 'vitest'
import { trendBands } from '../../src/charts/trend-bands.ts'
import { DRAWN_WIDTH } from './drawings.ts'
import { TREND_BANDS, TREND_PERIODS, TREND_POINTS } from './invented-trends.ts'
import { drawnSvg } from './normalise-svg.ts'
import { bandsText, SCREEN_DRAWINGS } from './screen-drawings.ts'

describe('the drawing of', () => {
  it.each(SCREEN_DRAWINGS)('%s is the accepted one', async (name, draw) => {
    const svg = drawnSvg(draw(), DRAWN_WIDTH)
    expect(svg).not.toMatch(/NaN|undefined/)
    await expect(svg).toMatchFileSnapshot(`golden/${name}.svg.txt`)
  })
})

describe('a line over time', () => {
  const series = trendBands(TREND_POINTS, TREND_BANDS, TREND_PERIODS, bandsText, DRAWN_WIDTH).option
    .series as readonly {
    readonly type: string
    readonly data: readonly unknown[]
  }[]
  it('is broken where a period has fewer than 5 notices, or none', () => {
    expect(series.find(({ type }) => type === 'line')?.data).toEqual([3 / 6, 6 / 8, '-', '-'])
  })
  it('gives way there to a point of its own', () => {
    const few = series.filter(({ type }) => type === 'scatter').map(({ data }) => data.length)
    // Per band: two points on the line, one beside it.
    expect(few).toEqual([2, 1, 2, 1])
  })
})
