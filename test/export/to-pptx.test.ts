import { unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { toPptx } from '../../src/export/to-pptx.ts'
import { zhTakeAway } from '../../src/ui/words/zh-take-away.ts'
import { FIGURE } from './fictional-figure.ts'
import { NOTE_LINES } from './fictional-note.ts'
import { textsOf, unzipText } from './unzip-text.ts'

const DECK = {
  title: '试作',
  date: '2024-04-08',
  cover: null,
  tables: true,
  figures: [{ ...FIGURE, png: null, remark: '甲局完成较多（自报）。' }],
}
const bytes = await toPptx(DECK, zhTakeAway.file)
const parts = unzipText(bytes)

describe('the slides of a chart', () => {
  it('draw the chart natively, with its values and no value for a gap', () => {
    const chart = Object.entries(parts).find(([path]) => path.startsWith('ppt/charts/chart'))?.[1] ?? ''
    expect(chart).toContain('<c:barDir val="bar"/>')
    const points = [...chart.matchAll(/<c:val>([\s\S]*?)<\/c:val>/g)].map(([, one = '']) => textsOf(one, 'c:v'))
    expect(points).toEqual([['3'], ['1', '4']])
    expect(chart).toContain('示例市甲局 4 项')
  })

  it('carry the values in a workbook behind the chart', async () => {
    const [, inner] = Object.entries(unzipSync(bytes)).find(([path]) => path.endsWith('.xlsx')) ?? []
    const { sheets } = await readXlsx(inner ?? new Uint8Array())
    expect(sheets[0]?.name).toBe('Sheet1')
    expect(sheets[0]?.rows).toEqual([
      ['分类', '已完成', '正在整改'],
      ['示例市甲局 4 项', 3, 1],
      ['示例市乙局', null, 4],
    ])
  })

  it('say everything that the note says, and the remark', () => {
    const slide = textsOf(parts['ppt/slides/slide1.xml'] ?? '', 'a:t').join('\n')
    for (const text of [...Object.values(NOTE_LINES), '甲局完成较多（自报）。']) expect(slide).toContain(text)
  })

  it('show the rows on a slide of their own', () => {
    const slide = textsOf(parts['ppt/slides/slide2.xml'] ?? '', 'a:t')
    for (const text of ['整改状态', '=cmd()', '—', '0']) expect(slide).toContain(text)
  })

  it('are the same to the byte when they are written again', async () => {
    const again = await toPptx(DECK, zhTakeAway.file)
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true)
  })

  it('hold no trace of the clock', () => {
    expect(JSON.stringify(parts)).not.toContain(new Date().toISOString().slice(0, 10))
    expect(parts['docProps/core.xml']).toContain('2024-04-08T00:00:00Z')
  })
})
