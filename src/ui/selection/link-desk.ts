import { computed, type ComputedRef, type InjectionKey, type Ref, shallowRef, type ShallowRef, watch } from 'vue'
import { nextTurn } from '../../base/next-turn.ts'
import { METRIC_VERSION } from '../../metrics/registry.ts'
import { provided } from '../composables/provided.ts'
import { aloneMark, findDatasetMark } from '../library/dataset-mark.ts'
import type { LargeDesk } from '../large/large-desk.ts'
import type { LoadedNotice, Shelf } from '../library/shelf.ts'
import { type Stamp, stampDifferences, stamped, type StampPart } from './stamp.ts'

const DATASET_SHOWN = 10

/** What links rest on, and whether the one that was followed rests on something else. */
export interface LinkDesk {
  /** Of what is on board now; `null` until the shelf is complete. */
  readonly stamp: ComputedRef<Stamp | null>
  /** The stamp of the link or saved view last followed. */
  readonly followed: Readonly<ShallowRef<Stamp | null>>
  /** In what the followed link differs from what is on board; empty when in nothing, or when it was dismissed. */
  readonly differences: ComputedRef<readonly StampPart[]>
  follow(stamp: Stamp | null): void
  /** The whole address of a place in the app, to be given away. */
  addressOf(place: string): string
}

/** A desk over `shelf`, complete once `ready` holds; `codebook` is the version in force. */
export function openLinkDesk(way: {
  readonly shelf: Pick<Shelf, 'notices'>
  readonly large: Pick<LargeDesk, 'shown'>
  readonly codebook: () => string
  readonly ready: Readonly<Ref<boolean>>
}): LinkDesk {
  const followed = shallowRef<Stamp | null>(null)
  const found = shallowRef<{ readonly notices: readonly LoadedNotice[]; readonly mark: string } | null>(null)
  watch(
    way.shelf.notices,
    async (notices) => {
      // Everything else on the screen changes in this turn.
      await nextTurn()
      if (notices !== way.shelf.notices.value) return
      const mark = await findDatasetMark(notices)
      if (notices === way.shelf.notices.value) found.value = { notices, mark }
    },
    { immediate: true },
  )
  // While the mark of a new state is worked out, the one before stands.
  const dataset = computed<string | null>((before) => {
    const alone = way.large.shown.value
    if (way.ready.value && alone) return aloneMark(alone)
    return way.ready.value && found.value?.notices === way.shelf.notices.value ? found.value.mark : (before ?? null)
  })
  const stamp = computed<Stamp | null>(() =>
    dataset.value === null
      ? null
      : { dataset: dataset.value.slice(0, DATASET_SHOWN), codebook: way.codebook(), metrics: METRIC_VERSION },
  )
  return {
    stamp,
    followed,
    differences: computed(() =>
      stamp.value === null || followed.value === null ? [] : stampDifferences(followed.value, stamp.value),
    ),
    follow: (next) => {
      followed.value = next
    },
    addressOf: (place) => {
      const [page = ''] = window.location.href.split('#')
      return `${page}#${stamp.value === null ? place : stamped(place, stamp.value)}`
    },
  }
}

export const LINK_DESK: InjectionKey<LinkDesk> = Symbol('link desk')

/**
 * The app's links.
 * @throws {Error} when the app provides none.
 */
export function useLinks(): LinkDesk {
  return provided(LINK_DESK)
}
