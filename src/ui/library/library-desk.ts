import { computed, type ComputedRef, type InjectionKey, type Ref, ref, type ShallowRef, shallowRef } from 'vue'
import { messageOf } from '../../base/message-of.ts'
import { provided } from '../composables/provided.ts'
import type { Storage } from '../storage/storage.ts'
import type { DatasetDesk } from '../datasets/dataset-desk.ts'
import { bundlePackages } from '../datasets/bundle-packages.ts'
import { bundleTables } from '../large/bundle-tables.ts'
import type { LargeDesk } from '../large/large-desk.ts'
import type { DatasetFile } from '../workers/read-dataset-file.ts'
import type { Reader } from '../workers/open-reader.ts'
import { BundledDataError, demoFiles, isDemo } from './bundled-data.ts'
import { importFiles, type ImportProgress, type ImportResult, type ImportSource } from './import-files.ts'
import { encodeAgain, type EncodingRefused } from './encode-again.ts'
import type { Shelf } from './shelf.ts'
import { hashesOf } from '../workers/packed-record.ts'

/** What the reader can do with the library; all of it is logged before it shows. */
export interface LibraryDesk {
  readonly shelf: Shelf
  readonly lasting: Ref<boolean>
  readonly progress: Readonly<ShallowRef<ImportProgress | null>>
  readonly results: Readonly<ShallowRef<readonly ImportResult[]>>
  /** Why the last change could not be kept; `null` when it was. */
  readonly storageProblem: Readonly<Ref<string | null>>
  /** What came of the last change of an encoding, where it was refused. */
  readonly encodingRefused: Readonly<ShallowRef<EncodingRefused | null>>
  readonly lastRemoved: ComputedRef<number>
  take(files: readonly File[]): Promise<void>
  takeDemo(): Promise<void>
  cancel(): void
  /** Reads a notice on the shelf again in that encoding. */
  encode(sha256: string, encoding: string): Promise<void>
  /** Reads a file that was refused again in that encoding. */
  retry(result: ImportResult, encoding: string): Promise<void>
  remove(sha256s: readonly string[]): Promise<void>
  backToSample(): Promise<void>
  undoRemoval(): Promise<void>
}

interface Arrangement {
  readonly hide: readonly string[]
  readonly show: readonly string[]
}

// More often than this nobody sees, and every showing costs the page some time.
const SHOW_EVERY_MS = 80

/** A desk over `shelf`; `storage` may still be opening, and work waits for it. */
export function openLibraryDesk(
  shelf: Shelf,
  storage: Promise<Storage>,
  reader: Reader,
  datasets: Pick<DatasetDesk, 'offer' | 'offerFolders'> & { readonly offerLarge: LargeDesk['offer'] },
): LibraryDesk {
  const lasting = ref(true)
  const progress = shallowRef<ImportProgress | null>(null)
  const results = shallowRef<readonly ImportResult[]>([])
  const storageProblem = ref<string | null>(null)
  const encodingRefused = shallowRef<EncodingRefused | null>(null)
  const last = shallowRef<Arrangement | null>(null)
  let stopped = false
  let shownAt = 0
  void storage.then((opened) => (lasting.value = opened.lasting))

  function showProgress(at: ImportProgress): void {
    if (performance.now() - shownAt < SHOW_EVERY_MS) return
    shownAt = performance.now()
    progress.value = at
  }

  /** `null` when another import is under way. */
  async function read(sources: readonly ImportSource[]): Promise<readonly ImportResult[] | null> {
    if (progress.value !== null || sources.length === 0) return null
    stopped = false
    const found: DatasetFile[] = []
    progress.value = { done: 0, total: sources.length, file: sources[0]?.name ?? '' }
    try {
      return await importFiles(sources, {
        shelf,
        storage: await storage,
        reader,
        originOf: (file) => (isDemo(file) ? 'demo' : 'imported'),
        onFile: showProgress,
        cancelled: () => stopped,
        onDataset: (file) => found.push(file),
      })
    } finally {
      progress.value = null
      datasets.offer(found)
    }
  }

  async function take(files: readonly File[]): Promise<void> {
    const tables = bundleTables(files)
    // One at a time: each waits for a choice.
    if (tables.datasets[0]) await datasets.offerLarge(tables.datasets[0])
    const { packages, rest } = bundlePackages(tables.rest)
    if (packages.length > 0) await datasets.offerFolders(packages)
    const imported = await read(rest.map((file) => ({ name: file.name, content: file })))
    if (imported === null) return
    results.value = imported
    last.value = null
  }

  async function arrange(change: Arrangement): Promise<void> {
    const kept = await storage
    try {
      if (change.hide.length > 0) await kept.append({ kind: 'removed', sha256s: change.hide })
      if (change.show.length > 0) await kept.append({ kind: 'restored', sha256s: change.show })
      storageProblem.value = null
    } catch (error) {
      storageProblem.value = messageOf(error)
    }
    shelf.arrange(change)
    last.value = change
  }

  return {
    shelf,
    lasting,
    progress,
    results,
    storageProblem,
    encodingRefused,
    lastRemoved: computed(() => last.value?.hide.length ?? 0),
    take,
    takeDemo: async () => {
      try {
        await take(await demoFiles())
      } catch (error) {
        if (!(error instanceof BundledDataError)) throw error
        results.value = [{ file: error.file, outcome: 'crashed', why: error.message }]
      }
    },
    cancel: () => {
      stopped = true
      reader.stop()
    },
    encode: async (sha256, encoding) => {
      const notice = shelf.find(sha256)
      if (!notice || progress.value !== null) return
      encodingRefused.value = await encodeAgain(notice, encoding, { shelf, storage: await storage, reader })
    },
    retry: async (result, encoding) => {
      if (result.outcome !== 'failed' || result.content === null) return
      const again = await read([{ name: result.file, content: result.content, encoding }])
      if (again) results.value = results.value.flatMap((one) => (one === result ? again : [one]))
    },
    remove: (sha256s) => arrange({ hide: sha256s, show: [] }),
    backToSample: () => {
      const foreign = shelf.notices.value.filter(({ origin }) => origin !== 'sample')
      return arrange({ hide: hashesOf(foreign), show: shelf.hiddenSamples() })
    },
    undoRemoval: async () => {
      if (!last.value) return
      await arrange({ hide: last.value.show, show: last.value.hide })
      last.value = null
    },
  }
}

export const LIBRARY_DESK: InjectionKey<LibraryDesk> = Symbol('library desk')

/**
 * The app's library desk.
 * @throws {Error} when the app provides none.
 */
export function useLibrary(): LibraryDesk {
  return provided(LIBRARY_DESK)
}
