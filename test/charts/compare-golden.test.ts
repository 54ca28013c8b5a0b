import { describe, expect, it } from 'vitest'
import { differenceForest } from '../../src/charts/difference-forest.ts'
import type { Drawing } from '../../src/charts/drawing.ts'
import { funnelPlot } from '../../src/charts/funnel-plot.ts'
import { groupDots } from '../../src/charts/group-dots.ts'
import { CONTRAST, DARK } from '../../src/charts/palette.ts'
import { COMPARE_DRAWINGS, differences, DOTS, drawnFunnel, forestText, funnelText } from './compare-drawings.ts'
import { DRAWN_WIDTH } from './drawings.ts'
import { drawnSvg } from './normalise-svg.ts'

describe('the drawing of', () => {
  it.each(COMPARE_DRAWINGS)('%s is the accepted one', async (name, draw) => {
    const svg = drawnSvg(draw(), DRAWN_WIDTH)
    expect(svg).not.toMatch(/NaN|undefined/)
    await expect(svg).toMatchFileSnapshot(`golden/${name}.svg.txt`)
  })
})

describe('a comparison', () => {
  it('under ten has dots but no interval', () => {
    const lines = (drawing: Drawing) => drawnSvg(drawing, DRAWN_WIDTH).match(/stroke-width="2\.5"/g)?.length ?? 0
    expect(lines(differenceForest(differences(40, 52), forestText, DRAWN_WIDTH))).toBe(2)
    expect(lines(differenceForest(differences(4, 52), forestText, DRAWN_WIDTH))).toBe(0)
  })
  it('names every group with silence, and draws it as a range without a dot', () => {
    const points = drawnFunnel?.points ?? []
    expect(points.map(({ place }) => place)).toEqual(['beyond', 'far', 'few', 'open'])
    const svg = drawnSvg(funnelPlot({ target: 1 / 3, of_items: 96, points }, funnelText, DRAWN_WIDTH), DRAWN_WIDTH)
    for (const { group } of points) expect(svg).toContain(group)
  })
  it('of two ranges close to each other writes each name on the free side', () => {
    const open = drawnFunnel?.points.filter(({ lower, upper }) => lower < upper) ?? []
    const wide = drawnFunnel?.points.filter(({ lower, upper }) => lower === upper) ?? []
    const points = [23, 25].flatMap((n) => open.map((point) => ({ ...point, group: `第${n}号单位`, n }))).concat(wide)
    const svg = drawnSvg(funnelPlot({ target: 1 / 3, of_items: 48, points }, funnelText, DRAWN_WIDTH), DRAWN_WIDTH)
    const anchors = [...svg.matchAll(/text-anchor="(\w+)"[^>]*>(第\d+号单位)/g)].map(([, anchor, name]) => [
      name,
      anchor,
    ])
    expect(Object.fromEntries(anchors)).toEqual({ 第23号单位: 'end', 第25号单位: 'start' })
  })
  it.each([
    ['dark', DARK],
    ['contrast', CONTRAST],
  ])('on %s paper uses no ink of the light one', (_, palette) => {
    const drawn = [
      differenceForest(differences(40, 52), forestText, DRAWN_WIDTH, palette),
      groupDots(DOTS, ['东市', '西市'], { axis: '比例' }, DRAWN_WIDTH, palette),
      funnelPlot(drawnFunnel ?? { target: 0, of_items: 0, points: [] }, funnelText, DRAWN_WIDTH, palette),
    ]
    for (const drawing of drawn) expect(drawnSvg(drawing, DRAWN_WIDTH)).not.toMatch(/#2b3038|#2f5d8a/)
  })
})
