import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { format } from 'prettier'
import { median } from './measure-screens.ts'
import type { Measured, MeasuredPair, TimedScreen } from './measure.ts'

const README = fileURLToPath(new URL('README.md', import.meta.url))
const BEGIN = '<!-- engine figures: written by npm run bench -->'
const END = '<!-- end of engine figures -->'

/** Puts the figures into README.md, between the marks, and gives them back. */
export async function writeReport(measured: readonly MeasuredPair[]): Promise<string> {
  const figures = [machine(), ...measured.map(agreed).map(section)].join('\n\n')
  const readme = readFileSync(README, 'utf8')
  const [before, rest] = readme.split(BEGIN)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined) throw new Error('README.md has lost the marks around the figures')
  writeFileSync(README, await format(`${before}${BEGIN}\n\n${figures}\n\n${END}${after}`, { parser: 'markdown' }))
  return `${figures}\n`
}

function machine(): string {
  const [cpu] = cpus()
  const date = new Date().toISOString().slice(0, 10)
  return `${date} · ${cpu?.model.trim() ?? 'unknown CPU'}, ${cpus().length} cores · Node ${process.versions.node} · ${process.platform} · load ${(loadavg()[0] ?? NaN).toFixed(1)} at the end`
}

/** @throws {Error} where the engines differ. */
function agreed(pair: MeasuredPair): MeasuredPair {
  for (const [name, screen] of Object.entries(pair.native.screens)) {
    const other = pair.wasm.screens[name]?.checks ?? {}
    const differing = Object.keys(screen.checks).filter((question) => screen.checks[question] !== other[question])
    if (differing.length > 0) throw new Error(`at ${pair.items} items the engines differ on ${differing.join(', ')}`)
  }
  return pair
}

function section({ items, native, wasm }: MeasuredPair): string {
  const rows = [
    row('open the engine', native.open, wasm.open),
    row('load all tables', native.load, wasm.load),
    ...Object.entries(native.screens).flatMap(([name, screen]) =>
      screenRows(name, screen, wasm.screens[name] ?? screen),
    ),
    `| resident memory, MiB: opened, loaded, at the end | ${memory(native)} | ${memory(wasm)} | |`,
  ]
  const title = `### ${items.toLocaleString('en')} items`
  const head = '| ms | native DuckDB 1.4.3, 1 thread | DuckDB-WASM 1.32.0 | ratio |\n| --- | ---: | ---: | ---: |'
  return `${title}\n\nBoth engines gave the same answers.\n\n${head}\n${rows.join('\n')}`
}

function screenRows(name: string, native: TimedScreen, wasm: TimedScreen): readonly string[] {
  const questions = Object.keys(native.questions)
  return [
    row(
      `**${name}: one click, ${questions.length} questions, median of ${native.clicks.length}**`,
      median(native.clicks),
      median(wasm.clicks),
    ),
    row('the same in processor time, mean', native.processor, wasm.processor),
    row('slowest click', Math.max(...native.clicks), Math.max(...wasm.clicks)),
    ...questions.map((one) => row(`– ${one}`, native.questions[one] ?? NaN, wasm.questions[one] ?? NaN)),
  ]
}

function row(name: string, native: number, wasm: number): string {
  return `| ${name} | ${shown(native)} | ${shown(wasm)} | ${(wasm / native).toFixed(2)} |`
}

function shown(time: number): string {
  return time < 100 ? time.toFixed(1) : time.toFixed(0)
}

function memory(one: Measured): string {
  return one.memory.map((value) => value.toFixed(0)).join(' → ')
}
