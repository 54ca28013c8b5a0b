import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Journal, type JournalEntry } from '../../src/cli/journal.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journal-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

const read = (name: string): JournalEntry => ({
  key: `/通报/${name}`,
  sha256: `hash of ${name}`,
  outcome: { kind: 'read', report: { agency: '临砚区水务局', items: 3, lines: [], counts: {} } },
})
const failed: JournalEntry = {
  key: '/通报/空.txt',
  sha256: 'hash of nothing',
  outcome: { kind: 'failed', problem: 'empty', message: '空.txt: empty' },
}
const RECORD = JSON.stringify({ notice: { agency: '临砚区水务局' }, items: ['一', '二', '三'] })

async function write(): Promise<string> {
  const journal = await Journal.open(folder, 'basis')
  await journal.append(read('甲.txt'), RECORD)
  await journal.append(failed, '')
  await journal.append(read('乙.txt'), `${RECORD} `.trim())
  await journal.close()
  const [name = ''] = await readdir(folder)
  return join(folder, name)
}

it('gives back in a later run what an earlier one has appended', async () => {
  await write()
  const journal = await Journal.open(folder, 'basis')
  expect(journal.size).toBe(3)
  expect(journal.entryOf('/通报/甲.txt')).toEqual(read('甲.txt'))
  expect(journal.entryOf('/通报/空.txt')).toEqual(failed)
  expect(await journal.recordOf('/通报/乙.txt')).toBe(RECORD)
  await journal.remove()
  expect(await readdir(folder)).toEqual([])
})

it('forgets everything when the codebook or the reader is another one', async () => {
  await write()
  const journal = await Journal.open(folder, 'another basis')
  expect(journal.size).toBe(0)
  await journal.close()
})

it('goes on after a run that was killed at any byte, with whole entries only', async () => {
  const path = await write()
  const whole = await readFile(path)
  const sizes = new Set<number>()
  for (let cut = 0; cut < whole.length; cut += 7) {
    await writeFile(path, whole.subarray(0, cut))
    const journal = await Journal.open(folder, 'basis')
    sizes.add(journal.size)
    if (journal.entryOf('/通报/甲.txt')) expect(await journal.recordOf('/通报/甲.txt')).toBe(RECORD)
    await journal.append(read('丙.txt'), RECORD)
    expect(await journal.recordOf('/通报/丙.txt')).toBe(RECORD)
    await journal.close()
    const later = await Journal.open(folder, 'basis')
    expect(later.entryOf('/通报/丙.txt')).toEqual(read('丙.txt'))
    await later.close()
  }
  expect([...sizes]).toEqual([0, 1, 2])
})

it('takes the later of two entries about one file', async () => {
  const journal = await Journal.open(folder, 'basis')
  await journal.append(read('甲.txt'), RECORD)
  await journal.append({ ...read('甲.txt'), sha256: 'hash of the changed file' }, '{"changed":true}')
  expect(journal.entryOf('/通报/甲.txt')?.sha256).toBe('hash of the changed file')
  expect(await journal.recordOf('/通报/甲.txt')).toBe('{"changed":true}')
  await journal.close()
})

it('refuses a journal that another run writes to meanwhile', async () => {
  const path = await write()
  const journal = await Journal.open(folder, 'basis')
  await writeFile(path, '{"basis":"basis"}\n')
  await expect(journal.recordOf('/通报/甲.txt')).rejects.toThrow('another run')
  await journal.close()
})
