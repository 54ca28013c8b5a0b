import { expect, it } from 'vitest'
import { openKeptDatasets } from '../../src/ui/datasets/kept-datasets.ts'
import type { KeptDataset } from '../../src/ui/storage/dataset-log.ts'
import { memoryStorage } from '../../src/ui/storage/memory-storage.ts'

const ADDED = {
  kind: 'dataset_added',
  dataset: 'd1',
  name: '虚构数据集',
  part: { sha256: 'aa', file: 'invented.zip', form: 'package', reading: null, left: [] },
  replaces: false,
  hides: [],
  shows: [],
} as const

function openDesk(storage = memoryStorage()) {
  let names: readonly string[] = []
  const shelf = {
    hideDatasets: (datasets: readonly KeptDataset[]) => {
      names = datasets.map(({ name }) => name)
    },
  }
  return { desk: openKeptDatasets(shelf, Promise.resolve(storage)), told: () => names, storage }
}

it('tells the shelf of every change, and can take back a dataset that was removed', async () => {
  const { desk, told, storage } = openDesk()
  expect(await desk.store(new Blob(['x']), ADDED)).toBeNull()
  desk.replay(ADDED)
  await desk.change({ kind: 'dataset_renamed', dataset: 'd1', name: '改名' })
  expect(told()).toEqual(['改名'])
  await desk.change({ kind: 'dataset_removed', dataset: 'd1' })
  expect([told(), desk.removed.value?.name]).toEqual([[], '改名'])
  await desk.change({ kind: 'dataset_restored', dataset: 'd1' })
  expect([told(), desk.removed.value]).toEqual([['改名'], null])
  expect((await storage.readLog()).map(({ kind }) => kind)).toEqual([
    'dataset_added',
    'dataset_renamed',
    'dataset_removed',
    'dataset_restored',
  ])
})

it('goes on from what was restored', async () => {
  const { desk, told } = openDesk()
  const { part } = ADDED
  desk.restore({ datasets: [{ id: 'd1', name: '旧数据集', shown: false, parts: [part] }], profiles: [] })
  await desk.change({ kind: 'dataset_shown', dataset: 'd1', shown: true })
  expect(desk.state.value.datasets).toEqual([{ id: 'd1', name: '旧数据集', shown: true, parts: [part] }])
  expect(told()).toEqual(['旧数据集'])
})

it('says why a change or a file could not be kept', async () => {
  const full = () => Promise.reject(new Error('the disk is full'))
  const { desk } = openDesk({ ...memoryStorage(), append: full, keepDataset: full })
  expect(await desk.store(new Blob(['x']), ADDED)).toBe('the disk is full')
  await desk.change({ kind: 'profile_removed', name: '映射' })
  expect(desk.problem.value).toBe('the disk is full')
})
