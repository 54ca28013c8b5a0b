import { beforeAll, describe, expect, it } from 'vitest'
import { defaultCodebook } from '../../src/codebook/default-codebook.ts'
import { readNotice } from '../../src/notice/read-notice.ts'
import type { Notice } from '../../src/notice/tree.ts'
import { readFile, type ReadFile } from '../../src/pipeline.ts'
import { outlineText } from './outline-text.ts'
import { sharedFiles } from './shared-texts.ts'

const read = new Map<string, ReadFile>()
const notices = new Map<string, Notice>()
const of = (name: string): ReadFile => read.get(name) as ReadFile
const codesOf = (name: string): string[] => of(name).record.diagnostics.map((one) => one.code)

beforeAll(async () => {
  for (const { name, bytes } of sharedFiles('notices')) {
    const file = await readFile(name, bytes, defaultCodebook())
    read.set(name, file)
    notices.set(name, readNotice(file.source.text, file.source.marked))
  }
})

describe('the five real notices', () => {
  it.each(['dali-2023', 'jinan-2024', 'nantong-2022', 'shenzhen-2023', 'wuhan-panlongcheng-2022'])(
    '%s',
    async (name) => {
      const notice = notices.get(`${name}.txt`) as Notice
      await expect(outlineText(notice)).toMatchFileSnapshot(`goldens/${name}.outline.txt`)
    },
  )

  it('Nantong: heading 七 is missing, so that 17 to 23 have no aspect', () => {
    const { record } = of('nantong-2022.txt')
    const without = record.items.filter((item) => item.aspect === null).map((item) => item.no)
    expect(without).toEqual(['17', '18', '19', '20', '21', '22', '23'])
    const gap = record.diagnostics.find((one) => one.code === 'aspect_number_gap')
    expect(gap?.facts).toEqual({ expected: 7, found: 8, first_without_aspect: '17' })
  })

  it('Nantong: what the mirror ruined is marked, not mended', () => {
    const { source, record } = of('nantong-2022.txt')
    const marked = record.diagnostics.find((one) => one.code === 'mojibake')
    expect(source.text.slice(marked?.start, marked?.end)).toContain('泛汀')
    expect(source.repairs).toEqual(['pinyin_removed', 'traditional_to_simplified', 'mojibake_marked'])
  })

  it('Nantong: a place in the reading text is found in the raw text', () => {
    const { source } = of('nantong-2022.txt')
    const at = source.text.indexOf('公车管理混乱')
    expect(source.raw.slice(source.toRaw(at), source.toRaw(at) + 2)).toBe('公車')
  })

  it('Nantong states no status: unstated, with no basis', () => {
    const { items } = of('nantong-2022.txt').record
    expect(items.every((item) => item.status === 'unstated' && item.status_basis === 'none')).toBe(true)
  })

  it('Jinan: 25 only refers to 23', () => {
    const { record } = of('jinan-2024.txt')
    expect(record.items.find((item) => item.no === '25')?.same_as).toBe('23')
    expect(codesOf('jinan-2024.txt')).toContain('cross_reference')
  })

  it('Jinan: 24 to 28 are called done under headings that say 长期坚持', () => {
    const odd = of('jinan-2024.txt').record.diagnostics.filter((one) => one.code === 'status_contradicts_heading')
    expect(odd.map((one) => one.facts['no'])).toEqual(['24', '25', '26', '27', '28'])
  })

  it('Shenzhen counts tasks: 36 done and 6 staged, the last six beginning again at 1', () => {
    const { record } = of('shenzhen-2023.txt')
    expect(record.notice.unit).toBe('task')
    expect(record.declared).toMatchObject({ tasks: 42, completed: 36, staged: 6 })
    expect(record.items.slice(36).map((item) => item.no)).toEqual(['S3-1', 'S3-2', 'S3-3', 'S3-4', 'S3-5', 'S3-6'])
    expect(codesOf('shenzhen-2023.txt')).toContain('item_number_restart')
  })

  it('Dali lists only what is done', () => {
    expect(of('dali-2023.txt').record.notice.listing).toBe('completed_only')
    expect(of('dali-2023.txt').record.notice.published_date).toBeNull()
  })

  it('Wuhan gives only totals', () => {
    const { record } = of('wuhan-panlongcheng-2022.txt')
    expect(record.declared).toMatchObject({
      aspects: 3,
      problems: 23,
      completed: 22,
      ongoing: 1,
      recovered_yuan_during: 23000,
    })
    expect(record.items.every((item) => item.status === 'unstated' && item.status_basis === 'summary')).toBe(true)
  })

  it('every span is inside the text, and the title stands inside its item', () => {
    for (const { source, record } of read.values()) {
      for (const item of record.items) {
        expect(source.text.slice(item.start, item.end)).toContain(item.title)
        for (const measure of item.measures) {
          expect(measure.start).toBeGreaterThanOrEqual(item.start)
          expect(measure.end).toBeLessThanOrEqual(item.end)
        }
      }
    }
  })
})
