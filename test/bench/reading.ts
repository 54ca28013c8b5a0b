import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { measureIngest } from './ingest-memory.ts'
import { keepReadingFigures, type ReadingFigures } from './reading-report.ts'
import { measureLinearity, measurePathological, measureSpeed } from './reading-speed.ts'

// npm run bench:reading [-- COUNT]: every part in a process of its own. COUNT: notices for ingest, 20000 unless told.
const PARTS = { speed: measureSpeed, linearity: measureLinearity, pathological: measurePathological } as const
type Part = keyof typeof PARTS

const [word] = process.argv.slice(2)
if (word === 'speed' || word === 'linearity' || word === 'pathological') {
  process.stdout.write(JSON.stringify(await PARTS[word]()))
} else {
  const count = Number(word ?? 20_000)
  const figures: ReadingFigures = {
    speed: inOwnProcess('speed') as ReadingFigures['speed'],
    linearity: inOwnProcess('linearity') as ReadingFigures['linearity'],
    pathological: inOwnProcess('pathological') as ReadingFigures['pathological'],
    ingest: [
      await measureIngest(count / 10, false),
      await measureIngest(count, false),
      await measureIngest(count, true),
    ],
  }
  process.stdout.write(await keepReadingFigures(figures))
}

function inOwnProcess(part: Part): unknown {
  process.stderr.write(`${part} …\n`)
  const self = fileURLToPath(import.meta.url)
  const child = spawnSync(process.execPath, [...process.execArgv, self, part], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (child.status !== 0) throw new Error(`${part} ended with ${String(child.status ?? child.signal)}`)
  return JSON.parse(child.stdout)
}
