import { describe, expect, it } from 'vitest'
import { defaultCodebook } from '../../src/codebook/default-codebook.ts'
import { readFile, type ReadFile } from '../../src/pipeline.ts'
import { FileError } from '../../src/source/source-text.ts'
import type { NoticeHeader, NoticeRecord } from '../../src/tables/record.ts'
import { wrongsOf } from './check-reading.ts'
import { mutate } from './mutate.ts'
import { fuzzOriginals } from './originals.ts'

const TEXT = `中共临砚区水务局党组关于巡察整改进展情况的通报
2022年3月1日至4月30日，区委第四巡察组对区水务局党组进行了巡察。2022年6月3日反馈了意见，共指出1个方面2个问题。
一、关于落实制度方面
1.公务用车管理混乱的问题。一是召开会议3次，追回3.6万元，修订《车辆使用管理办法》。整改结果：已完成。
2.会议制度执行不到位的问题。一是召开会议5次。整改结果：已完成。
`

const read = (text: string): Promise<ReadFile> => readFile('一.txt', new TextEncoder().encode(text), defaultCodebook())

describe('the check of a reading', () => {
  it('finds nothing wrong with a plain notice', async () => {
    expect(wrongsOf(await read(TEXT))).toEqual([])
  })

  const header = (change: Partial<NoticeHeader>) => (record: NoticeRecord) => ({
    ...record,
    notice: { ...record.notice, ...change },
  })
  const item = (change: Partial<NoticeRecord['items'][number]>) => (record: NoticeRecord) => ({
    ...record,
    items: record.items.map((one, at) => (at === 0 ? { ...one, ...change } : one)),
  })
  it.each([
    ['an agency that the text does not name', header({ agency: '青屿县文旅局' }), /invented agency/],
    ['another inspection group', header({ inspection_body: '区委第五巡察组' }), /invented inspection_body/],
    ['a round that nobody mentions', header({ inspection_round: '第三轮' }), /invented inspection_round/],
    ['a date that is not written', header({ feedback_date: '2022-06-04' }), /invented feedback_date/],
    ['a year that is not written', header({ published_date: '2023-06-03' }), /invented published_date/],
    ['a title that is not written', item({ title: '公务用车管理很混乱' }), /invented item title/],
    ['an empty name in place of silence', item({ parent_title: '' }), /empty instead of null/],
    ['an item beyond the end', item({ end: 9999 }), /span outside: item/],
    [
      'a measure before its item',
      item({ measures: [{ ordinal: 1, label: null, kind: 'other', start: 0, end: 2 }] }),
      /measure of item 1/,
    ],
    [
      'a figure that is not written',
      item({ figures: [{ value: 7, unit: '次', bound: 'exact', measure: null, start: 0, end: 9 }] }),
      /invented figure/,
    ],
    ['a total without a place', (record: NoticeRecord) => ({ ...record, declared: { completed: 2 } }), /no place/],
    [
      'a total that is not written',
      (record: NoticeRecord) => ({
        ...record,
        declared_facts: record.declared_facts.map((fact) => ({ ...fact, value: fact.value + 6 })),
      }),
      /invented declared/,
    ],
  ])('finds %s', async (_, change, wrong) => {
    const { source, record } = await read(TEXT)
    expect(wrongsOf({ source, record: change(record) }).join('\n')).toMatch(wrong)
  })
})

describe('mutated notices', () => {
  const originals = fuzzOriginals()

  it('are the same for the same seed, and others for another', () => {
    const bytes = (seed: number, at: number): string =>
      Buffer.from(mutate(originals, seed, at).bytes).toString('base64')
    expect(bytes(1, 7)).toBe(bytes(1, 7))
    expect(bytes(1, 7)).not.toBe(bytes(2, 7))
    expect(bytes(1, 7)).not.toBe(bytes(1, 8))
  })

  it('are read without a throw, a span outside or an invented value, or refused with a reason', async () => {
    let items = 0
    for (let at = 0; at < 400; at++) {
      const { bytes, steps } = mutate(originals, 99, at)
      try {
        const reading = await readFile('mutant.txt', bytes, defaultCodebook())
        items += reading.record.items.length
        expect(wrongsOf(reading), `${String(at)}: ${steps.join(', ')}`).toEqual([])
      } catch (error) {
        if (!(error instanceof FileError)) throw error
      }
    }
    expect(items).toBeGreaterThan(1000)
  })
})

describe('what fuzzing has found', () => {
  const totals = async (sentence: string): Promise<unknown> =>
    (await read(`市委巡察整改通报\n市委第四巡察组对市水务局党组进行了巡察。${sentence}\n`)).record.declared

  it('stays mended: where a blank parts the number from what is done, it is not all that is done', async () => {
    expect(await totals('巡察整改方案确定的42项整改任务中，36项 已全面完成整改。')).not.toMatchObject({ completed: 42 })
    expect(await totals('4个方面11个问题，截至目前已全部完成整改。')).toMatchObject({ problems: 11, completed: 11 })
  })

  it('stays mended: a parent without words has no title', async () => {
    const { record } = await read('市委巡察整改通报\n序号\n1\n•:\n')
    expect(record.items.map((one) => one.parent_title)).toEqual(record.items.map(() => null))
    expect(record.items.length).toBeGreaterThan(0)
  })
})
