import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { encodeAgain } from '../../src/ui/library/encode-again.ts'
import { importFiles, type ImportResult } from '../../src/ui/library/import-files.ts'
import { readLibraryState, restoreLibrary } from '../../src/ui/library/restore-library.ts'
import { createShelf, type Shelf } from '../../src/ui/library/shelf.ts'
import { memoryStorage } from '../../src/ui/storage/memory-storage.ts'
import type { Storage } from '../../src/ui/storage/storage.ts'
import { type Reader, ReadingStopped } from '../../src/ui/workers/open-reader.ts'
import { readNoticeFile } from '../../src/ui/workers/read-notice-file.ts'
import { makeZip } from '../fixtures/make-zip.ts'

const FOLDER = 'data/demo'
const DEMO = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => new File([readFileSync(`${FOLDER}/${name}`)], name))
const reader: Reader = { read: readNoticeFile, stop: () => undefined }

interface Desk {
  readonly shelf: Shelf
  readonly storage: Storage
  readonly take: (files: readonly File[], other?: Partial<Reader>) => Promise<readonly ImportResult[]>
}

function openDesk(storage: Storage = memoryStorage()): Desk {
  const shelf = createShelf()
  const take: Desk['take'] = (files, other = {}) =>
    importFiles(
      files.map((file) => ({ name: file.name, content: file })),
      {
        shelf,
        storage,
        reader: { ...reader, ...other },
        originOf: () => 'imported',
        onFile: () => undefined,
        cancelled: () => false,
        onDataset: () => undefined,
      },
    )
  return { shelf, storage, take }
}

const outcomes = (results: readonly ImportResult[]): readonly string[] => results.map(({ outcome }) => outcome)

describe('dropping notices', () => {
  it('adds each with its text, and an empty file or a picture among them holds up no other', async () => {
    const { shelf, take } = openDesk()
    const [first, ...others] = DEMO
    const bad = [new File([], '空.txt'), new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])], '图.txt')]
    const results = await take([...(first ? [first] : []), ...bad, ...others])
    expect(outcomes(results)).toEqual(['added', 'failed', 'failed', 'added', 'added'])
    expect(results[1]).toMatchObject({ file: '空.txt', problem: 'empty' })
    expect(results[2]).toMatchObject({ file: '图.txt', problem: 'not_text' })
    expect(shelf.notices.value).toHaveLength(3)
    for (const { record } of shelf.notices.value) expect(shelf.texts.value.has(record.source.sha256)).toBe(true)
  })

  it('counts a notice once, also when it comes again in another encoding', async () => {
    const { shelf, take } = openDesk()
    await take(DEMO)
    const utf16 = await Promise.all(
      DEMO.map(async (file) => new File(['\uFEFF', await file.text()].map(utf16le), `又一份-${file.name}`)),
    )
    expect(outcomes(await take([...DEMO, ...utf16]))).toEqual(Array(6).fill('duplicate'))
    expect(shelf.notices.value).toHaveLength(3)
  })

  it('lights up the text of a sample notice instead of adding a second one', async () => {
    const { shelf, take } = openDesk()
    const records = await Promise.all(DEMO.map(recordOf))
    shelf.put(records.map((record) => ({ record, origin: 'sample' })))
    expect(shelf.texts.value.size).toBe(0)
    expect(outcomes(await take(DEMO))).toEqual(['lit', 'lit', 'lit'])
    expect(shelf.notices.value.map(({ origin }) => origin)).toEqual(['sample', 'sample', 'sample'])
    expect(shelf.texts.value.size).toBe(3)
    expect(outcomes(await take(DEMO))).toEqual(['duplicate', 'duplicate', 'duplicate'])
  })

  it('brings everything back after the page was closed', async () => {
    const { storage, take } = openDesk()
    await take(DEMO)
    await storage.append({ kind: 'removed', sha256s: [(await recordOf(DEMO[0])).source.sha256] })
    const shelf = createShelf()
    const unreadable = await restoreLibrary([], await readLibraryState(storage), { shelf, storage, reader })
    expect(unreadable).toEqual([])
    expect(shelf.notices.value.map(({ record }) => record.source.file)).toEqual(DEMO.slice(1).map(({ name }) => name))
  })

  it('says so when a notice was added but could not be kept', async () => {
    const full: Storage = { ...memoryStorage(), keep: () => Promise.reject(new Error('disk is full')) }
    const [result] = await openDesk(full).take(DEMO.slice(0, 1))
    expect(result).toMatchObject({ outcome: 'added', unstored: 'disk is full' })
  })

  it('keeps many notices in a few steps, and the log has each once', async () => {
    const storage = memoryStorage()
    const sizes: number[] = []
    const counting: Storage = {
      ...storage,
      keep: (files) => {
        sizes.push(files.length)
        return storage.keep(files)
      },
    }
    const text = (await DEMO.find(({ name }) => name.includes('景观'))?.text()) ?? ''
    const many = Array.from(
      { length: 60 },
      (_, at) => new File([text.replaceAll('口袋公园', `${at}号公园`)], `${at}.txt`),
    )
    const { shelf, take } = openDesk(counting)
    expect(new Set(outcomes(await take(many)))).toEqual(new Set(['added']))
    expect(sizes.every((size) => size > 1)).toBe(true)
    expect(sizes.reduce((sum, size) => sum + size)).toBe(60)
    expect((await readLibraryState(storage)).sources).toHaveLength(60)
    expect(shelf.notices.value).toHaveLength(60)
  })

  it('adds the notices of an archive one by one, and names each by its place in it', async () => {
    const { shelf, take } = openDesk()
    const contents = await Promise.all(DEMO.map(async (file) => [file.name, new Uint8Array(await file.arrayBuffer())]))
    const inner = makeZip({ 'b.txt': 'x' })
    const zip = makeZip({ ...(Object.fromEntries(contents) as Record<string, Uint8Array>), 'inner.zip': inner })
    const results = await take([new File([new Uint8Array(zip)], '通报.zip'), new File([], '空.txt')])
    expect(outcomes(results)).toEqual(['added', 'added', 'added', 'failed', 'failed'])
    expect(results[0]?.file).toBe(`通报.zip/${DEMO[0]?.name ?? ''}`)
    expect(results[3]).toMatchObject({ file: '通报.zip/inner.zip', problem: 'unsafe_archive' })
    expect(shelf.notices.value).toHaveLength(3)
  })

  it('keeps what was read before the reader was stopped', async () => {
    const { shelf, take } = openDesk()
    let read = 0
    const results = await take(DEMO, {
      read: (file, content) => (read++ === 0 ? reader.read(file, content) : Promise.reject(new ReadingStopped())),
    })
    expect(outcomes(results)).toEqual(['added', 'cancelled', 'cancelled'])
    expect(shelf.notices.value).toHaveLength(1)
  })
})

describe('an encoding that the reader chooses', () => {
  const openWay = async () => {
    const { shelf, storage, take } = openDesk()
    const [file] = DEMO
    await take(file ? [new File(['\uFEFF', await file.text()].map(utf16le), '一份.txt')] : [])
    const notice = shelf.notices.value[0]
    if (!notice) throw new Error('nothing was read')
    return { shelf, storage, notice }
  }

  it('replaces the reading, is logged, and holds after the page was closed', async () => {
    const { shelf, storage, notice } = await openWay()
    const seen: (string | undefined)[] = []
    const watched: Reader = {
      ...reader,
      read: (file, content, encoding) => {
        seen.push(encoding)
        return reader.read(file, content, encoding)
      },
    }
    expect(await encodeAgain(notice, 'utf-16le', { shelf, storage, reader: watched })).toBeNull()
    expect(shelf.notices.value).toHaveLength(1)
    expect(shelf.notices.value[0]).not.toBe(notice)
    expect((await storage.readLog()).at(-1)).toMatchObject({ kind: 'encoded', encoding: 'utf-16le' })
    const later = createShelf()
    await restoreLibrary([], await readLibraryState(storage), { shelf: later, storage, reader: watched })
    expect(seen).toEqual(['utf-16le', 'utf-16le'])
    expect(later.notices.value).toHaveLength(1)
  })

  it('that makes no notice of the file leaves everything as it was', async () => {
    const { shelf, storage, notice } = await openWay()
    const refused = await encodeAgain(notice, 'big5', { shelf, storage, reader })
    expect(refused?.file).toBe('一份.txt')
    expect(['undecodable', 'no_items']).toContain(refused?.problem)
    expect(shelf.notices.value[0]).toBe(notice)
    expect(await storage.readLog()).toHaveLength(1)
  })
})

async function recordOf(file: File | undefined) {
  if (!file) throw new Error('no such fictional notice')
  const reply = await readNoticeFile(file.name, file)
  if (reply.kind !== 'read') throw new Error(`${file.name}: ${reply.kind}`)
  return reply.record
}

function utf16le(text: string): ArrayBuffer {
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at)
  return units.buffer
}
