import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Pick } from '../../src/metrics/selection.ts'
import { openSavedDesk } from '../../src/ui/saved/saved-desk.ts'
import { memoryStorage } from '../../src/ui/storage/memory-storage.ts'
import { useSelectionStore } from '../../src/ui/stores/selection.ts'

const VIEW = { name: '南通的未说明', note: '给周会', place: '/items?p=a~status~unstated', stamp: null }

describe('saved views', () => {
  it('are kept in the log with name, note and place, and come back from it', async () => {
    const storage = memoryStorage()
    const desk = openSavedDesk(Promise.resolve(storage))
    await desk.save(VIEW)
    const [view] = desk.views.value
    expect(view).toMatchObject(VIEW)
    await desk.rename(view?.view_id ?? '', '南通', '改过')
    const later = openSavedDesk(Promise.resolve(storage))
    later.restore(await storage.readLog())
    expect(later.views.value.map(({ name, note }) => [name, note])).toEqual([['南通', '改过']])
  })

  it('are away when removed, and back when that was undone, with the log only ever longer', async () => {
    const storage = memoryStorage()
    const desk = openSavedDesk(Promise.resolve(storage))
    await desk.save(VIEW)
    const [view] = desk.views.value
    if (!view) throw new Error('no view')
    await desk.remove(view)
    expect([desk.views.value, desk.removed.value?.name]).toEqual([[], VIEW.name])
    await desk.undoRemoval()
    expect(desk.views.value).toEqual([view])
    expect((await storage.readLog()).map(({ kind }) => kind)).toEqual(['view_saved', 'view_removed', 'view_restored'])
  })

  it('do not show what could not be kept', async () => {
    const broken = { ...memoryStorage(), append: () => Promise.reject(new Error('disk full')) }
    const desk = openSavedDesk(Promise.resolve(broken))
    await desk.save(VIEW)
    expect([desk.views.value, desk.problem.value]).toEqual([[], 'disk full'])
  })
})

describe('undo and redo of the selection', () => {
  beforeEach(() => {
    setActivePinia(createPinia())
  })
  const pick = (value: string): Pick => ({ by: 'a', field: 'status', values: [value] })

  it('go back and forth over the same steps', () => {
    const store = useSelectionStore()
    store.pick(pick('completed'))
    store.pick(pick('staged'))
    store.undo()
    expect(store.picks).toEqual([pick('completed')])
    store.undo()
    expect([store.picks, store.canUndo]).toEqual([[], false])
    store.redo()
    store.redo()
    expect([store.picks, store.canRedo]).toEqual([[pick('staged')], false])
  })

  it('a new pick after an undo has nothing to redo', () => {
    const store = useSelectionStore()
    store.pick(pick('completed'))
    store.undo()
    store.pick(pick('ongoing'))
    store.redo()
    expect(store.picks).toEqual([pick('ongoing')])
  })
})
