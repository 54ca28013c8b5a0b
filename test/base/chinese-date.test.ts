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

  it('keeps the order and the places of several', () => {
    const text = '2021年10月18日至12月17日'
    const places = writtenDates(text).map((date) => text.slice(date.start, date.end))
    expect(places).toEqual(['2021年10月18日', '12月17日'])
  })

  it('writes ISO, with the month alone where no day is said', () => {
    expect(isoDate(2022, 8, null)).toBe('2022-08')
    expect(isoDate(2022, 8, 3)).toBe('2022-08-03')
  })
})
