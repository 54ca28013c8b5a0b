import { computed, type ComputedRef, type InjectionKey, type ShallowRef, shallowRef } from 'vue'
import { provided } from '../composables/provided.ts'
import type { Stamp } from '../selection/stamp.ts'
import { openEventKeeper } from '../storage/event-keeper.ts'
import type { Storage } from '../storage/storage.ts'
import { isOfViews, replayViews, type SavedView, type ViewEvent } from '../storage/view-events.ts'

/** The saved views; every change is logged before it shows. */
export interface SavedDesk {
  readonly views: ComputedRef<readonly SavedView[]>
  /** The view removed last, while that can be undone. */
  readonly removed: Readonly<ShallowRef<SavedView | null>>
  /** Why the last change could not be kept; `null` when it was. */
  readonly problem: Readonly<ShallowRef<string | null>>
  /** Takes over what the log says. */
  restore(events: readonly { readonly kind: string }[]): void
  save(view: {
    readonly name: string
    readonly note: string
    readonly place: string
    readonly stamp: Stamp | null
  }): Promise<void>
  rename(view_id: string, name: string, note: string): Promise<void>
  remove(view: SavedView): Promise<void>
  undoRemoval(): Promise<void>
}

/** A desk for saved views; `storage` may still be opening, and work waits for it. */
export function openSavedDesk(storage: Promise<Storage>): SavedDesk {
  const events = shallowRef<readonly ViewEvent[]>([])
  const removed = shallowRef<SavedView | null>(null)
  const { problem, keep } = openEventKeeper(storage)

  async function log(event: ViewEvent): Promise<boolean> {
    const kept = await keep(event)
    if (kept) events.value = [...events.value, event]
    return kept
  }

  return {
    views: computed(() => replayViews(events.value)),
    removed,
    problem,
    restore: (logged) => {
      events.value = logged.filter(isOfViews)
    },
    save: async (view) => {
      // Without a secure context there is no crypto.randomUUID.
      const view_id = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`
      await log({ kind: 'view_saved', view_id, ...view, at: new Date().toISOString() })
    },
    rename: async (view_id, name, note) => {
      await log({ kind: 'view_renamed', view_id, name, note })
    },
    remove: async (view) => {
      if (await log({ kind: 'view_removed', view_id: view.view_id })) removed.value = view
    },
    undoRemoval: async () => {
      const view = removed.value
      if (view && (await log({ kind: 'view_restored', view_id: view.view_id }))) removed.value = null
    },
  }
}

export const SAVED_DESK: InjectionKey<SavedDesk> = Symbol('saved views')

/**
 * The app's saved views.
 * @throws {Error} when the app provides none.
 */
export function useSavedViews(): SavedDesk {
  return provided(SAVED_DESK)
}
