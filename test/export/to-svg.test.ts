import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawSvg } from '../../src/export/draw-svg.ts'
import { escapeXml } from '../../src/export/escape-xml.ts'
import { toSvg } from '../../src/export/to-svg.ts'
import { wrapText } from '../../src/export/wrap-text.ts'
import { NOTE, NOTE_LINES } from './fictional-note.ts'

const OPTION = {
  tooltip: {},
  xAxis: { type: 'value' },
  yAxis: { type: 'category', data: ['示例市甲局', '示例市乙局'] },
  series: [{ type: 'bar', data: [3, 4], itemStyle: { decal: { symbol: 'rect', rotation: 0.7 } } }],
}
const SIZE = { width: 640, height: 320 }
const DRAWN = drawSvg(OPTION, SIZE)

describe('an SVG of a chart', () => {
  const svg = toSvg(DRAWN, NOTE, SIZE)

  it.each(Object.values(NOTE_LINES))('says %s', (text) => {
    expect(svg).toContain(`${text}</text>`)
  })

  it('draws the chart with its names', () => {
    expect(svg).toMatch(/<path[^>]+fill=/)
    expect(svg).toContain('>示例市甲局</text>')
  })

  it('is as wide as asked and higher than the drawing by its lines', () => {
    const [, width, height] = /^<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? []
    expect(Number(width)).toBe(640)
    expect(Number(height)).toBeGreaterThan(320 + 10 * 18)
  })

  it('refers to nothing outside itself and carries no script and no style sheet', () => {
    expect(svg.replace(/xmlns(:xlink)?="[^"]+"/g, '')).not.toMatch(/https?:|url\((?!#)|<script|<style|<foreignObject/)
  })

  it('hangs its text so that programs outside the browser do it too', () => {
    expect(svg).not.toContain('dominant-baseline="central"')
    expect(svg).toContain('dy="0.36em"')
  })

  it('closes every node that it opens', () => {
    const open = svg.match(/<[a-zA-Z][^>]*(?<!\/)>/g)?.length
    expect(open).toBe(svg.match(/<\/[a-zA-Z]+>/g)?.length)
  })

  it('writes a title with signs of XML as text', () => {
    const odd = toSvg(DRAWN, { ...NOTE, title: '<script>“甲”&乙' }, SIZE)
    expect(odd).toContain('&lt;script&gt;“甲”&amp;乙</text>')
  })
})

describe('a long line of the note', () => {
  it('is cut to the width and never begins with a closing sign', () => {
    expect(wrapText('甲乙丙丁，戊己庚辛', 4)).toEqual(['甲乙丙丁，', '戊己庚辛'])
  })

  it('keeps the order where a long word begins with a closing sign', () => {
    expect(wrapText('甲...1', 2).join('')).toBe('甲...1')
  })

  it('keeps a number whole', () => {
    expect(wrapText('共计 2023 项', 3)).toEqual(['共计', '2023', '项'])
  })

  it('loses no sign but blanks at its cuts', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'甲乙，。 a1.') }),
        fc.integer({ min: 2, max: 9 }),
        (text, ems) => {
          expect(wrapText(text, ems).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        },
      ),
    )
  })
})

it('leaves no sign of XML bare and no character that XML forbids', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapeXml(text)).not.toMatch(
        /[<>"']|&(?!(?:amp|lt|gt|quot|#39);)|[\u0000-\u0008\u000b\u000c\u000e-\u001f]/,
      )
    }),
  )
})
