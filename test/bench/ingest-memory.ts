import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { inventNoticeText } from './notice-text.ts'

/** One run of `ingest` over invented notices. */
export interface IngestRun {
  readonly notices: number
  readonly bytes: number
  readonly output: 'NDJSON' | 'package'
  readonly workers: number
  readonly seconds: number
  /** MiB, of the command and all it starts, as sampled every 100 ms. */
  readonly peak: number
}

const ROOT = join(import.meta.dirname, '..', '..')

/** Writes `notices` invented notices, reads them with `ingest`, and watches its memory; Linux only, for it asks /proc. */
export async function measureIngest(notices: number, asPackage: boolean): Promise<IngestRun> {
  process.stderr.write(`ingest of ${String(notices)} …\n`)
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    mkdirSync(join(folder, 'notices'))
    let bytes = 0
    for (let at = 0; at < notices; at++) {
      const text = Buffer.from(inventNoticeText(at, 8 + (at % 40)))
      bytes += text.length
      writeFileSync(join(folder, 'notices', `${String(at).padStart(6, '0')}.txt`), text)
    }
    const started = performance.now()
    const peak = await watch([join(folder, 'notices'), ...(asPackage ? ['--out', join(folder, 'out')] : [])])
    const seconds = (performance.now() - started) / 1000
    return { notices, bytes, output: asPackage ? 'package' : 'NDJSON', workers: availableParallelism(), seconds, peak }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function watch(words: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/ingest.ts', ...words], {
    cwd: ROOT,
    stdio: 'ignore',
  })
  let peak = 0
  const timer = setInterval(() => {
    peak = Math.max(peak, residentOfTree(child.pid ?? 0))
  }, 100)
  const [code] = (await once(child, 'exit')) as [number | null]
  clearInterval(timer)
  if (code !== 0) throw new Error(`ingest ended with ${String(code)}`)
  return peak
}

function residentOfTree(root: number): number {
  const resident = new Map<number, { readonly parent: number; readonly size: number }>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8')
      const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1])
      resident.set(Number(name), { parent, size: Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024 })
    } catch {
      // It ended between the list and the look.
    }
  }
  const belongs = (pid: number): boolean => pid === root || belongsByParent(pid)
  const belongsByParent = (pid: number): boolean => {
    const parent = resident.get(pid)?.parent
    return parent !== undefined && parent > 1 && belongs(parent)
  }
  return [...resident].filter(([pid]) => belongs(pid)).reduce((sum, [, { size }]) => sum + size, 0)
}
