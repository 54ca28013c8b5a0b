import { expect, it } from 'vitest'
import type { Drawing } from '../../src/charts/drawing.ts'
import { lagDots } from '../../src/charts/lag-dots.ts'
import { DRAWN_WIDTH } from './drawings.ts'
import { LAG_ROWS } from './invented-trends.ts'
import { drawnSvg } from './normalise-svg.ts'

const TEXT = { exact: '一件通报', monthOnly: '只写到月', days: '天', feedback: '反馈日期', label: () => '' }
const monthsOf = (drawing: Drawing): readonly string[] => drawnSvg(drawing, DRAWN_WIDTH).match(/>\d{4}-\d{2}</g) ?? []

it.each([
  ['one notice', LAG_ROWS.slice(0, 1)],
  ['three notices', LAG_ROWS],
])('the axis of the lag of %s names no month twice', (_, rows) => {
  const months = monthsOf(lagDots(rows, TEXT, DRAWN_WIDTH))
  expect(months.length).toBeGreaterThan(0)
  expect([...new Set(months)]).toEqual(months)
})
