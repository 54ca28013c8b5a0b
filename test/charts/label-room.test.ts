import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldLabel, textWidth } from '../../src/charts/label-room.ts'

describe('a name broken into lines', () => {
  it('keeps words of letters whole', () => {
    expect(foldLabel('B Full and strict governance of the Party', 160)).toBe(
      'B Full and strict\ngovernance of the\nParty',
    )
  })

  it('breaks Chinese anywhere, and a word only where it is wider than the line', () => {
    expect(foldLabel('贯彻党的理论路线方针政策', 72)).toBe('贯彻党的理论\n路线方针政策')
    expect(foldLabel('Unpronounceable', 50)).toBe('Unpron\nouncea\nble')
  })

  it('ends no line with an opening bracket', () => {
    expect(foldLabel('云汀市城市景观服务局（虚构示例）', 132)).toBe('云汀市城市景观服务局\n（虚构示例）')
  })

  it('drops blanks at the end', () => {
    expect(foldLabel('水务局   ', 40)).toBe('水务局')
    expect(foldLabel('\u3000\u3000\u3000', 20)).toBe('')
  })

  it('loses no character but blanks at the ends of lines, and no line is wider than one character allows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 20, max: 300 }), (text, width) => {
        const lines = foldLabel(text.replaceAll('\n', ' '), width).split('\n')
        expect(lines.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
        for (const line of lines) if ([...line].length > 1) expect(textWidth(line)).toBeLessThanOrEqual(width)
      }),
    )
  })
})
