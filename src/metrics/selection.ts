/** What can be picked. `notice`… are facts of the whole notice, `status`… are facts of an item. */
export const NOTICE_FIELDS = ['notice', 'province', 'city', 'level', 'feedback_year'] as const
export const ITEM_FIELDS = ['unit', 'status', 'status_basis', 'category', 'finding', 'text'] as const

export type NoticeField = (typeof NOTICE_FIELDS)[number]
export type ItemField = (typeof ITEM_FIELDS)[number]
export type Field = NoticeField | ItemField

/**
 * One choice: any of `values` of `field`, picked in the panel `by`.
 * A category value covers its sub-codes (`B4` takes in `B4.3`). A `text` value is searched in titles.
 * `''` stands for "not said" (null), so that silence can be picked too.
 */
export interface Pick {
  readonly by: string
  readonly field: Field
  readonly values: readonly string[]
}

/** All picks together; every pick must hold. Plain data: it lives in the URL. */
export type Selection = readonly Pick[]

/** `selection` with `pick` in place of an earlier one of the same panel and field; empty values take it away. */
export function select(selection: Selection, pick: Pick): Selection {
  const others = selection.filter((p) => p.by !== pick.by || p.field !== pick.field)
  return pick.values.length > 0 ? [...others, pick] : others
}
