import { describe, expect, it } from 'vitest'
import { statusMixBar } from '../../src/charts/status-mix-bar.ts'
import { STATUS_ROWS } from './invented-rows.ts'
import { DRAWINGS, DRAWN_WIDTH, statusText } from './drawings.ts'
import { drawnSvg } from './normalise-svg.ts'

describe('the drawing of', () => {
  it.each(DRAWINGS)('%s is the accepted one', async (name, draw) => {
    const svg = drawnSvg(draw(), DRAWN_WIDTH)
    expect(svg).not.toMatch(/NaN|undefined/)
    await expect(svg).toMatchFileSnapshot(`golden/${name}.svg.txt`)
  })
})

describe('the status of an item is drawn with its basis', () => {
  const series = (statusMixBar(STATUS_ROWS, statusText, DRAWN_WIDTH).option.series ?? []) as readonly {
    readonly name: string
    readonly itemStyle: Readonly<Record<string, unknown>>
  }[]
  const styleOf = (name: string): Readonly<Record<string, unknown>> | undefined =>
    series.find((one) => one.name === name)?.itemStyle

  it('solid where the item says it, hatched where the heading does', () => {
    expect(styleOf('已完成（本事项写明）')).not.toHaveProperty('decal')
    expect(styleOf('已完成（所在标题写明）')).toHaveProperty('decal')
  })

  it('empty where only a total is given, and empty and dotted where nothing is said', () => {
    expect(styleOf('未说明（仅有总数）')).toMatchObject({ color: '#ffffff' })
    expect(styleOf('未说明（仅有总数）')).not.toHaveProperty('borderType')
    expect(styleOf('未说明')).toMatchObject({ color: '#ffffff', borderType: 'dotted' })
  })
})

describe('problems and tasks', () => {
  it('have bars of their own, even where one notice lists both', () => {
    const axis = statusMixBar(STATUS_ROWS, statusText, DRAWN_WIDTH).option.yAxis as { readonly data: readonly string[] }
    expect(axis.data.filter((label) => label.startsWith('云汀市城市景观'))).toHaveLength(2)
  })
})
