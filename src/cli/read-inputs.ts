import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { openArchive } from '../source/archive.ts'
import { datasetForm } from '../source/dataset-form.ts'
import { sourceKind } from '../source/source-kind.ts'

/** A file to read, be it inside an archive: `path` for messages, `name` as its source. */
export interface Input {
  readonly path: string
  readonly name: string
  /** @throws {FileError} where an entry of an archive cannot be unpacked. */
  readonly bytes: () => Uint8Array
}

/**
 * What there is to read at `path`: the file itself, also a dataset package, or each file of any other archive, named `archive.zip/inner.txt`.
 * @throws {FileError} for an archive that is not opened; @throws {Error} where the file cannot be read.
 */
export async function readInputs(path: string): Promise<readonly Input[]> {
  const name = basename(path)
  const bytes = new Uint8Array(await readFile(path))
  if (sourceKind(bytes) !== 'zip' || datasetForm(name, bytes) !== null) return [{ path, name, bytes: () => bytes }]
  const entries = await openArchive(name, bytes)
  return entries.map((entry) => ({ path: `${path}/${entry.name}`, name: `${name}/${entry.name}`, bytes: entry.read }))
}
