import type { PackedFile } from '../../source/pack-files.ts'
import { TABLE_NAMES } from '../../tables/schema.ts'
import { folderOf, type PackageFolder } from '../datasets/bundle-packages.ts'

const TABLES: ReadonlySet<string> = new Set(TABLE_NAMES.map((name) => `${name}.parquet`))
// What an export puts beside the tables says the same again, or explains it.
const BESIDE: ReadonlySet<string> = new Set(['dictionary.csv', 'README.md'])

/** Takes the Parquet tables of datasets out of what was dropped: those of one folder are one dataset. */
export function bundleTables(files: readonly File[]): {
  readonly datasets: readonly PackageFolder[]
  readonly rest: readonly File[]
} {
  const names = (folder: string): ReadonlySet<string> =>
    new Set(files.filter((file) => folderOf(file) === folder).map(({ name }) => name))
  const folders = new Set(
    [...new Set(files.map(folderOf))].filter((folder) => {
      const own = names(folder)
      return own.has('notices.parquet') && own.has('items.parquet') && !own.has('datapackage.json')
    }),
  )
  const datasets = [...folders].map((folder) => {
    const own = files.filter((file) => folderOf(file) === folder && TABLES.has(file.name))
    const packed = own.map((file): PackedFile => ({ path: file.name, content: file }))
    return {
      name: folder.split('/').filter(Boolean).at(-1) ?? 'parquet',
      files: packed.sort((a, b) => (a.path < b.path ? -1 : 1)),
    }
  })
  const inside = (file: File): boolean =>
    folders.has(folderOf(file)) && (TABLES.has(file.name) || BESIDE.has(file.name))
  return { datasets, rest: files.filter((file) => !inside(file)) }
}
