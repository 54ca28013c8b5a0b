import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openWorkerPool, WorkerEnd } from '../../src/cli/worker-pool.ts'
import { FuzzFigures } from './fuzz-figures.ts'
import type { FuzzAnswer, FuzzJob } from './fuzz-worker.ts'
import { mutate } from './mutate.ts'
import { fuzzOriginals } from './originals.ts'
import { keepFigures } from './report.ts'

// npm run fuzz [-- --runs 100000 --seed 1 --from 0]: mutated notices through the reader, on all cores.
// --save N: writes mutant N into .cache/fuzz/ instead, to look at it.
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    save: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
})
const [runs, seed, from] = [Number(values.runs), Number(values.seed), Number(values.from)]
const BATCH = 50
// Milliseconds for a batch: what takes longer hangs.
const TIME_LIMIT = 60_000
const originals = fuzzOriginals()

if (values.save === undefined) process.exitCode = await fuzz()
else save(Number(values.save))

function save(at: number): void {
  const { bytes, steps } = mutate(originals, seed, at)
  const folder = join(import.meta.dirname, '..', '..', '.cache', 'fuzz')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${String(seed)}-${String(at)}.txt`), bytes)
  console.log(steps.join(', '))
}

async function fuzz(): Promise<number> {
  const script = new URL('fuzz-worker.ts', import.meta.url)
  const size = availableParallelism()
  const data = { originals, seed }
  const pool = openWorkerPool<FuzzJob, FuzzAnswer>({ script, size, data, timeLimit: TIME_LIMIT, heapLimit: 1024 })
  const figures = new FuzzFigures()
  let next = from
  const work = async (): Promise<void> => {
    while (next < from + runs) {
      const start = next
      next = Math.min(next + BATCH, from + runs)
      const at = new Int32Array(new SharedArrayBuffer(4))
      try {
        figures.add(start, await pool.run({ from: start, to: next, at }))
      } catch (error) {
        if (!(error instanceof WorkerEnd)) throw error
        figures.addEnd(Atomics.load(at, 0), error.message)
      }
      if (start % 5000 === 0) console.error(`${String(start)} …`)
    }
  }
  await Promise.all(Array.from({ length: size }, work))
  await pool.close()
  const text = figures.text(runs, seed, originals.length)
  console.log(text)
  if (values.keep) await keepFigures(text)
  return figures.findings === 0 ? 0 : 1
}
