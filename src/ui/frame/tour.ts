import { type InjectionKey, type Ref, ref } from 'vue'
import { provided } from '../composables/provided.ts'
import type { KeptChoice } from '../storage/kept-choice.ts'

/** The steps of the first-run tour, and the part of the screen that each is about. */
export const TOUR_STEPS = [
  { id: 'sentence', target: '[data-test="overview-sentence"]' },
  { id: 'panel', target: '.panel .panel-head' },
  { id: 'mark', target: '.panel .panel-body' },
  { id: 'selection', target: '.selection' },
  { id: 'data', target: '[data-test="nav-data"]' },
] as const
export type TourStep = (typeof TOUR_STEPS)[number]['id']

const SEEN = 'seen'

/** The tour: where it stands, and how it is gone through. */
export interface TourDesk {
  /** Index into the steps; `null` while there is no tour. */
  readonly at: Readonly<Ref<number | null>>
  start(): void
  go(to: number): void
  /** Ends it, at the end or before; it does not come by itself again. */
  end(): void
}

/** A tour that starts by itself at the first visit only. */
export function openTour(kept: KeptChoice): TourDesk {
  const at = ref<number | null>(kept.read() === SEEN ? null : 0)
  const end = (): void => {
    at.value = null
    kept.write(SEEN)
  }
  return {
    at,
    start: () => {
      at.value = 0
    },
    go: (to) => {
      if (to >= TOUR_STEPS.length) end()
      else at.value = Math.max(0, to)
    },
    end,
  }
}

export const TOUR_DESK: InjectionKey<TourDesk> = Symbol('tour')

/**
 * The app's tour.
 * @throws {Error} when the app provides none.
 */
export function useTour(): TourDesk {
  return provided(TOUR_DESK)
}
