import { describe, expect, it } from 'vitest'
import { decode, MAX_TEXT_BYTES } from '../../src/source/decode.ts'
import { FileError } from '../../src/source/source-text.ts'

const NOTICE = '根据市委统一部署，市委第二巡察组对市城管局党组进行了巡察，现将巡察整改情况予以公布。'
// The same two sentences' first words in GB18030 and Big5, as bytes.
const GB18030 = [
  0xb8, 0xf9, 0xbe, 0xdd, 0xca, 0xd0, 0xce, 0xaf, 0xb5, 0xc4, 0xd2, 0xaa, 0xc7, 0xf3, 0xd5, 0xfb, 0xb8, 0xc4, 0xc1,
  0xcb,
]
const BIG5 = [
  0xae, 0xda, 0xbe, 0xda, 0xa5, 0xab, 0xa9, 0x65, 0xaa, 0xba, 0xad, 0x6e, 0xa8, 0x44, 0xbe, 0xe3, 0xa7, 0xef, 0xa4,
  0x46,
]

const problemOf = (bytes: Uint8Array): string | null => {
  try {
    decode('a.txt', bytes)
    return null
  } catch (error) {
    return error instanceof FileError ? error.problem : String(error)
  }
}

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const units = mark ? [0xfeff, ...codes(text)] : codes(text)
  return Uint8Array.from(
    units.flatMap((unit) => (order === 'le' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff])),
  )
}
const codes = (text: string): number[] => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))

describe('encodings', () => {
  it('takes strict UTF-8 first', () => {
    expect(decode('a.txt', new TextEncoder().encode(NOTICE))).toEqual({ text: NOTICE, encoding: 'utf-8' })
  })

  it('drops a byte-order mark', () => {
    expect(decode('a.txt', Uint8Array.of(0xef, 0xbb, 0xbf, ...new TextEncoder().encode('巡察'))).text).toBe('巡察')
  })

  it('reads GB18030 by plausibility', () => {
    expect(decode('a.txt', Uint8Array.from(GB18030))).toEqual({ text: '根据市委的要求整改了', encoding: 'gb18030' })
  })

  it('reads Big5 where the caller says so', () => {
    expect(decode('a.txt', Uint8Array.from(BIG5), 'big5').text).toBe('根據市委的要求整改了')
  })

  it.each([
    ['le', true],
    ['be', true],
    ['le', false],
    ['be', false],
  ] as const)('reads UTF-16 %s (mark: %s)', (order, mark) => {
    const text = `${NOTICE}\n1. 2023年\n`
    expect(decode('a.txt', utf16(text, order, mark)).text).toBe(text)
  })
})

describe('files that are no text', () => {
  it.each([
    ['an empty file', Uint8Array.of(), 'empty'],
    ['blanks only', new TextEncoder().encode(' \n\t '), 'empty'],
    ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), 'not_text'],
    ['noise', Uint8Array.from({ length: 100_000 }, (_, at) => (at * 2654435761) >>> 24), 'not_text'],
    ['a text of more than 20 MB', new Uint8Array(MAX_TEXT_BYTES + 1).fill(0x61), 'too_large'],
  ])('%s', (_, bytes, problem) => {
    expect(problemOf(bytes)).toBe(problem)
  })

  it('answers 50 MB of noise at once, from a sample', () => {
    const bytes = new Uint8Array(50 * 1024 * 1024)
    for (let at = 0; at < bytes.length; at++) bytes[at] = (at * 2654435761) >>> 24
    expect(problemOf(bytes)).toBe('not_text')
  })

  it('names the encoding that the caller asked for and that does not fit', () => {
    expect(() => decode('b.txt', Uint8Array.of(0xff, 0xfe, 0xfd), 'utf-8')).toThrow(FileError)
  })
})
