import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { format } from 'prettier'
import type { IngestRun } from './ingest-memory.ts'
import type { Linearity, Pathological, Speed } from './reading-speed.ts'

export interface ReadingFigures {
  readonly speed: readonly Speed[]
  readonly linearity: readonly Linearity[]
  readonly pathological: readonly Pathological[]
  readonly ingest: readonly IngestRun[]
}

const README = fileURLToPath(new URL('README.md', import.meta.url))
const BEGIN = '<!-- reading figures: written by npm run bench:reading -->'
const END = '<!-- end of reading figures -->'
const SLOWEST = 6

/** Puts the figures into README.md, between the marks, and gives them back. */
export async function keepReadingFigures(figures: ReadingFigures): Promise<string> {
  const text = [machine(), speed(figures), growth(figures), pathological(figures), ingest(figures)].join('\n\n')
  const readme = readFileSync(README, 'utf8')
  const [before, rest] = readme.split(BEGIN)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined) throw new Error('README.md has lost the marks around the figures')
  writeFileSync(README, await format(`${before}${BEGIN}\n\n${text}\n\n${END}${after}`, { parser: 'markdown' }))
  return `${text}\n`
}

function machine(): string {
  const date = new Date().toISOString().slice(0, 10)
  const load = (loadavg()[0] ?? NaN).toFixed(1)
  return `${date} · ${cpus()[0]?.model.trim() ?? 'unknown CPU'}, ${String(cpus().length)} cores · Node ${process.versions.node} · load ${load} at the end`
}

function speed({ speed }: ReadingFigures): string {
  const rows = speed.map(
    ({ texts, whole, source, notice }) =>
      `| ${texts} | **${whole.toFixed(1)}** | ${source.toFixed(1)} | ${notice.toFixed(1)} |`,
  )
  return `| MB/s of one core | bytes → record | bytes → text alone | text → notice alone |\n| --- | ---: | ---: | ---: |\n${rows.join('\n')}`
}

function growth({ linearity }: ReadingFigures): string {
  const rows = linearity.map(
    ({ bytes, once, tenTimes }) =>
      `| ${kilobytes(bytes)} | ${once.toFixed(0)} | ${tenTimes.toFixed(0)} | ${(tenTimes / once).toFixed(1)} |`,
  )
  return `| one notice of | ms | ms for ten times the text | ratio (at most 13) |\n| --- | ---: | ---: | ---: |\n${rows.join('\n')}`
}

function pathological({ pathological }: ReadingFigures): string {
  const sorted = [...pathological].sort((a, b) => b.time - a.time)
  const rows = sorted
    .slice(0, SLOWEST)
    .map(
      ({ piece, where, time, quarter }) =>
        `| ${'`'}${JSON.stringify(piece)}${'`'} ${where} | ${quarter.toFixed(0)} | ${time.toFixed(0)} |`,
    )
  const others = sorted.slice(SLOWEST)
  const [next] = others
  const rest = `| ${String(others.length)} others, the slowest of them | ${(next?.quarter ?? 0).toFixed(0)} | ${(next?.time ?? 0).toFixed(0)} |`
  return `| 400,000 characters of one piece | ms for a quarter of them | ms |\n| --- | ---: | ---: |\n${[...rows, rest].join('\n')}`
}

function ingest({ ingest }: ReadingFigures): string {
  const rows = ingest.map(
    ({ notices, bytes, output, workers, seconds, peak }) =>
      `| ${notices.toLocaleString('en')} (${(bytes / 1e6).toFixed(0)} MB) to ${output} | ${String(workers)} | ${seconds.toFixed(0)} | ${(notices / seconds).toFixed(0)} | ${peak.toFixed(0)} |`,
  )
  return `| ingest of notices | workers | seconds | a second | peak memory, MiB |\n| --- | ---: | ---: | ---: | ---: |\n${rows.join('\n')}`
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} KB`
}
