import { describe, expect, it } from 'vitest'
import { joinHeadings } from '../../src/notice/broken-heading.ts'
import { splitLines } from '../../src/notice/lines.ts'

const joined = (text: string): string[] =>
  joinHeadings(text, splitLines(text)).map(({ start, end }) => text.slice(start, end))

describe('headings broken over two lines', () => {
  it.each([
    ['a number alone', '1.\n窗口叫号乱的问题\n一是增设窗口。', ['1.\n窗口叫号乱的问题', '一是增设窗口。']],
    ['a bracketed number alone', '(二)\n作风建设方面\n1.', ['(二)\n作风建设方面', '1.']],
    ['a section alone', '二、\n巡察反馈问题整改情况', ['二、\n巡察反馈问题整改情况']],
    [
      'an open quotation',
      '3.关于“窗口叫号\n乱”的问题整改情况。\n一是增设窗口。',
      ['3.关于“窗口叫号\n乱”的问题整改情况。', '一是增设窗口。'],
    ],
    [
      'the word 方面 on the next line',
      '(一)关于作风建设和\n廉洁自律方面\n1.窗口叫号乱',
      ['(一)关于作风建设和\n廉洁自律方面', '1.窗口叫号乱'],
    ],
  ])('%s', (_, text, lines) => {
    expect(joined(text)).toEqual(lines)
  })

  it.each([
    ['a number before another heading', '1.\n(一)作风建设方面'],
    ['a page number', '12\n窗口叫号乱的问题'],
    ['a heading that is whole', '(一)作风建设方面\n窗口叫号乱的问题'],
    ['running text below a bare title', '1.窗口叫号乱\n增设窗口3个,解决排队久的问题。'],
    ['a quotation that goes on too far', `1.关于“窗口叫号\n${'乱'.repeat(60)}”的问题`],
    ['a heading of its own behind a dash', '(一)作风建设\n——关于窗口叫号乱的问题'],
    ['a heading of its own', '(一)作风建设\n关于窗口叫号乱的问题'],
    ['text without a mark', '我局高度重视巡察\n反馈问题'],
  ])('but not %s', (_, text) => {
    expect(joined(text)).toEqual(text.split('\n'))
  })
})
