import { describe, expect, it } from 'vitest'
import { isoDate, writtenDates } from '../../src/base/chinese-date.ts'

describe('dates as written', () => {
  it.each([
    ['2021年10月18日', 2021, 10, 18],
    ['2024-04-08', 2024, 4, 8],
    ['2023.5.4', 2023, 5, 4],
    ['2023/11/23', 2023, 11, 23],
    ['2023年 5月4日', 2023, 5, 4],
    ['12月17日', null, 12, 17],
    ['8月下旬', null, 8, null],
    ['2022年8月', 2022, 8, null],
    ['2022年8月份', 2022, 8, null],
    ['2022年11月上旬', 2022, 11, null],
    ['2023年5月4号', 2023, 5, 4],
    ['2023 年 5 月 4 日', 2023, 5, 4],
    ['2024年2月29日', 2024, 2, 29],
    ['二〇二三年五月四日', 2023, 5, 4],
    ['二○二三年十二月三十一日', 2023, 12, 31],
    ['二0二三年十月二十日', 2023, 10, 20],
    ['二〇二三年十一月', 2023, 11, null],
    ['五月二十日', null, 5, 20],
    ['同年12月20日', null, 12, 20],
    ['次年1月5日', null, 1, 5],
  ])('%s', (text, year, month, day) => {
    const [date, ...more] = writtenDates(text)
    expect(more).toEqual([])
    expect(date).toMatchObject({ year, month, day })
  })

  it.each(['3.5万元', '13月1日', '2月30', '第3项', '通政发〔2022〕9号', '1:13.5的原则', '45月'])(
    '%s is no whole date',
    (text) => {
      expect(writtenDates(text).filter((date) => date.day !== null && date.year !== null)).toEqual([])
    },
  )

  it.each(['三个月', '一二月份', '十三月', '五月三十二日', '2023年2月29日', '三十一日', '第3月度'])(
    '%s names no day',
    (text) => {
      expect(writtenDates(text).filter((date) => date.day !== null)).toEqual([])
    },
  )

  it.each([
    ['同年12月20日', 'same'],
    ['当年12月20日', 'same'],
    ['次年1月5日', 'next'],
    ['翌年1月5日', 'next'],
    ['今年1月5日', 'this'],
    ['本年1月5日', 'this'],
    ['去年1月5日', 'last'],
    ['2024年1月5日', null],
    ['1月5日', null],
    ['半年1月5日', null],
  ])('%s is of the year', (text, relative) => {
    expect(writtenDates(text)[0]?.relative).toBe(relative)
  })

  it.each([
    ['2023年3至5月', ['2023-3', '5']],
    ['2023年3-5月', ['2023-3', '5']],
    ['2023年3月1日-31日', ['2023-3-1', '3-31']],
    ['2023年3月1日至4月2日', ['2023-3-1', '4-2']],
    ['2023年3至5个', []],
    ['2023年3月1日至5人', ['2023-3-1']],
  ])('%s: both ends', (text, ends) => {
    const found = writtenDates(text).map(({ year, month, day }) =>
      [year, month, day].filter((part) => part !== null).join('-'),
    )
    expect(found).toEqual(ends)
  })

  it('keeps the order and the places of several', () => {
    const text = '2021年10月18日至12月17日'
    const places = writtenDates(text).map((date) => text.slice(date.start, date.end))
    expect(places).toEqual(['2021年10月18日', '12月17日'])
  })

  it('takes those that begin within the place asked for, as they stand in the whole text', () => {
    const text = '2022年3月1日至2023年10月18日,发布日期:2024-04-08'
    const from = text.indexOf('2023')
    const [only, ...more] = writtenDates(text, from, from + 1)
    expect(more).toEqual([])
    expect(only).toMatchObject({ year: 2023, month: 10, day: 18, start: from, end: text.indexOf(',') })
    // From inside its year it is another date, and behind its first digit none.
    expect(writtenDates(text, from + 5, from + 6)).toMatchObject([{ year: null, month: 10, day: 18 }])
    expect(writtenDates(text, from + 6, from + 7)).toEqual([])
  })

  it('writes ISO, with the month alone where no day is said', () => {
    expect(isoDate(2022, 8, null)).toBe('2022-08')
    expect(isoDate(2022, 8, 3)).toBe('2022-08-03')
  })
})
