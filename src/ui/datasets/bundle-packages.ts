import { DESCRIPTOR } from '../../source/dataset-form.ts'
import type { PackedFile } from '../../source/pack-files.ts'

/** A folder that is a dataset package. */
export interface PackageFolder {
  readonly name: string
  readonly files: readonly PackedFile[]
}

const DATA = /\.(?:csv|json|ndjson|jsonl|parquet)$/i

/**
 * Takes the folders that are dataset packages out of what was dropped: the descriptor and the tables beside it are one
 * dataset. What else the folder keeps as data says the same again, and is left out.
 */
export function bundlePackages(files: readonly File[]): {
  readonly packages: readonly PackageFolder[]
  readonly rest: readonly File[]
} {
  const folders = new Map(
    files.filter(({ name }) => name === DESCRIPTOR).map((descriptor) => [folderOf(descriptor), descriptor]),
  )
  const inside = (file: File): boolean => folders.has(folderOf(file)) && DATA.test(file.name)
  const packages = [...folders.keys()].map((folder) => {
    const own = files.filter(
      (file) => folderOf(file) === folder && (file.name === DESCRIPTOR || file.name.endsWith('.csv')),
    )
    return {
      name: folder.split('/').filter(Boolean).at(-1) ?? DESCRIPTOR,
      files: own.map((file) => ({ path: file.name, content: file })).sort((a, b) => (a.path < b.path ? -1 : 1)),
    }
  })
  return { packages, rest: files.filter((file) => !inside(file)) }
}

const paths = new WeakMap<File, string>()

/** Remembers where in a dropped folder `file` lay. */
export function rememberPath(file: File, path: string): File {
  paths.set(file, path)
  return file
}

/** Where in a dropped or chosen folder `file` lay; "" for one that came by itself. */
export function folderOf(file: File): string {
  const path = paths.get(file) ?? file.webkitRelativePath
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}
