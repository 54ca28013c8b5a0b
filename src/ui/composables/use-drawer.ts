import { type InjectionKey, type ShallowRef } from 'vue'
import type { Pick } from '../../metrics/selection.ts'
import { provided } from './provided.ts'

/** A mark that was clicked: what it stands for, and the picks that narrow the items to it. */
export interface Mark {
  /** Panel that drew it: its own earlier picks do not narrow the items. */
  readonly by: string
  readonly title: string
  readonly picks: readonly Pick[]
  /** The mark counts whole notices: picks on items do not narrow its list. */
  readonly unfiltered?: boolean
  /** How many items the figure of the mark counts, where its list may hold more. */
  readonly counted?: number
  /** A sentence about what the list leaves out. */
  readonly note?: string
}

export const OPEN_MARK: InjectionKey<ShallowRef<Mark | null>> = Symbol('open mark')

/**
 * The mark whose items are shown, `null` when the drawer is closed.
 * @throws {Error} when the app provides none.
 */
export function useOpenMark(): ShallowRef<Mark | null> {
  return provided(OPEN_MARK)
}
