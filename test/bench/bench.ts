import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { measure } from './measure.ts'
import type { MeasuredPair } from './measure.ts'
import { writeReport } from './report.ts'

// npm run bench [-- SIZE…]: every size in a process of its own, so that memory can be told apart.
const [first, second] = process.argv.slice(2)
if (first === 'size') {
  process.stdout.write(JSON.stringify(await measure(Number(second))))
} else {
  const sizes = process.argv.slice(2).map(Number)
  const measured = (sizes.length > 0 ? sizes : [100_000, 1_000_000, 10_000_000]).map(inOwnProcess)
  process.stdout.write(await writeReport(measured))
}

function inOwnProcess(items: number): MeasuredPair {
  process.stderr.write(`${items} items …\n`)
  const self = fileURLToPath(import.meta.url)
  const child = spawnSync(process.execPath, [...process.execArgv, self, 'size', String(items)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 2 ** 26,
  })
  if (child.status !== 0) throw new Error(`${items} items ended with ${String(child.status ?? child.signal)}`)
  return JSON.parse(child.stdout) as MeasuredPair
}
