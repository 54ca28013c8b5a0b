import { hash } from 'node:crypto'
import { defaultCodebook } from '../../src/codebook/default-codebook.ts'
import { readNotice } from '../../src/notice/read-notice.ts'
import { readFile } from '../../src/pipeline.ts'
import { readSource } from '../../src/source/read-source.ts'
import { FileError } from '../../src/source/source-text.ts'
import { PIECES, PLACES } from '../fuzz/long-runs.ts'
import { sharedFiles } from '../notice/shared-texts.ts'
import { median } from './measure-screens.ts'

/** Megabytes (of a million bytes of UTF-8) a second of processor time, one core, warm. */
export interface Speed {
  readonly texts: string
  readonly bytes: number
  /** The whole way, from bytes to the record as JSON. */
  readonly whole: number
  /** Bytes to text alone, and text to notice alone. */
  readonly source: number
  readonly notice: number
}

/** One text and ten times that text, as one notice; milliseconds of processor time, median. */
export interface Linearity {
  readonly bytes: number
  readonly once: number
  readonly tenTimes: number
}

/** A piece that goes on for 400,000 characters where it takes longest; milliseconds, and those of a quarter of it. */
export interface Pathological {
  readonly piece: string
  readonly where: string
  readonly time: number
  readonly quarter: number
}

const READ = 20e6
const WARM = 4e6
const RUNS = 5
// Characters of the run, and how many times shorter the run is that it is compared with.
const LONG = 400_000
const SHORTER = 4

interface File {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Speed over the shared texts, folder by folder, each repeated to 20 MB. */
export async function measureSpeed(): Promise<Speed[]> {
  const all: Speed[] = []
  for (const texts of ['notices', 'synth', 'openings']) all.push(await speedOf(texts, sharedFiles(texts)))
  return all
}

async function speedOf(texts: string, files: readonly File[]): Promise<Speed> {
  const codebook = defaultCodebook()
  const sources = new Map<Uint8Array, string>()
  for (const { name, bytes } of files) sources.set(bytes, (await readSource(name, bytes)).text)
  // With the hash, as ingest does: Node's own is many times as fast as that of the page.
  const whole = await rate(files, async ({ name, bytes }) =>
    JSON.stringify((await readFile(name, bytes, codebook, { sha256: hash('sha256', bytes, 'hex') })).record),
  )
  const source = await rate(files, ({ name, bytes }) => readSource(name, bytes))
  const notice = await rate(files, ({ bytes }) => Promise.resolve(readNotice(sources.get(bytes) ?? '')))
  return { texts, bytes: READ, whole, source, notice }
}

async function rate(files: readonly File[], read: (file: File) => Promise<unknown>): Promise<number> {
  await until(WARM, files, read)
  const started = processorTime()
  const bytes = await until(READ, files, read)
  return bytes / 1e3 / (processorTime() - started)
}

async function until(bytes: number, files: readonly File[], read: (file: File) => Promise<unknown>): Promise<number> {
  let done = 0
  while (done < bytes) {
    for (const file of files) {
      await read(file)
      done += file.bytes.length
    }
  }
  return done
}

/** How time grows with the text: the five notices as one, and ten times that. */
export async function measureLinearity(): Promise<Linearity[]> {
  const five = sharedFiles('notices').map(({ bytes }) => new TextDecoder().decode(bytes))
  const all: Linearity[] = []
  for (const text of [five.join('\n'), five.join('\n').repeat(4)]) {
    const once = new TextEncoder().encode(text)
    const tenTimes = new TextEncoder().encode(text.repeat(10))
    await timeOf(once)
    await timeOf(tenTimes)
    const times = { once: [] as number[], tenTimes: [] as number[] }
    for (let run = 0; run < RUNS; run++) {
      times.once.push(await timeOf(once))
      times.tenTimes.push(await timeOf(tenTimes))
    }
    all.push({ bytes: once.length, once: median(times.once), tenTimes: median(times.tenTimes) })
  }
  return all
}

/** Each piece of the tests of long runs, on and on, in the place where it takes longest. */
export async function measurePathological(): Promise<Pathological[]> {
  const all: Pathological[] = []
  for (const piece of PIECES) {
    const times: Pathological[] = []
    for (const [where, place] of PLACES) {
      const time = async (length: number): Promise<number> =>
        timeOf(new TextEncoder().encode(place(piece.repeat(length / piece.length))), true)
      times.push({ piece, where, quarter: await time(LONG / SHORTER), time: await time(LONG) })
    }
    all.push(times.reduce((longest, one) => (one.time > longest.time ? one : longest)))
  }
  return all
}

/** Where the text `mayBeRefused`, that takes its time too. */
async function timeOf(bytes: Uint8Array, mayBeRefused = false): Promise<number> {
  const started = processorTime()
  try {
    await readFile('long.txt', bytes, defaultCodebook())
  } catch (error) {
    if (!mayBeRefused || !(error instanceof FileError)) throw error
  }
  return processorTime() - started
}

/** Milliseconds that this process has worked, which other work on the machine does not disturb. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
