import { type InjectionKey, type ShallowRef, shallowRef } from 'vue'
import { provided } from '../composables/provided.ts'
import type { PackageFolder } from '../datasets/bundle-packages.ts'
import type { LargeAsked, LargeProblem, LargeProgress, LargeShown } from './large-dataset.ts'
import { type IntakeWay, openIntake } from './large-intake.ts'
import { openStand, type StandWay } from './large-stand.ts'

/** What the reader can do with datasets that stay in the engine. */
export interface LargeDesk {
  /** What stands in place of the shelf; `null` where the shelf is shown. */
  readonly shown: Readonly<ShallowRef<LargeShown | null>>
  readonly asked: Readonly<ShallowRef<LargeAsked | null>>
  readonly progress: Readonly<ShallowRef<LargeProgress | null>>
  readonly problem: Readonly<ShallowRef<LargeProblem | null>>
  /** Looks at a folder of tables and asks how it is to come in. */
  offer(folder: PackageFolder): Promise<void>
  /** The dataset asked about comes in whole, into the engine. */
  keepWhole(): Promise<void>
  /** The dataset asked about comes in as notices. */
  takeApart(): Promise<void>
  /** Leaves what is under way; a dataset that is on its way into the engine is no longer shown. */
  cancel(): void
  /** The engine holds the tables of `shown`. */
  loaded(shown: LargeShown): void
  /** Back to the shelf; the dataset stays where it is kept. */
  leave(): Promise<void>
}

export type LargeWay = IntakeWay & StandWay

/** A desk that shows what the datasets say is to be shown; `storage` may still be opening. */
export function openLargeDesk(way: LargeWay): LargeDesk {
  const progress = shallowRef<LargeProgress | null>(null)
  const stand = openStand(way, progress)
  const intake = openIntake(way, progress, stand.expect)
  const { shown, problem, loaded, leave } = stand
  const { asked, offer, keepWhole, takeApart } = intake
  const cancel = (): void => {
    if (!intake.cancel()) void leave()
  }
  return { shown, asked, progress, problem, offer, keepWhole, takeApart, cancel, loaded, leave }
}

export const LARGE_DESK: InjectionKey<LargeDesk> = Symbol('large desk')

/**
 * The app's desk for large datasets.
 * @throws {Error} when the app provides none.
 */
export function useLarge(): LargeDesk {
  return provided(LARGE_DESK)
}
