import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { LogEvent } from './log.ts'
import { memoryStorage } from './memory-storage.ts'
import type { KeptView, Storage } from './storage.ts'

interface Cupboard extends DBSchema {
  sources: { key: string; value: Uint8Array }
  log: { key: number; value: LogEvent }
  datasets: { key: string; value: Blob }
  views: { key: string; value: KeptView }
}

const FIRST_VIEW = 'first-view'
// A blocked database never answers in some private windows; the screen must not wait for it.
const PATIENCE_MS = 4000

/** The lasting storage of this browser, or one in memory (`lasting: false`) where the browser refuses. */
export async function openStorage(): Promise<Storage> {
  try {
    const database = await openInTime()
    return database ? lastingStorage(database) : memoryStorage()
  } catch {
    return memoryStorage()
  }
}

/** The database, or `null` when it does not answer in time. */
function openInTime(): Promise<IDBPDatabase<Cupboard> | null> {
  const late = new Promise<null>((resolve) => {
    setTimeout(() => {
      resolve(null)
    }, PATIENCE_MS)
  })
  const opened = openDB<Cupboard>('notice-lens', 2, {
    upgrade(database, before) {
      if (before < 1) {
        database.createObjectStore('sources')
        database.createObjectStore('log', { autoIncrement: true })
        database.createObjectStore('views')
      }
      if (before < 2) database.createObjectStore('datasets')
    },
  })
  return Promise.race([opened, late])
}

function lastingStorage(database: IDBPDatabase<Cupboard>): Storage {
  return {
    lasting: true,
    readLog: () => database.getAll('log'),
    append: async (event) => {
      await database.add('log', event)
    },
    keep: async (files) => {
      const both = database.transaction(['sources', 'log'], 'readwrite')
      await Promise.all([
        ...files.map(({ bytes, event }) => both.objectStore('sources').put(bytes, event.sha256)),
        ...files.map(({ event }) => both.objectStore('log').add(event)),
        both.done,
      ])
    },
    readSource: async (sha256) => (await database.get('sources', sha256)) ?? null,
    keepDataset: async (content, event) => {
      const both = database.transaction(['datasets', 'log'], 'readwrite')
      await Promise.all([
        both.objectStore('datasets').put(content, event.part.sha256),
        both.objectStore('log').add(event),
        both.done,
      ])
    },
    readDataset: async (sha256) => (await database.get('datasets', sha256)) ?? null,
    readWorkspace: async () => {
      const all = database.transaction(['log', 'sources', 'datasets'])
      const [log, hashes, bytes, names, contents] = await Promise.all([
        all.objectStore('log').getAll(),
        all.objectStore('sources').getAllKeys(),
        all.objectStore('sources').getAll(),
        all.objectStore('datasets').getAllKeys(),
        all.objectStore('datasets').getAll(),
      ])
      const pair = <T>(keys: readonly string[], values: readonly T[]): [string, T][] =>
        keys.flatMap((key, at) => (values[at] === undefined ? [] : [[key, values[at]]]))
      const sources = pair(hashes, bytes).map(([key, one]) => [key, new Blob([new Uint8Array(one)])] as const)
      return { log, sources, datasets: pair(names, contents) }
    },
    replace: async ({ log, sources, datasets }) => {
      // A transaction ends while it waits for anything but itself.
      const bytes = await Promise.all(
        sources.map(async ([key, content]) => [key, new Uint8Array(await content.arrayBuffer())] as const),
      )
      const all = database.transaction(['log', 'sources', 'datasets', 'views'], 'readwrite')
      await Promise.all([
        ...(['log', 'sources', 'datasets', 'views'] as const).map((name) => all.objectStore(name).clear()),
        ...bytes.map(([key, one]) => all.objectStore('sources').put(one, key)),
        ...datasets.map(([key, content]) => all.objectStore('datasets').put(content, key)),
        ...log.map((event) => all.objectStore('log').add(event)),
        all.done,
      ])
    },
    readView: async () => (await database.get('views', FIRST_VIEW)) ?? null,
    keepView: async (view) => {
      await database.put('views', view, FIRST_VIEW)
    },
  }
}
