import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { DESCRIPTOR } from '../source/dataset-form.ts'

/**
 * Every file under `paths`, in input order; folders are walked in name order, hidden entries and the paths in `but` left
 * out. A path that cannot be looked at is in the list all the same: whoever reads it says why.
 */
export async function listFiles(paths: readonly string[], but: ReadonlySet<string> = new Set()): Promise<string[]> {
  const files: string[] = []
  for (const path of paths) {
    const names = await namesIn(path)
    if (names === null) files.push(path)
    else {
      const inner = withoutTables(names.filter((name) => !name.startsWith('.')).sort())
      const wanted = inner.map((name) => join(path, name)).filter((one) => !but.has(resolve(one)))
      files.push(...(await listFiles(wanted, but)))
    }
  }
  return files
}

// What a dataset package may keep beside its descriptor.
const DATA = /\.(?:csv|json|ndjson|jsonl|parquet)$/i

/** A dataset package counts as one file, its descriptor: the data beside it are read with it, or say the same again. */
function withoutTables(names: readonly string[]): readonly string[] {
  return names.includes(DESCRIPTOR) ? names.filter((name) => name === DESCRIPTOR || !DATA.test(name)) : names
}

/** The names in a folder; `null` for what is no folder, or cannot be opened as one. */
async function namesIn(path: string): Promise<string[] | null> {
  try {
    return (await stat(path)).isDirectory() ? await readdir(path) : null
  } catch {
    return null
  }
}
