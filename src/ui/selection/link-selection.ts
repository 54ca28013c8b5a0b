import { watch } from 'vue'
import type { LocationQuery, LocationQueryRaw, RouteLocationRaw, Router } from 'vue-router'
import type { Selection } from '../../metrics/selection.ts'
import { BrokenSelection, decodeSelection, encodeSelection } from './encode-selection.ts'

interface SelectionHolder {
  readonly picks: Selection
  follow(linked: Selection): void
}

/** The query key under which picks travel. */
const PICK_KEY = 'p'

/** The query of a link to a screen with this selection, and what else the screen needs. */
export function queryOf(selection: Selection, more: LocationQueryRaw = {}): LocationQueryRaw {
  const parts = encodeSelection(selection)
  return parts.length === 0 ? more : { ...more, [PICK_KEY]: [...parts] }
}

/** The way to the text of a notice with this selection, and what is to be seen there: an `item`, or a place `at`. */
export function linkToSource(notice_id: string, selection: Selection, more: LocationQueryRaw = {}): RouteLocationRaw {
  return { name: 'source', params: { notice_id }, query: queryOf(selection, more) }
}

/**
 * The picks of a query.
 * @throws {BrokenSelection} when a link was cut or edited by hand.
 */
export function selectionOf(query: LocationQuery): Selection {
  const value = query[PICK_KEY]
  const parts = value === undefined ? [] : Array.isArray(value) ? value : [value]
  return decodeSelection(parts.map((part) => part ?? ''))
}

/**
 * Keeps selection and URL the same: a pick changes the URL, a followed link or the back button changes the selection.
 * A link that cannot be read opens 总览 unfiltered, and `onBroken` is called.
 */
export function linkSelection(router: Router, holder: SelectionHolder, onBroken: () => void): void {
  router.beforeEach((to) => {
    try {
      selectionOf(to.query)
      return true
    } catch (error) {
      if (!(error instanceof BrokenSelection)) throw error
      onBroken()
      return { path: '/overview', query: {}, replace: true }
    }
  })
  // Only once the screen has changed: a selection taken over earlier would be pushed onto the screen being left.
  router.afterEach((to, _, failure) => {
    if (failure) return
    const linked = selectionOf(to.query)
    if (!same(linked, holder.picks)) holder.follow(linked)
  })
  watch(
    () => holder.picks,
    (picks) => {
      const { path, query } = router.currentRoute.value
      if (same(selectionOf(query), picks)) return
      const more = Object.fromEntries(Object.entries(query).filter(([key]) => key !== PICK_KEY && key !== 'page'))
      void router.push({ path, query: queryOf(picks, more) })
    },
  )
}

function same(a: Selection, b: Selection): boolean {
  return encodeSelection(a).join('\n') === encodeSelection(b).join('\n')
}
