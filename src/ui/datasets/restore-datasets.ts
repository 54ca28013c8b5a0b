import { createWordSet } from '../../base/word-table.ts'
import type { LoadedNotice, Shelf } from '../library/shelf.ts'
import type { DatasetState } from '../storage/dataset-log.ts'
import type { Storage } from '../storage/storage.ts'
import { type DatasetReader, openDatasetReader } from '../workers/open-dataset-reader.ts'
import { sha256Of } from '../workers/packed-record.ts'

/**
 * Puts every kept dataset back on the shelf, reading its files anew.
 * Answers with the names of those that could not be read this time.
 */
export async function restoreDatasets(
  { datasets }: DatasetState,
  shelf: Shelf,
  storage: Storage,
): Promise<readonly string[]> {
  if (datasets.length === 0) return []
  const unreadable: string[] = []
  // A reader of its own: cancelling an import must not cut the restoring short.
  const reader = openDatasetReader()
  for (const { id, parts } of datasets) {
    for (const { sha256, file, form, reading, left } of parts) {
      // These stay in the engine: see `large-desk.ts`.
      if (form === 'tables') continue
      const content = await storage.readDataset(sha256)
      const records = content && (await readAgain(reader, { file, form, content, reading }))
      if (!records) {
        unreadable.push(file)
        continue
      }
      const skipped = createWordSet(left)
      const taken = records.filter((record) => !skipped.has(sha256Of(record)))
      await shelf.putMany(taken.map((record): LoadedNotice => ({ record, origin: 'imported', dataset: id })))
    }
  }
  reader.stop()
  return unreadable
}

async function readAgain(reader: DatasetReader, source: Parameters<DatasetReader['read']>[0]) {
  const data = await reader.read(source, null, () => undefined).catch(() => null)
  return data?.kind === 'data' ? data.records : null
}
