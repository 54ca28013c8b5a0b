import { describe, expect, it } from 'vitest'
import type { Drawing } from '../../src/charts/drawing.ts'
import { funnelPlot } from '../../src/charts/funnel-plot.ts'
import { statusMixBar } from '../../src/charts/status-mix-bar.ts'
import { drawPicture, drawSvg } from '../../src/export/draw-svg.ts'
import { escapeXml } from '../../src/export/escape-xml.ts'
import { ROW_MARK } from '../../src/export/row-mark.ts'
import { funnel } from '../../src/metrics/funnel.ts'
import { COMPARE_DRAWINGS, funnelText } from '../charts/compare-drawings.ts'
import { DRAWINGS, DRAWN_WIDTH, statusText } from '../charts/drawings.ts'
import { STATUS_ROWS } from '../charts/invented-rows.ts'
import { SCREEN_DRAWINGS } from '../charts/screen-drawings.ts'

function picture({ option, height, width = DRAWN_WIDTH }: Drawing & { readonly width?: number }): string {
  return drawPicture(option, { width, height, ink: '#123456' })
}

/** The rows that the marks of a picture say they draw, each once. */
function rowsIn(svg: string, node = '\\w+'): readonly number[] {
  const marks = [...svg.matchAll(new RegExp(`<${node}[^>]* ${ROW_MARK}="(\\d+)"`, 'g'))]
  return [...new Set(marks.map(([, row]) => Number(row)))].sort((a, b) => a - b)
}

function rowsOf({ option }: Drawing): readonly number[] {
  const series = (option.series ?? []) as readonly { readonly data?: unknown }[]
  const points = series.flatMap(({ data }) =>
    Array.isArray(data) ? (data as readonly { readonly row?: number }[]) : [],
  )
  return [...new Set(points.flatMap(({ row }) => row ?? []))].sort((a, b) => a - b)
}

describe('a chart on the page', () => {
  it.each([...DRAWINGS, ...SCREEN_DRAWINGS, ...COMPARE_DRAWINGS])('%s says of every row what draws it', (_, draw) => {
    const drawing = draw()
    expect(rowsIn(picture(drawing))).toEqual(rowsOf(drawing))
  })

  it('says it of marks, not of their samples in the legend', () => {
    const drawing = statusMixBar(STATUS_ROWS, statusText, DRAWN_WIDTH)
    const { legend, ...bare } = drawing.option
    expect(legend).toBeDefined()
    const marks = (one: Drawing): number => picture(one).split(ROW_MARK).length
    expect(marks(drawing)).toBe(marks({ ...drawing, option: bare }))
  })

  it('says it of the words that stand on a mark too', () => {
    expect(rowsIn(picture(statusMixBar(STATUS_ROWS, statusText, DRAWN_WIDTH)), 'text').length).toBeGreaterThan(2)
  })

  it('has its legend in the ink of the page', () => {
    expect(picture(statusMixBar(STATUS_ROWS, statusText, DRAWN_WIDTH))).toContain('fill="#123456"')
  })
})

it('a chart in a file says of no row what draws it', () => {
  const { option, height } = statusMixBar(STATUS_ROWS, statusText, DRAWN_WIDTH)
  expect(drawSvg(option, { width: DRAWN_WIDTH, height })).not.toContain(ROW_MARK)
})

it.each(['{b}', '{a}{c}{@0}', '$&$1', '{bold|甲}', '甲\u0001乙\ud800丙', '<g>&"'])(
  'a group called %j is named as it is',
  (group) => {
    const drawn = funnel([
      { group, k: 25, silent: 0, n: 50, stated_k: 25, stated_n: 50 },
      { group: '乙局', k: 2, silent: 0, n: 40, stated_k: 2, stated_n: 40 },
    ])
    if (!drawn) throw new Error('no funnel')
    const svg = picture(funnelPlot(drawn, funnelText, DRAWN_WIDTH))
    expect(svg).toContain(`>${escapeXml(group).replace('&#39;', "'")}</text>`)
    expect(svg).not.toMatch(/[\u0000-\u0008\ud800]/)
  },
)
