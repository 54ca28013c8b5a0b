import { parentPort, workerData } from 'node:worker_threads'
import type { Codebook } from '../../src/codebook/codebook.ts'
import { defaultCodebook } from '../../src/codebook/default-codebook.ts'
import { readFile } from '../../src/pipeline.ts'
import { FileError } from '../../src/source/source-text.ts'
import { wrongsOf } from './check-reading.ts'
import { mutate } from './mutate.ts'

/** What the workers are given: the originals, and the seed of the run. */
export interface FuzzData {
  readonly originals: readonly string[]
  readonly seed: number
}

/** Mutants `from` to `to` (not included); `at` tells the main thread which one is being read. */
export interface FuzzJob {
  readonly from: number
  readonly to: number
  readonly at: Int32Array
}

export interface FuzzFinding {
  readonly at: number
  readonly steps: readonly string[]
  readonly wrong: string
}

export interface FuzzAnswer {
  readonly read: number
  readonly items: number
  readonly bytes: number
  /** Mutants that were refused, by problem. */
  readonly refused: Readonly<Record<string, number>>
  readonly findings: readonly FuzzFinding[]
  /** Milliseconds per mutant, in order. */
  readonly times: Float64Array
}

async function run({ from, to, at }: FuzzJob): Promise<FuzzAnswer> {
  const { originals, seed } = workerData as FuzzData
  const codebook = defaultCodebook()
  await warmUp(originals, codebook)
  const refused: Record<string, number> = {}
  const findings: FuzzFinding[] = []
  const times = new Float64Array(to - from)
  let [read, items, bytes] = [0, 0, 0]
  for (let one = from; one < to; one++) {
    const mutant = mutate(originals, seed, one)
    Atomics.store(at, 0, one)
    bytes += mutant.bytes.length
    const find = (wrong: string): void => void findings.push({ at: one, steps: mutant.steps, wrong })
    const started = performance.now()
    try {
      const reading = await readFile('mutant.txt', mutant.bytes, codebook)
      times[one - from] = performance.now() - started
      read++
      items += reading.record.items.length
      wrongsOf(reading).forEach(find)
    } catch (error) {
      times[one - from] = performance.now() - started
      if (error instanceof FileError) refused[error.problem] = (refused[error.problem] ?? 0) + 1
      else find(`thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    }
  }
  return { read, items, bytes, refused, findings, times }
}

let warm = false

// The first notice takes a hundred times longer than the others: rules and regions are made ready for it.
async function warmUp(originals: readonly string[], codebook: Codebook): Promise<void> {
  if (warm) return
  warm = true
  for (const text of originals.slice(0, 10)) await readFile('first.txt', new TextEncoder().encode(text), codebook)
}

parentPort?.on('message', (job: FuzzJob) => {
  void run(job).then((answer) => {
    parentPort?.postMessage(answer)
  })
})
