import { describe, expect, it } from 'vitest'
import { categoryBar } from '../../src/charts/category-bar.ts'
import { CONTRAST, DARK, LIGHT, type Palette } from '../../src/charts/palette.ts'
import { trendCountsBar } from '../../src/charts/trend-counts-bar.ts'
import { CATEGORY_ROWS } from './invented-rows.ts'
import { TREND_COUNTS, TREND_PERIODS } from './invented-trends.ts'

const same = (text: string): string => text
const TEXT = {
  name: () => '类别',
  unit: { problem: '问题', task: '任务' },
  count: '项',
  share: '占比',
}

/** Names of the series that are filled with more than a colour. */
function patterned(palette: Palette): readonly string[] {
  const periods = [...TREND_PERIODS.keys()]
  const words = { notices: '通报', problems: '问题数', tasks: '任务数', period: same, size: String }
  const options = [
    categoryBar(CATEGORY_ROWS, 'count', TEXT, 800, palette).option,
    trendCountsBar(TREND_COUNTS, periods, words, 800, palette).option,
  ]
  return options.flatMap(({ series }) =>
    [series ?? []]
      .flat()
      .filter((one) => 'itemStyle' in one && one.itemStyle !== undefined && 'decal' in one.itemStyle)
      .map(({ name }) => String(name)),
  )
}

describe('bars of problems and tasks', () => {
  it('are told apart by lines where colours do not suffice', () => {
    expect(patterned(CONTRAST)).toEqual(['任务', '任务数'])
  })

  it('carry no pattern on light and dark', () => {
    expect([...patterned(LIGHT), ...patterned(DARK)]).toEqual([])
  })
})
