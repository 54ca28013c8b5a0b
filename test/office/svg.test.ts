import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawSvg } from '../../src/export/draw-svg.ts'
import { toSvg } from '../../src/export/to-svg.ts'
import { COMPARE_DRAWINGS } from '../charts/compare-drawings.ts'
import { DRAWINGS, DRAWN_WIDTH } from '../charts/drawings.ts'
import { SCREEN_DRAWINGS } from '../charts/screen-drawings.ts'
import { NOTE } from '../export/fictional-note.ts'
import { openComparer, type PictureComparer } from './compare-pictures.ts'
import { drawOutside } from './convert.ts'

// Of 255, for the mean of a block; and the share of blocks that letters drawn otherwise may change.
const TOLERANCE = 20
const MOST = 0.01

describe('an SVG looks outside the browser as in it', () => {
  let comparer: PictureComparer
  beforeAll(async () => {
    comparer = await openComparer(TOLERANCE)
  })
  afterAll(() => comparer.close())

  it.each([...DRAWINGS, ...SCREEN_DRAWINGS, ...COMPARE_DRAWINGS])('%s', async (name, draw) => {
    const { option, height, width = DRAWN_WIDTH } = draw()
    const size = { width, height }
    const svg = toSvg(drawSvg(option, size), NOTE, size)
    const { share, blocks } = await comparer.compare(svg, drawOutside(`svg-${name}`, svg))
    expect(blocks).toBeGreaterThan(300)
    expect(share).toBeLessThan(MOST)
  })
  it('a drawing with one word moved does not', async () => {
    const [, draw] = DRAWINGS[0] ?? []
    if (!draw) throw new Error('no drawing')
    const { option, height, width = DRAWN_WIDTH } = draw()
    const size = { width, height }
    const svg = toSvg(drawSvg(option, size), NOTE, size)
    const moved = svg.replace(/<text /, '<text transform="translate(0,9)" ')
    const { share } = await comparer.compare(svg, drawOutside('svg-moved', moved))
    expect(share).toBeGreaterThan(MOST)
  })
})
