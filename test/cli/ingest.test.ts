import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultCodebook } from '../../src/codebook/default-codebook.ts'
import { buildTables } from '../../src/tables/build-tables.ts'
import type { NoticeRecord } from '../../src/tables/record.ts'
import { writePackage } from '../../src/tables/write-package.ts'
import { inventNoticeText } from '../bench/notice-text.ts'
import { makeZip } from '../fixtures/make-zip.ts'
import { ingest, startIngest } from './run-ingest.ts'

let root = ''
let notices = ''
const COUNT = 300
const NAMES = Array.from({ length: COUNT }, (_, at) => `${String(at).padStart(3, '0')}.txt`)

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'ingest-'))
  notices = join(root, '通报')
  await mkdir(notices)
  for (const [at, name] of NAMES.entries()) await writeFile(join(notices, name), inventNoticeText(at, 4 + (at % 9)))
})

afterAll(async () => {
  await rm(root, { recursive: true })
})

function recordsOf(text: string): NoticeRecord[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as NoticeRecord)
}

async function contents(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort()
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')])),
  )
}

/** The folder that a run makes which nobody stops. */
async function wholeRun(format: string): Promise<string> {
  const out = join(root, `一次-${format}`)
  expect((await ingest(notices, '--out', out, '--format', format)).code).toBe(0)
  return out
}

describe('ingest of 300 notices', () => {
  it('prints one record per notice in the order of the files', async () => {
    const { code, stdout, stderr } = await ingest(notices)
    expect(code).toBe(0)
    const records = recordsOf(stdout)
    expect(records.map(({ source }) => source.file)).toEqual(NAMES)
    expect(records.map(({ items }) => items.length)).toEqual(NAMES.map((_, at) => 4 + (at % 9)))
    expect(stderr).toContain('300 read, 0 failed')
  })

  it('names each file that cannot be read, reads the others, and ends with 1', async () => {
    const bad = join(root, '坏')
    await mkdir(bad)
    await writeFile(join(bad, '1.txt'), '')
    await writeFile(join(bad, '2.txt'), inventNoticeText(2))
    await writeFile(
      join(bad, '3.txt'),
      new Uint8Array(4000).map((_, at) => (at * 7919) % 251),
    )
    const { code, stdout, stderr } = await ingest(bad, join(root, '没有.txt'), join(notices, '000.txt'))
    expect(code).toBe(1)
    expect(recordsOf(stdout).map(({ source }) => source.file)).toEqual(['2.txt', '000.txt'])
    expect(stderr).toMatch(/^error .*1\.txt: empty/m)
    expect(stderr).toMatch(/^error .*3\.txt: not_text/m)
    expect(stderr).toMatch(/^error .*没有\.txt: ENOENT/m)
    expect(stderr).toMatch(/^2 read, 3 failed$/m)
    expect(stderr).toMatch(/^ {2}failed empty 1: .*1\.txt$/m)
  })

  it('reads each file of an archive under the name archive/file', async () => {
    const archive = join(root, '甲.zip')
    await writeFile(
      archive,
      makeZip({ '乡/1.txt': inventNoticeText(1), '空.txt': '', '乡/2.txt': inventNoticeText(2) }),
    )
    const { code, stdout, stderr } = await ingest(archive, join(notices, '000.txt'))
    expect(code).toBe(1)
    expect(recordsOf(stdout).map(({ source }) => source.file)).toEqual([
      '甲.zip/乡/1.txt',
      '甲.zip/乡/2.txt',
      '000.txt',
    ])
    expect(stderr).toMatch(/^error .*甲\.zip\/空\.txt: empty/m)
  })

  it('writes the package that the records make together, and nothing else', async () => {
    const out = await wholeRun('package')
    const { stdout } = await ingest(notices)
    const expected = writePackage(buildTables(recordsOf(stdout), defaultCodebook()))
    expect(await contents(out)).toEqual(Object.fromEntries(expected.map(({ path, text }) => [path, text])))
  })

  it('does not take the results of an earlier run for notices', async () => {
    const folder = join(root, '就地')
    await mkdir(folder)
    await writeFile(join(folder, '1.txt'), inventNoticeText(1))
    expect((await ingest(folder, '--out', folder)).code).toBe(0)
    const first = await contents(folder)
    expect((await ingest(folder, '--out', folder)).code).toBe(0)
    expect(await contents(folder)).toEqual(first)
  })

  it('counts a notice that is there twice once in the package, and says so', async () => {
    const twice = join(root, '重复')
    const out = join(root, '重复结果')
    await mkdir(twice)
    for (const name of ['1.txt', '2.txt']) await writeFile(join(twice, name), inventNoticeText(5))
    const { code, stderr } = await ingest(twice, '--out', out)
    expect(code).toBe(0)
    expect(stderr).toMatch(/2\.txt: the same content as .*1\.txt/)
    expect((await contents(out))['notices.csv']?.trim().split('\n')).toHaveLength(2)
  })

  it('takes the region from the operator where the file of overrides names the agency', async () => {
    const overrides = join(root, '地区.csv')
    const file = join(notices, '000.txt')
    const [before] = recordsOf((await ingest(file)).stdout)
    await writeFile(overrides, `agency,region_code\n${before?.notice.agency ?? ''},330624\n`)
    const [after] = recordsOf((await ingest(file, '--regions', overrides)).stdout)
    expect(after?.notice).toMatchObject({ region_code: '330624', province: '浙江省', city: '绍兴市', county: '新昌县' })
    expect(after?.diagnostics.map(({ code }) => code)).toContain('region_override')
  })

  it.each([
    [['--out'], '--out needs a value'],
    [['a.txt', '--colour', 'red'], 'unknown option --colour'],
    [['a.txt', '--format', 'xml'], '--format is ndjson or package, not xml'],
    [[], 'no file named'],
    [['a.txt', '--regions', '没有.csv'], '没有.csv'],
    [['a.txt', '--codebook', 'package.json'], 'package.json'],
  ])('refuses %j with 2 and says why', async (words, reason) => {
    const { code, stdout, stderr } = await ingest(...words)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(reason)
  })
})

describe('a run that is stopped', () => {
  const journalled = async (out: string): Promise<number> =>
    (await readFile(join(out, '.ingest-journal.ndjson'), 'utf8').catch(() => '')).split('"key"').length - 1

  async function stopMidway(out: string, format: string, signal: NodeJS.Signals): Promise<number | null> {
    const run = startIngest([notices, '--out', out, '--format', format])
    while ((await journalled(out)) < 20) {
      if (run.process.exitCode !== null) throw new Error('the run ended before it could be stopped')
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    run.process.kill(signal)
    return (await run.ended).code
  }

  it.each(['package', 'ndjson'])('leaves no result behind, and a second run makes the same %s', async (format) => {
    const whole = await wholeRun(format)
    const out = join(root, `两次-${format}`)
    expect(await stopMidway(out, format, 'SIGINT')).toBe(130)
    expect(await readdir(out)).toEqual(['.ingest-journal.ndjson'])
    const { code, stderr } = await ingest(notices, '--out', out, '--format', format)
    expect(code).toBe(0)
    expect(Number(/(\d+) of them kept/.exec(stderr)?.[1])).toBeGreaterThanOrEqual(20)
    expect(await contents(out)).toEqual(await contents(whole))
  })

  it('goes on also after it was killed outright, and reads a changed file anew', async () => {
    const out = join(root, '被杀')
    await stopMidway(out, 'ndjson', 'SIGKILL')
    const changed = join(notices, '003.txt')
    const text = await readFile(changed, 'utf8')
    try {
      await writeFile(changed, inventNoticeText(9003, 17))
      const { code, stderr } = await ingest(notices, '--out', out, '--format', 'ndjson')
      expect(code).toBe(0)
      expect(stderr).toMatch(/of them kept/)
      const records = recordsOf(await readFile(join(out, 'records.ndjson'), 'utf8'))
      expect(records.map(({ source }) => source.file)).toEqual(NAMES)
      expect(records[3]?.items).toHaveLength(17)
    } finally {
      await writeFile(changed, text)
    }
  })

  it('reads everything anew with another codebook', async () => {
    const out = join(root, '另一手册')
    await stopMidway(out, 'ndjson', 'SIGINT')
    const codebook = join(root, '手册.json')
    await writeFile(codebook, JSON.stringify({ ...defaultCodebook(), version: '2-invented' }))
    const { stderr } = await ingest(notices, '--out', out, '--format', 'ndjson', '--codebook', codebook)
    expect(stderr).not.toMatch(/kept/)
    const records = recordsOf(await readFile(join(out, 'records.ndjson'), 'utf8'))
    expect(new Set(records.map(({ codebook: { version } }) => version))).toEqual(new Set(['2-invented']))
  })

  it('prints whole lines only when it is stopped while it prints', async () => {
    const run = startIngest([notices])
    while (run.stdout().length < 200_000) await new Promise((resolve) => setTimeout(resolve, 5))
    run.process.kill('SIGINT')
    const { code, stdout } = await run.ended
    expect(code).toBe(130)
    const files = recordsOf(stdout).map(({ source }) => source.file)
    expect(files.length).toBeLessThan(COUNT)
    expect(files).toEqual(NAMES.slice(0, files.length))
  })
})
