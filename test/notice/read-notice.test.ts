import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNotice } from '../../src/notice/read-notice.ts'
import type { Notice } from '../../src/notice/tree.ts'
import { sharedFiles } from './shared-texts.ts'

const PIECES = [
  '一、',
  '二、',
  '(一)',
  '（二）',
  '1.',
  '2、',
  '(1)',
  '3)',
  '①',
  '问题一:',
  '针对“',
  '关于“',
  '”问题',
  '整改情况:',
  '整改结果:已完成',
  '一是',
  '二是',
  '\n',
  '。',
  '“',
  '”',
  '《',
  '》',
  '23个问题',
  '已完成整改22个',
  '2023年5月4日',
  '至6月30日',
  '市委第四巡察组',
  '反馈',
  '同(23)',
  '不够到位',
  '加强学习',
  '根据市委统一部署,',
  '对市城管局党组进行了巡察',
  '下一步',
  '欢迎监督',
  '中共',
  '党组',
  '𠮷',
  '㐀',
  '\u0000',
  ' ',
]
const noticeLike = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 80 })
  .map((parts) => parts.join(''))
const anyText = fc.oneof(
  noticeLike,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
)

function spansOf(notice: Notice): { start: number; end: number }[] {
  return [
    ...notice.sections,
    ...notice.aspects,
    ...notice.declared,
    ...notice.contact,
    ...notice.diagnostics,
    ...notice.items.flatMap((item) => [
      item,
      item.titleSpan,
      item.body,
      ...item.measures,
      ...item.documents,
      ...item.figures,
    ]),
  ]
}

describe('reading any text at all', () => {
  it('never throws, and every span lies inside the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const span of spansOf(readNotice(text))) {
          expect(span.start).toBeGreaterThanOrEqual(0)
          expect(span.start).toBeLessThanOrEqual(span.end)
          expect(span.end).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('loses no character of an item: its title is the text under its span, items follow each other', () => {
    fc.assert(
      fc.property(noticeLike, (text) => {
        const { items } = readNotice(text)
        items.forEach((item, at) => {
          expect(text.slice(item.titleSpan.start, item.titleSpan.end).replace(/\s*\n\s*/g, '')).toBe(item.title)
          expect(item.titleSpan.start).toBeGreaterThanOrEqual(item.start)
          expect(item.body.end).toBeLessThanOrEqual(Math.max(item.end, item.body.start))
          const next = items[at + 1]
          if (next) expect(item.end).toBeLessThanOrEqual(next.start)
        })
      }),
      { numRuns: 1000 },
    )
  })

  it('reads the same text the same way twice', () => {
    fc.assert(
      fc.property(noticeLike, (text) => {
        expect(readNotice(text)).toEqual(readNotice(text))
      }),
    )
  })
})

describe('what changes nothing but offsets', () => {
  const shape = (notice: Notice): unknown => ({
    facts: notice.facts,
    items: notice.items.map((item) => [
      item.no,
      item.status.status,
      item.status.basis,
      item.aspect,
      item.measures.length,
    ]),
    declared: notice.declared.map((fact) => [fact.what, fact.value, fact.unit]),
  })
  const texts = sharedFiles('synth').map(({ name, bytes }) => ({ name, text: new TextDecoder().decode(bytes) }))

  it.each(texts)('$name: CRLF, blanks at line ends, full-width brackets and commas', ({ text }) => {
    const plain = shape(readNotice(text))
    expect(shape(readNotice(text.replaceAll('\n', '\r\n')))).toEqual(plain)
    expect(shape(readNotice(text.replaceAll('\n', '  \n')))).toEqual(plain)
    const wide = readNotice(
      text.replaceAll('(', '（').replaceAll(')', '）').replaceAll(':', '：').replaceAll(',', '，'),
    )
    expect({ ...(shape(wide) as object), facts: null }).toEqual({ ...(plain as object), facts: null })
  })
})

describe('a text without problems', () => {
  it('has no items and says so', () => {
    const notice = readNotice(
      '根据市委统一部署,2023年1月2日至3月4日,市委第一巡察组对市城管局党组进行了巡察。\n一、下一步打算\n继续努力。',
    )
    expect(notice.items).toEqual([])
    expect(notice.diagnostics.map((one) => one.code)).toContain('no_items')
  })
})
