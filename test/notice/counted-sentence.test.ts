import { describe, expect, it } from 'vitest'
import { countedSentences } from '../../src/notice/counted-sentence.ts'

const countedIn = (text: string): string[] =>
  countedSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

describe('sentences that may state a total', () => {
  it.each([
    '反馈25个问题',
    '细化为十六 项任务',
    '处分90余人',
    '追缴3.2万元',
    '挽回三百多万元',
    '召开1,200 余次',
    '完成率76%',
    '5大类',
    '召开会议12场',
  ])('%s holds a number with its classifier', (sentence) => {
    expect(countedIn(`高度重视。${sentence}。继续推进。`)).toEqual([sentence])
  })

  it.each(['2023年5月18日', '每个问题都有着落', '第三巡察组', '二是压实责任', '问题整改个个到位'])(
    '%s holds none',
    (sentence) => {
      expect(countedIn(sentence)).toEqual([])
    },
  )

  it('end at full stops and line ends', () => {
    expect(countedIn('问题25个。已完成\n19项')).toEqual(['问题25个', '19项'])
  })

  it('know whether the one before was counted too', () => {
    const text = '问题25个。已完成19个。压实责任。召开会议3次。'
    expect(countedSentences(text, { start: 0, end: text.length }).map(({ follows }) => follows)).toEqual([
      false,
      true,
      false,
    ])
  })
})
