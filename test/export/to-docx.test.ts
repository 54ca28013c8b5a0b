import { describe, expect, it } from 'vitest'
import { unzipSync } from 'fflate'
import type { Report } from '../../src/export/report.ts'
import { toDocx } from '../../src/export/to-docx.ts'
import { zhTakeAway } from '../../src/ui/words/zh-take-away.ts'
import { FIGURE } from './fictional-figure.ts'
import { NOTE_LINES } from './fictional-note.ts'
import { textsOf, unzipText } from './unzip-text.ts'

// One black dot.
const DOT = Uint8Array.from(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==', 'base64'),
)
const PICTURED = { ...FIGURE, svg: { markup: '<svg/>', width: 960, height: 400 } }
const REPORT: Report = {
  title: '试作报告',
  template: 'comparison',
  date: '2024-04-08',
  figures: [
    { ...PICTURED, remark: '甲局完成三项。\n乙局没有说明。', link: 'http://example/#/overview' },
    { ...PICTURED, remark: '', link: 'http://example/#/overview?p=x' },
  ],
}

const words = zhTakeAway.file
const write = (report: Report): Promise<Uint8Array> =>
  toDocx(
    report,
    report.figures.map(() => DOT),
    words,
  )
const textOf = (bytes: Uint8Array): string => textsOf(unzipText(bytes)['word/document.xml'] ?? '', 'w:t').join('')

const bytes = await write(REPORT)
const xml = unzipText(bytes)['word/document.xml'] ?? ''

describe('a report as a document', () => {
  it('says title, date, remarks, notes and links', () => {
    const text = textOf(bytes)
    const said = ['试作报告', '2024年4月8日', '甲局完成三项。', '乙局没有说明。', 'http://example/#/overview?p=x']
    for (const part of [...said, ...Object.values(NOTE_LINES)]) expect(text).toContain(part)
  })

  it('numbers its sections, and its captions by fields of Word', () => {
    const text = textOf(bytes)
    expect(text).toContain('一、各单位整改状态')
    expect(text).toContain('二、各单位整改状态')
    expect([...xml.matchAll(/SEQ (Figure|Table)/g)].map(([, kind]) => kind)).toEqual([
      'Figure',
      'Table',
      'Figure',
      'Table',
    ])
  })

  it('explains each metric once, at its end', () => {
    expect(textOf(bytes).split('各状态事项数之和 = 事项数')).toHaveLength(2)
  })

  it('stands on A4 with a running head and page numbers', () => {
    const parts = unzipText(bytes)
    expect(xml).toContain('w:w="11906" w:h="16838"')
    const margins = Object.entries(parts).filter(([path]) => /word\/(?:header|footer)\d+\.xml/.test(path))
    expect(margins.map(([, part]) => part).join('')).toMatch(/试作报告（数据均为被巡察单位自报）[\s\S]*PAGE/)
  })

  it('is set in the fonts of official documents, and says what to take where one is missing', () => {
    const parts = unzipText(bytes)
    expect(parts['word/styles.xml']).toContain('w:eastAsia="仿宋_GB2312"')
    expect(parts['word/styles.xml']).toContain('w:eastAsia="黑体"')
    expect(parts['word/fontTable.xml']).toContain('<w:altName w:val="仿宋,FangSong')
  })

  it('is the same to the byte when it is written again', async () => {
    expect(Buffer.from(await write(REPORT)).equals(Buffer.from(bytes))).toBe(true)
  })

  it('shows in an appendix every row and no picture', async () => {
    const appendix = await write({ ...REPORT, template: 'appendix' })
    expect(textOf(appendix)).toContain('=cmd()')
    expect(Object.keys(unzipSync(appendix)).filter((path) => path.endsWith('.png'))).toEqual([])
  })

  it('puts at most four pictures on the page for leaders', async () => {
    const figures = Array.from({ length: 6 }, (_, at) => ({ ...PICTURED, remark: `要点${at}`, link: '' }))
    const brief = await write({ ...REPORT, template: 'brief', figures })
    expect([...(unzipText(brief)['word/document.xml'] ?? '').matchAll(/SEQ Figure/g)]).toHaveLength(4)
    expect(textOf(brief)).not.toContain('要点5')
  })
})
