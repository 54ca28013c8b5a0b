import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MARK_KINDS, type TextMark } from '../../src/ui/reader/notice-marks.ts'
import { contactStarts, segmentText } from '../../src/ui/reader/segment-text.ts'
import { toBoardText, toRawOffset } from '../../src/ui/workers/board-text.ts'

const mark: fc.Arbitrary<TextMark> = fc
  .record({
    start: fc.integer({ min: -5, max: 60 }),
    length: fc.integer({ min: 0, max: 40 }),
    kind: fc.constantFrom(...MARK_KINDS),
    item: fc.constantFrom(null, 'a', 'b'),
  })
  .map(({ start, length, kind, item }) => ({ start, end: start + length, kind, item, detail: null }))
const text = fc.string({ unit: fc.constantFrom('整', '改', 'a', '。', '\n'), maxLength: 50 })

describe('the text of a notice cut into segments', () => {
  it('loses no character, wherever the marks lie', () => {
    fc.assert(
      fc.property(text, fc.array(mark), (source, marks) => {
        const lines = segmentText(source, marks)
        expect(lines.map((line) => line.segments.map((one) => one.text).join('')).join('\n')).toBe(source)
      }),
    )
  })

  it('says once of several contact lines in a row where they begin', () => {
    const source = '一、整改情况\n电话:1\n邮箱:2\n附件\n地址:3'
    const at = (words: string): TextMark => {
      const start = source.indexOf(words)
      return { start, end: start + words.length, kind: 'contact', item: null, detail: null }
    }
    const lines = segmentText(source, [at('电话:1'), at('邮箱:2'), at('地址:3')])
    expect([...contactStarts(lines)]).toEqual([source.indexOf('电话'), source.indexOf('地址')])
    expect([...contactStarts(segmentText(source, []))]).toEqual([])
  })

  it('gives every character exactly the marks that lie over it', () => {
    fc.assert(
      fc.property(text, fc.array(mark, { maxLength: 6 }), (source, marks) => {
        for (const line of segmentText(source, marks)) {
          for (const segment of line.segments) {
            for (let at = segment.start; at < segment.start + segment.text.length; at++) {
              const over = new Set(marks.filter((one) => one.start <= at && at < one.end).map((one) => one.kind))
              expect(new Set(segment.kinds)).toEqual(over)
            }
          }
        }
      }),
    )
  })

  it('names the innermost item', () => {
    const outer: TextMark = { start: 0, end: 6, kind: 'item', item: 'outer', detail: null }
    const inner: TextMark = { start: 2, end: 4, kind: 'item', item: 'inner', detail: null }
    const [line] = segmentText('问题整改落实', [inner, outer])
    expect(line?.segments.map(({ item }) => item)).toEqual(['outer', 'inner', 'outer'])
  })
})

describe('the raw place of a character', () => {
  it('is the same after the map crossed to the page as a list', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(gaps, (dropped) => {
        const places = [0]
        for (const gap of dropped) places.push((places.at(-1) ?? 0) + 1 + gap)
        const toRaw = (at: number): number => places[at] ?? 0
        const board = toBoardText({
          file: 'a.txt',
          sha256: '00',
          encoding: 'utf-8',
          raw: '',
          text: '整'.repeat(dropped.length),
          repairs: [],
          marked: [],
          toRaw,
        })
        for (let at = 0; at <= dropped.length; at++) expect(toRawOffset(board, at)).toBe(toRaw(at))
      }),
    )
  })
})
