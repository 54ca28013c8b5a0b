import { expect, it } from 'vitest'
import { COMPARE_DRAWINGS } from './compare-drawings.ts'
import { DRAWINGS, DRAWN_WIDTH } from './drawings.ts'
import { drawnSvg } from './normalise-svg.ts'
import { SCREEN_DRAWINGS } from './screen-drawings.ts'

// What draws it runs in a worker: functions do not get there.
it.each([...DRAWINGS, ...SCREEN_DRAWINGS, ...COMPARE_DRAWINGS])(
  'the option of %s is plain data, and a copy of it is the same drawing',
  (_, draw) => {
    const drawing = draw()
    const copy = { ...drawing, option: structuredClone(drawing.option) }
    expect(drawnSvg(copy, DRAWN_WIDTH)).toBe(drawnSvg(drawing, DRAWN_WIDTH))
  },
)
