import fc from 'fast-check'
import { Converter, Locale } from 'opencc-js/t2cn'
import { describe, expect, it } from 'vitest'
import { simplify } from '../../src/source/simplify.ts'
import { WordTable } from '../../src/source/word-table.ts'

describe('a table of words', () => {
  const table = new WordTable(['乾坤 乾坤|一目瞭然 一目了然', '乾 干|瞭 瞭|統 统|㗲 𠵾'])

  it.each([
    ['統一', '统一'],
    ['乾燥', '干燥'],
    ['乾坤', '乾坤'],
    ['一目瞭然,瞭望', '一目了然,瞭望'],
    ['㗲', '𠵾'],
    ['', ''],
    ['已经简化', '已经简化'],
  ])('makes of %s %s', (from, to) => {
    expect(table.convert(from)).toBe(to)
  })
})

describe('simplified text', () => {
  const convert = Converter({ from: 't', to: 'cn' })
  const lists = Locale.configs['t2s']?.conversionChain.flat() ?? []
  const words = lists.flatMap((list) => (typeof list === 'string' ? list.split(/[ |]/) : []))

  it('is what OpenCC makes of it, but for words that change their length and for 著', async () => {
    expect(words.length).toBeGreaterThan(4000)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...words, '豈', '更', '。', '的'), { maxLength: 30 }),
        async (parts) => {
          const text = parts.join('').replace(/著/g, '')
          const whole = convert(text)
          if (whole.length === text.length) expect(await simplify(text)).toBe(whole)
        },
      ),
      { numRuns: 500 },
    )
  })
})
