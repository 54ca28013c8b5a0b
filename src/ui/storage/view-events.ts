import type { Stamp } from '../selection/stamp.ts'

/** A view that the reader saved: a place in the app with its selection. */
export interface SavedView {
  readonly view_id: string
  readonly name: string
  readonly note: string
  /** Screen, selection and grouping: `/overview?p=…`. */
  readonly place: string
  /** What its numbers rested on. */
  readonly stamp: Stamp | null
  /** ISO date and time. */
  readonly at: string
}

/** Lines of the log about saved views. */
export type ViewEvent =
  | ({ readonly kind: 'view_saved' } & SavedView)
  | { readonly kind: 'view_renamed'; readonly view_id: string; readonly name: string; readonly note: string }
  | { readonly kind: 'view_removed'; readonly view_id: string }
  | { readonly kind: 'view_restored'; readonly view_id: string }

const KINDS: ReadonlySet<string> = new Set<ViewEvent['kind']>([
  'view_saved',
  'view_renamed',
  'view_removed',
  'view_restored',
])

/** Whether a line of the log is about saved views. */
export function isOfViews(event: { readonly kind: string }): event is ViewEvent {
  return KINDS.has(event.kind)
}

/** The saved views that the log comes to, in the order in which they were saved. */
export function replayViews(events: readonly { readonly kind: string }[]): readonly SavedView[] {
  const views = new Map<string, SavedView>()
  const removed = new Set<string>()
  for (const event of events.filter(isOfViews)) {
    switch (event.kind) {
      case 'view_saved': {
        const { view_id, name, note, place, stamp, at } = event
        views.set(view_id, { view_id, name, note, place, stamp, at })
        break
      }
      case 'view_renamed': {
        const view = views.get(event.view_id)
        if (view) views.set(event.view_id, { ...view, name: event.name, note: event.note })
        break
      }
      case 'view_removed':
        removed.add(event.view_id)
        break
      case 'view_restored':
        removed.delete(event.view_id)
        break
    }
  }
  return [...views.values()].filter(({ view_id }) => !removed.has(view_id))
}
