import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')

/** A run of the command, with its output so far. */
export interface IngestRun {
  readonly process: ChildProcess
  readonly stdout: () => string
  readonly stderr: () => string
  readonly ended: Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }>
}

/** Starts `ingest` with `words` as `npm run ingest` does. */
export function startIngest(words: readonly string[]): IngestRun {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/ingest.ts', ...words], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (piece: Buffer) => out.push(piece))
  child.stderr.on('data', (piece: Buffer) => err.push(piece))
  const stdout = (): string => Buffer.concat(out).toString('utf8')
  const stderr = (): string => Buffer.concat(err).toString('utf8')
  const ended = once(child, 'close').then(([code]) => ({
    code: code as number | null,
    stdout: stdout(),
    stderr: stderr(),
  }))
  return { process: child, stdout, stderr, ended }
}

/** Runs `ingest` with `words` to its end. */
export function ingest(...words: readonly string[]): IngestRun['ended'] {
  return startIngest(words).ended
}
