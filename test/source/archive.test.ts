import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ARCHIVE_LIMITS, openArchive } from '../../src/source/archive.ts'
import { DIRECTORY_ENTRY, makeZip, makeZipWithRawName, placesOf, withEntryField } from '../fixtures/make-zip.ts'
import { toGb18030 } from '../fixtures/to-gb18030.ts'
import { problemOf } from './problem-of.ts'

const TEXT = '根据市委统一部署，市委第二巡察组对虚构单位进行了巡察。'
const names = async (zip: Uint8Array): Promise<string[]> => (await openArchive('a.zip', zip)).map(({ name }) => name)
const open = (zip: Uint8Array) => problemOf(() => openArchive('a.zip', zip))
const readAll = (zip: Uint8Array) =>
  problemOf(async () => {
    for (const { read } of await openArchive('a.zip', zip)) read()
  })

describe('an archive of notices', () => {
  it('gives its files in order, folders and system files left out', async () => {
    const zip = makeZip({
      '甲/一.txt': TEXT,
      '甲/': '',
      '__MACOSX/甲/._一.txt': 'x',
      '.DS_Store': 'x',
      '乙\\二.html': TEXT,
    })
    const entries = await openArchive('a.zip', zip)
    expect(entries.map(({ name }) => name)).toEqual(['甲/一.txt', '乙/二.html'])
    for (const { read } of entries) expect(new TextDecoder().decode(read())).toBe(TEXT)
  })

  it('gives files that were stored without packing', async () => {
    const zip = zipSync({ 'a.txt': new TextEncoder().encode(TEXT) }, { level: 0 })
    const [entry] = await openArchive('a.zip', zip)
    expect(new TextDecoder().decode(entry?.read())).toBe(TEXT)
  })

  it('returns any content unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 100_000 }), async (content) => {
        const [entry] = await openArchive('a.zip', makeZip({ 'a.bin': content }))
        expect(entry?.read()).toEqual(content)
      }),
      { numRuns: 20 },
    )
  })

  it('is not opened further: an archive inside it is refused, the files beside it are read', async () => {
    const zip = makeZip({
      'inner.zip': makeZip({ 'b.txt': TEXT }),
      'cut.docx': makeZip({ 'b.txt': TEXT }).subarray(0, 50),
      'c.txt': TEXT,
    })
    const [inner, cut, text] = await openArchive('a.zip', zip)
    expect(await problemOf(() => inner?.read())).toMatchObject({
      problem: 'unsafe_archive',
      facts: { reason: 'nested' },
    })
    expect(await problemOf(() => cut?.read())).toMatchObject({ problem: 'damaged' })
    expect(new TextDecoder().decode(text?.read())).toBe(TEXT)
  })
})

describe('names in an archive', () => {
  it('are read in GBK where a Chinese Windows packed it', async () => {
    expect(await names(makeZipWithRawName(toGb18030('巡察整改通报.txt'), TEXT))).toEqual(['巡察整改通报.txt'])
  })

  it('are read in UTF-8 where macOS packed it and left the flag off', async () => {
    expect(await names(makeZipWithRawName(new TextEncoder().encode('巡察整改通报.txt'), TEXT))).toEqual([
      '巡察整改通报.txt',
    ])
  })

  it('are read in GBK also where the bytes would pass for Western UTF-8', async () => {
    // 茅 in GBK is é in UTF-8.
    expect(await names(makeZipWithRawName(toGb18030('茅.txt'), TEXT))).toEqual(['茅.txt'])
  })

  it.each(['/etc/passwd', '../a.txt', 'a/../../b.txt', 'C:\\a.txt', '..\\a.txt'])(
    'that lead outside (%s) close it',
    async (name) => {
      expect(await open(makeZip({ 'good.txt': TEXT, [name]: TEXT }))).toMatchObject({
        problem: 'unsafe_archive',
        facts: { reason: 'path' },
      })
    },
  )

  it.each(['a..b.txt', '...txt', 'a/..b/c.txt'])('with dots that lead nowhere (%s) do not', async (name) => {
    expect(await open(makeZip({ [`x/${name}`]: TEXT }))).toBeNull()
  })
})

describe('an archive that is not safe', () => {
  it('is refused for a file of blanks that packs a thousandfold', async () => {
    expect(await open(makeZip({ 'bomb.txt': new Uint8Array(20_000_000) }))).toMatchObject({
      problem: 'unsafe_archive',
      facts: { reason: 'ratio' },
    })
  })

  it('is refused for what it declares, without being unpacked', async () => {
    const zip = withEntryField(makeZip({ 'a.txt': TEXT, 'b.txt': TEXT }), 24, 150 * 1024 * 1024, 32)
    expect(await open(zip)).toMatchObject({
      problem: 'unsafe_archive',
      facts: { reason: 'bytes', limit: ARCHIVE_LIMITS.bytes },
    })
  })

  it('is refused when more comes out than it declares', async () => {
    const zip = withEntryField(makeZip({ 'bomb.txt': new Uint8Array(20_000_000) }), 24, 1000, 32)
    expect(await open(zip)).toBeNull()
    expect(await readAll(zip)).toMatchObject({ problem: 'unsafe_archive', facts: { reason: 'bytes', limit: 1000 } })
  })

  it('is refused when its entries share their packed bytes', async () => {
    const zip = makeZip(Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`${String(at)}.txt`, TEXT])))
    expect(await open(withEntryField(zip, 20, zip.length - 200, 32))).toMatchObject({
      problem: 'unsafe_archive',
      facts: { reason: 'overlap' },
    })
  })

  it('is refused for more than 2,000 entries, and not for 2,000', async () => {
    const many = Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`${String(at)}.txt`, 'x']))
    expect(await open(makeZip(many))).toBeNull()
    expect(await open(makeZip({ ...many, 'one-more.txt': 'x' }))).toMatchObject({
      problem: 'unsafe_archive',
      facts: { reason: 'entries', entries: 2001 },
    })
  })

  it('is refused when it is locked', async () => {
    expect(await open(withEntryField(makeZip({ 'a.txt': TEXT }), 8, 1))).toMatchObject({ problem: 'encrypted' })
  })
})

describe('an archive that is broken', () => {
  const whole = makeZip({ 'a.txt': TEXT.repeat(50), 'b.txt': TEXT })

  it('is refused when it was cut short, wherever', async () => {
    for (let length = 4; length < whole.length; length += 7) {
      expect(await open(whole.subarray(0, length))).toMatchObject({ problem: 'damaged' })
    }
  })

  it('gives the other files when the sum of one does not match', async () => {
    const zip = whole.slice()
    const [first = 0] = placesOf(zip, DIRECTORY_ENTRY)
    zip[first + 16] = (zip[first + 16] ?? 0) ^ 1
    const [a, b] = await openArchive('a.zip', zip)
    expect(await problemOf(() => a?.read())).toMatchObject({ problem: 'damaged' })
    expect(new TextDecoder().decode(b?.read())).toBe(TEXT)
  })

  it('is refused when it is packed in a way that is not read', async () => {
    expect(await readAll(withEntryField(whole, 10, 12))).toMatchObject({ problem: 'damaged', facts: { method: 12 } })
  })

  it('throws nothing but its own error, whatever bytes are changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async (changes) => {
          const zip = whole.slice()
          for (const [at, byte] of changes) zip[at] = byte
          await readAll(zip)
        },
      ),
      { numRuns: 300 },
    )
  })
})
