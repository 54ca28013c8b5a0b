import { describe, expect, it } from 'vitest'
import { tableParquet } from '../../src/export/to-parquet.ts'
import { buildTables } from '../../src/tables/build-tables.ts'
import { TABLE_NAMES, type TableName } from '../../src/tables/schema.ts'
import { type DatasetDesk, openDatasetDesk } from '../../src/ui/datasets/dataset-desk.ts'
import type { PackageFolder } from '../../src/ui/datasets/bundle-packages.ts'
import { openLargeDesk, type LargeDesk } from '../../src/ui/large/large-desk.ts'
import { createShelf, type Shelf } from '../../src/ui/library/shelf.ts'
import { replayLog } from '../../src/ui/storage/log.ts'
import { memoryStorage } from '../../src/ui/storage/memory-storage.ts'
import type { Storage } from '../../src/ui/storage/storage.ts'
import { openDatasetReader } from '../../src/ui/workers/open-dataset-reader.ts'
import { openLargeRoom } from '../../src/ui/workers/large-room.ts'
import type { LargeReader } from '../../src/ui/workers/open-large.ts'
import { ReadingStopped } from '../../src/ui/workers/open-reader.ts'
import { zh } from '../../src/ui/words/zh.ts'
import { SIX_NOTICES } from '../metrics/invented-engine.ts'
import { INVENTED_CODEBOOK, invent } from '../tables/invented-notice.ts'

const labels = () => zh.datasets.setAside

/** The room itself, without a worker round it. */
function openReader(): LargeReader {
  const room = openLargeRoom()
  let stopped = false
  const unlessStopped = async <T>(answer: Promise<T>): Promise<T> => {
    const given = await answer
    if (stopped) throw new ReadingStopped()
    return given
  }
  return {
    open: (source) => unlessStopped(room.open(source)),
    check: (said, onProgress) => unlessStopped(room.check(said, onProgress)),
    stream: () => Promise.reject(new Error('no engine here')),
    stop: () => {
      stopped = true
    },
  }
}

interface Desks {
  readonly shelf: Shelf
  readonly datasets: DatasetDesk
  readonly large: LargeDesk
}

/** A visit: two notices on the shelf, and what `storage` kept. */
async function visit(storage: Storage): Promise<Desks> {
  const shelf = createShelf()
  const datasets = openDatasetDesk({ shelf, storage: Promise.resolve(storage), reader: openDatasetReader(), labels })
  const large = openLargeDesk({ shelf, datasets, storage: Promise.resolve(storage), openReader, labels })
  const records = ['一', '二'].map((notice_id) => {
    const record = invent({ notice_id })
    return { ...record, source: { ...record.source, sha256: notice_id } }
  })
  shelf.put(records.map((record) => ({ record, origin: 'sample' as const })))
  datasets.restore(replayLog(await storage.readLog()).datasets)
  return { shelf, datasets, large }
}

function folder(without: readonly TableName[] = []): PackageFolder {
  const tables = buildTables(SIX_NOTICES, INVENTED_CODEBOOK)
  const names = TABLE_NAMES.filter((name) => !without.includes(name))
  return {
    name: '虚构大表',
    files: names.map((name) => ({
      path: `${name}.parquet`,
      content: new Blob([new Uint8Array(tableParquet(name, tables[name]))]),
    })),
  }
}

async function bring({ large }: Desks): Promise<void> {
  await large.offer(folder())
  await large.keepWhole()
}

const until = async (holds: () => boolean): Promise<void> => {
  for (let turn = 0; turn < 500 && !holds(); turn++) await new Promise((resolve) => setTimeout(resolve, 10))
  expect(holds()).toBe(true)
}

describe('a dataset that stays in the engine', () => {
  it('asks how it is to come in, and changes nothing before the answer', async () => {
    const desks = await visit(memoryStorage())
    await desks.large.offer(folder())
    expect(desks.large.asked.value?.size).toEqual({ kind: 'size', notices: 6, items: 12 })
    expect(desks.shelf.notices.value).toHaveLength(2)
    desks.large.cancel()
    expect(desks.large.asked.value).toBeNull()
    expect(desks.datasets.outcomes.value).toEqual([{ file: '虚构大表', kind: 'cancelled' }])
  })

  it('takes the place of the notices, and gives it back with one click', async () => {
    const desks = await visit(memoryStorage())
    await bring(desks)
    expect(desks.large.shown.value?.facts).toMatchObject({ notices: 6, items: 12, agencies: 5 })
    expect(desks.datasets.outcomes.value).toMatchObject([{ kind: 'added', notices: 6, items: 12, unstored: null }])
    expect(desks.shelf.notices.value).toEqual([])
    expect(desks.shelf.waiting.value).toBe(2)
    await desks.large.leave()
    expect(desks.large.shown.value).toBeNull()
    expect(desks.shelf.notices.value).toHaveLength(2)
    expect(desks.datasets.state.value.datasets.map(({ shown }) => shown)).toEqual([false])
  })

  it('is there again at the next visit, as the same dataset', async () => {
    const storage = memoryStorage()
    const before = await visit(storage)
    await bring(before)
    const { large, shelf } = await visit(storage)
    expect(shelf.notices.value).toEqual([])
    await until(() => large.shown.value?.facts !== null)
    expect(large.shown.value).toMatchObject({ sha256: before.large.shown.value?.sha256, facts: { items: 12 } })
  })

  it('stands alone: another one takes its place', async () => {
    const desks = await visit(memoryStorage())
    await bring(desks)
    const first = desks.large.shown.value?.id
    await bring(desks)
    expect(desks.large.shown.value?.id).not.toBe(first)
    expect(desks.datasets.state.value.datasets.map(({ shown }) => shown)).toEqual([false, true])
  })

  it('gives way to the notices, with a word, where the browser lost its files', async () => {
    const storage = memoryStorage()
    await bring(await visit(storage))
    const { large, shelf } = await visit({ ...storage, readDataset: () => Promise.resolve(null) })
    await until(() => large.problem.value !== null)
    expect(large.problem.value).toEqual({ kind: 'lost', name: '虚构大表' })
    expect(shelf.notices.value).toHaveLength(2)
  })

  it('is refused with the name of what is missing, and leaves the notices where they are', async () => {
    const desks = await visit(memoryStorage())
    await desks.large.offer(folder(['measures']))
    expect(desks.large.asked.value).toBeNull()
    expect(desks.datasets.outcomes.value).toMatchObject([
      { kind: 'refused', refusal: { facts: { table: 'measures.parquet', reason: 'file_missing' } } },
    ])
    expect(desks.shelf.notices.value).toHaveLength(2)
  })
})
