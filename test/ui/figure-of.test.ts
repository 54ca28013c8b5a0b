import { expect, it } from 'vitest'
import { statusMixBar } from '../../src/charts/status-mix-bar.ts'
import { figureOf, type PanelTake } from '../../src/ui/parts/figure-of.ts'
import { zh } from '../../src/ui/words/zh.ts'
import { statusText } from '../charts/drawings.ts'
import { STATUS_ROWS } from '../charts/invented-rows.ts'
import { NOTE } from '../export/fictional-note.ts'

// What the screen holds a moment later may be of another selection than the note and the rows.
it.each([
  ['none', [640]],
  ['fallback', [640]],
  ['all', [640, 400]],
] as const)('a figure with pictures: %s is drawn from the screen before anything is waited for', (pictures, widths) => {
  const drawn: number[] = []
  const take: PanelTake<never> = {
    note: NOTE,
    drawing: (width) => {
      drawn.push(width)
      return { width, ...statusMixBar(STATUS_ROWS, statusText, width) }
    },
    columns: [],
    rows: [],
  }
  // Here is no worker to draw the pictures.
  figureOf(take, zh.takeAway.file, pictures).catch(() => undefined)
  expect(drawn).toEqual(widths)
})
