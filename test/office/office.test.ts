import { describe, expect, it } from 'vitest'
import type { NativeBars } from '../../src/export/native-chart.ts'
import { toDocx } from '../../src/export/to-docx.ts'
import { toPptx } from '../../src/export/to-pptx.ts'
import { toXlsx } from '../../src/export/to-xlsx.ts'
import { zh } from '../../src/ui/words/zh.ts'
import { textsOf, unzipText } from '../export/unzip-text.ts'
import { convert, drawOutside } from './convert.ts'
import { FIGURES } from './drawn-figures.ts'
import { pdfGlyphs } from './pdf-glyphs.ts'

const WORDS = zh.takeAway.file
const DATE = '2024-04-08'
const [bars, grid] = FIGURES
if (!bars || !grid || bars.native?.kind !== 'bar') throw new Error('no figures')
const native: NativeBars = bars.native

/** The values that LibreOffice found for each series of a chart, as it writes them itself. */
function valuesIn(bytes: Uint8Array): readonly (readonly number[])[] {
  const [, xml = ''] = Object.entries(unzipText(bytes)).find(([path]) => /charts\/chart\d+\.xml$/.test(path)) ?? []
  return [...xml.matchAll(/<c:val>([\s\S]*?)<\/c:val>/g)].map(([, one = '']) => textsOf(one, 'c:v').map(Number))
}

const sorted = (all: readonly (readonly number[])[]): readonly string[] => all.map((one) => one.join()).sort()
const drawn = native.series.map(({ values }) => values.filter((value) => value !== null))

describe('LibreOffice opens', () => {
  it('the workbook of a chart, with the native chart on the right values', async () => {
    const bytes = await toXlsx(bars, WORDS)
    expect(sorted(valuesIn(convert('chart.xlsx', bytes, 'xlsx')))).toEqual(sorted(drawn))
    const { text, boxes, glyphs, pages } = await pdfGlyphs(convert('chart.xlsx', bytes, 'pdf'))
    // A page for each sheet: none is cut at the right.
    expect(pages).toBe(4)
    expect(glyphs).toBeGreaterThan(100)
    expect(boxes).toBe(0)
    for (const words of ['自报', '㐀𠮷县', "'=1+1", bars.note.dataset]) expect(text).toContain(words)
  })

  it('the slides, with the native chart on the right values and the heat map as a table', async () => {
    const figures = FIGURES.map((figure) => ({ ...figure, png: null }))
    const bytes = await toPptx({ title: '试作', date: DATE, cover: ['甲'], figures, tables: true }, WORDS)
    expect(sorted(valuesIn(convert('deck.pptx', bytes, 'pptx')))).toEqual(sorted(drawn))
    const { text, boxes, pages } = await pdfGlyphs(convert('deck.pptx', bytes, 'pdf'))
    expect([pages, boxes]).toEqual([5, 0])
    for (const { name } of native.series)
      expect(text.replace(/\s/g, '')).toContain(name.normalize('NFKC').replace(/\s/g, ''))
    // LibreOffice puts blanks between Chinese and figures.
    const said = text.replace(/\s/g, '')
    for (const words of ['类别×单位', '㐀𠮷县', bars.note.versions]) {
      expect(said).toContain(words.normalize('NFKC').replace(/\s/g, ''))
    }
  })

  it('the report, with its pictures, captions and definitions', async () => {
    const pictures = FIGURES.map(({ svg }, at) => drawOutside(`picture-${at}`, svg?.markup ?? ''))
    const figures = FIGURES.map((figure) => ({ ...figure, remark: '㐀𠮷县情况见图。', link: 'http://example/#/' }))
    const report = { title: '试作报告', template: 'comparison', date: DATE, figures } as const
    const { text, boxes, pages } = await pdfGlyphs(convert('report.docx', await toDocx(report, pictures, WORDS), 'pdf'))
    expect(boxes).toBe(0)
    expect(pages).toBeGreaterThan(1)
    const said = text.replace(/\s/g, '')
    for (const words of [
      '一、整改状态构成',
      '图1整改状态构成',
      '表2类别×单位',
      '㐀𠮷县情况见图',
      '—1—',
      '未说明不等于未完成',
    ]) {
      expect(said).toContain(words)
    }
  })
})
