import { open } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { readInputs } from './read-inputs.ts'

/** One file to read, be it inside an archive. Plain data: it goes to a worker. */
export interface NoticeJob {
  readonly path: string
  /** As in `source.file`. */
  readonly name: string
  /** The place of the file among those of the archive at `path`; `null` where `path` is the file itself. */
  readonly entry: number | null
  /** SHA-256 of what an earlier run has read here: the same bytes need not be read again. */
  readonly known: string | null
}

/** What stands on stderr for the file of `job`. */
export function labelOf({ path, name, entry }: NoticeJob): string {
  return entry === null ? path : path.slice(0, path.length - basename(path).length) + name
}

/** Where the file of `job` lies, also for another run from another folder. */
export function keyOf({ path, name, entry }: Omit<NoticeJob, 'known'>): string {
  return entry === null ? resolve(path) : `${resolve(path)}\n${name}`
}

/** The jobs for `files`, in their order; each archive is opened only when its turn has come. */
export async function* listJobs(
  files: readonly string[],
  knownOf: (key: string) => string | null,
): AsyncGenerator<NoticeJob, void> {
  for (const path of files) {
    const whole = { path, name: basename(path), entry: null }
    const names = await entryNames(path)
    const jobs = names === null ? [whole] : names.map((name, entry) => ({ path, name, entry }))
    for (const job of jobs) yield { ...job, known: knownOf(keyOf(job)) }
  }
}

/** The names of the files in an archive; `null` for any other file, and for one that the reading will refuse. */
async function entryNames(path: string): Promise<readonly string[] | null> {
  try {
    if (!(await maybeArchive(path))) return null
    const inputs = await readInputs(path)
    const [first] = inputs
    return first === undefined || first.path === path ? null : inputs.map((input) => input.name)
  } catch {
    return null
  }
}

async function maybeArchive(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const head = new Uint8Array(2)
    await file.read(head, 0, 2, 0)
    return head[0] === 0x50 && head[1] === 0x4b
  } finally {
    await file.close()
  }
}
