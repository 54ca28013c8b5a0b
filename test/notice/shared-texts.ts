import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const SHARED = join(import.meta.dirname, '..', '..', '..', 'shared')

/** Files of a folder beside the project (`notices`, `synth` …) with their bytes, in name order. */
export function sharedFiles(folder: string): { readonly name: string; readonly bytes: Uint8Array }[] {
  const root = join(SHARED, folder)
  return readdirSync(root)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(root, name))) }))
}

/** A JSON file beside the project. */
export function sharedJson(path: string): unknown {
  return JSON.parse(readFileSync(join(SHARED, path), 'utf8'))
}
