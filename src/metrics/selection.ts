/** Facts of a notice that are picked from–to: ISO dates, which may stop at the month, and whole days. */
export const RANGE_FIELDS = ['feedback_date', 'published_date', 'lag_days'] as const
/** What can be picked. `notice`… are facts of the whole notice, `status`… are facts of an item. */
export const NOTICE_FIELDS = [
  'notice',
  'agency',
  'agency_type',
  'province',
  'city',
  'level',
  'feedback_year',
  'feedback_half',
  'feedback_quarter',
  'round',
  ...RANGE_FIELDS,
] as const
export const ITEM_FIELDS = ['unit', 'status', 'status_basis', 'category', 'finding', 'measure', 'item', 'text'] as const

export type RangeField = (typeof RANGE_FIELDS)[number]
export type NoticeField = (typeof NOTICE_FIELDS)[number]
export type ItemField = (typeof ITEM_FIELDS)[number]
export type Field = NoticeField | ItemField

/**
 * One choice: any of `values` of `field`, picked in the panel `by`.
 * A `measure` value is a kind of measures that the item has, an `item` value an item_id.
 * A category value covers its sub-codes (`B4` takes in `B4.3`). A `text` value is searched in titles.
 * `''` stands for "not said" (null), so that silence can be picked too. An `agency` value is an agency_id.
 * Of a range field the two values are the first and the last that is taken in, `''` for an open end; what is not said
 * lies in no range.
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

/** `selection` with `value` added to what the panel `by` has picked of `field`, or taken out where it was there. */
export function toggle(selection: Selection, by: string, field: Field, value: string): Selection {
  const values = selection.find((pick) => pick.by === by && pick.field === field)?.values ?? []
  const kept = values.filter((one) => one !== value)
  return select(selection, { by, field, values: kept.length < values.length ? kept : [...values, value] })
}

/** Whether `field` is picked from–to. */
export function isRangeField(field: Field): field is RangeField {
  return (RANGE_FIELDS as readonly Field[]).includes(field)
}
