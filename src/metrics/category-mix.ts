import type { Query } from './metric.ts'
import type { Selection } from './selection.ts'

/** section: A, B …; group: A3, B4 …; leaf: the code as coded (B4.3, or B2 where nothing finer exists). */
export type CategoryDepth = 'section' | 'group' | 'leaf'

export interface CategoryMixRow {
  readonly category: string
  readonly name_zh: string
  readonly name_en: string
  readonly parent: string | null
  readonly items: number
  readonly problems: number
  readonly tasks: number
  /** Notices with at least one item of the category. */
  readonly notices: number
  /** Notices with any selected item: the denominator of `mean_share`. */
  readonly of_notices: number
  /** Mean over those notices of the share of their items that fall in the category, 0 to 1. */
  readonly mean_share: number
}

/** Items per primary category at `depth`, most items first. */
export function categoryMix(selection: Selection, viewer: string, depth: CategoryDepth): Query<CategoryMixRow> {
  throw new Error(`not built yet: ${selection.length} ${viewer} ${depth}`)
}
