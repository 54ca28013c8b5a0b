import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { format } from 'prettier'

const README = fileURLToPath(new URL('README.md', import.meta.url))
const BEGIN = '<!-- fuzz figures: written by npm run fuzz -- --keep -->'
const END = '<!-- end of fuzz figures -->'

/** Puts the figures of a run into README.md, between the marks, with date and machine. */
export async function keepFigures(figures: string): Promise<void> {
  const readme = readFileSync(README, 'utf8')
  const [before, rest] = readme.split(BEGIN)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined) throw new Error('README.md has lost the marks around the figures')
  const date = new Date().toISOString().slice(0, 10)
  const machine = `${date} · ${cpus()[0]?.model.trim() ?? 'unknown CPU'}, ${String(cpus().length)} cores · Node ${process.versions.node}`
  const text = `${before}${BEGIN}\n\n${machine}\n\n${figures}\n\n${END}${after}`
  writeFileSync(README, await format(text, { parser: 'markdown' }))
}
