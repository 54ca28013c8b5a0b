import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { toXlsx } from '../../src/export/to-xlsx.ts'
import { enTakeAway } from '../../src/ui/words/en-take-away.ts'
import { zhTakeAway } from '../../src/ui/words/zh-take-away.ts'
import { FIGURE } from './fictional-figure.ts'
import { NOTE_LINES } from './fictional-note.ts'
import { unzipText } from './unzip-text.ts'

const bytes = await toXlsx(FIGURE, zhTakeAway.file)
const workbook = await readXlsx(bytes)
const sheet = (name: string) => workbook.sheets.find((one) => one.name === name)?.rows ?? []

describe('the workbook of a chart', () => {
  it('holds the rows, text guarded, numbers as numbers, silence as an empty cell', () => {
    expect(sheet('数据')).toEqual([
      ['单位', '整改状态', '项数'],
      ['示例市甲局', '已完成', 3],
      ['示例市甲局', '正在整改', 1],
      ["'=cmd()", '正在整改', 4],
      [null, '未说明', 0],
    ])
  })

  it('says everything that the note says', () => {
    const said = sheet('说明').map(([, text]) => text)
    expect(said.sort()).toEqual(Object.values(NOTE_LINES).sort())
  })

  it('explains every metric in full', () => {
    expect(sheet('指标口径')[1]).toEqual([
      '整改状态构成（自报）',
      '各整改状态的事项数，一项只计一次。',
      '各状态事项数之和 = 事项数',
      '项',
      '所选整改事项数',
      '自报：未经核实。\n未说明不等于未完成。',
    ])
  })

  it('draws a native chart of the cells beside it', () => {
    const xml = unzipText(bytes)['xl/charts/chart1.xml'] ?? ''
    expect(xml).toContain('<c:grouping val="stacked"/>')
    const refs = [...xml.matchAll(/<c:f>'?图'?!([^<]+)<\/c:f>/g)].map(([, ref = '']) => ref.replaceAll('$', ''))
    expect(new Set(refs)).toEqual(new Set(['A5:A6', 'B5:B6', 'C5:C6']))
    expect(sheet('图').slice(3, 6)).toEqual([
      ['分类', '已完成', '正在整改'],
      ['示例市甲局 4 项', 3, 1],
      ['示例市乙局', null, 4],
    ])
  })

  it('is the same to the byte when it is written again', async () => {
    expect(Buffer.from(await toXlsx(FIGURE, zhTakeAway.file)).equals(Buffer.from(bytes))).toBe(true)
  })

  it('names its sheets in English where the screen is English', async () => {
    const english = await readXlsx(await toXlsx(FIGURE, enTakeAway.file))
    expect(english.sheets.map(({ name }) => name)).toEqual(['Chart', 'Data', 'Note', 'Metrics'])
  })
})
