import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Every file under `paths`, in input order; folders are walked in name order, hidden entries left out. */
export async function listFiles(paths: readonly string[]): Promise<string[]> {
  const files: string[] = []
  for (const path of paths) {
    const found = await stat(path)
    if (!found.isDirectory()) {
      files.push(path)
      continue
    }
    const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort()
    files.push(...(await listFiles(names.map((name) => join(path, name)))))
  }
  return files
}
