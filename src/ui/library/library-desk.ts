import { computed, type ComputedRef, inject, type InjectionKey, type Ref, ref, type ShallowRef, shallowRef } from 'vue'
import type { Storage } from '../storage/storage.ts'
import type { Reader } from '../workers/open-reader.ts'
import { BundledDataError, demoFiles, isDemo } from './bundled-data.ts'
import { importFiles, type ImportResult } from './import-files.ts'
import type { Shelf } from './shelf.ts'

/** How far an import is. */
export interface ImportProgress {
  readonly done: number
  readonly total: number
  readonly file: string
}

/** What the reader can do with the library; all of it is logged before it shows. */
export interface LibraryDesk {
  readonly shelf: Shelf
  readonly lasting: Ref<boolean>
  readonly progress: Readonly<ShallowRef<ImportProgress | null>>
  readonly results: Readonly<ShallowRef<readonly ImportResult[]>>
  /** Why the last change could not be kept; `null` when it was. */
  readonly storageProblem: Readonly<Ref<string | null>>
  readonly lastRemoved: ComputedRef<number>
  take(files: readonly File[]): Promise<void>
  takeDemo(): Promise<void>
  cancel(): void
  remove(sha256s: readonly string[]): Promise<void>
  backToSample(): Promise<void>
  undoRemoval(): Promise<void>
}

interface Arrangement {
  readonly hide: readonly string[]
  readonly show: readonly string[]
}

/** A desk over `shelf`; `storage` may still be opening, and work waits for it. */
export function openLibraryDesk(shelf: Shelf, storage: Promise<Storage>, reader: Reader): LibraryDesk {
  const lasting = ref(true)
  const progress = shallowRef<ImportProgress | null>(null)
  const results = shallowRef<readonly ImportResult[]>([])
  const storageProblem = ref<string | null>(null)
  const last = shallowRef<Arrangement | null>(null)
  let stopped = false
  void storage.then((opened) => (lasting.value = opened.lasting))

  async function take(files: readonly File[]): Promise<void> {
    if (progress.value !== null || files.length === 0) return
    stopped = false
    progress.value = { done: 0, total: files.length, file: files[0]?.name ?? '' }
    try {
      results.value = await importFiles(files, {
        shelf,
        storage: await storage,
        reader,
        originOf: (file) => (isDemo(file) ? 'demo' : 'imported'),
        onFile: (done, file) => (progress.value = { done, total: files.length, file }),
        cancelled: () => stopped,
      })
      last.value = null
    } finally {
      progress.value = null
    }
  }

  async function arrange(change: Arrangement): Promise<void> {
    const kept = await storage
    try {
      if (change.hide.length > 0) await kept.append({ kind: 'removed', sha256s: change.hide })
      if (change.show.length > 0) await kept.append({ kind: 'restored', sha256s: change.show })
      storageProblem.value = null
    } catch (error) {
      storageProblem.value = error instanceof Error ? error.message : String(error)
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
    remove: (sha256s) => arrange({ hide: sha256s, show: [] }),
    backToSample: () => {
      const foreign = shelf.notices.value.filter(({ origin }) => origin !== 'sample')
      return arrange({ hide: foreign.map(({ record }) => record.source.sha256), show: shelf.hiddenSamples() })
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
  const desk = inject(LIBRARY_DESK)
  if (!desk) throw new Error('no library provided')
  return desk
}
