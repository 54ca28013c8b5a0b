import * as v from 'valibot'
import { MEASURE_KINDS, STATUS_BASES, STATUSES } from '../notice/tree.ts'

const text = v.pipe(v.string(), v.minLength(1))

/** A whole number from 0 on. */
export const whole = v.pipe(v.number(), v.integer(), v.minValue(0))
/** Words of the notice; `null` where it has none. */
export const said = v.optional(v.nullable(v.string()), null)
/** A place in the reading text; 0 to 0 where none is given. */
export const place = { start: v.optional(whole, 0), end: v.optional(whole, 0) }

const list = v.optional(v.array(text), [])
const offset = v.optional(v.nullable(whole), null)

/** One item of a record. */
export const ITEM_SHAPE = v.looseObject({
  item_id: text,
  no: v.string(),
  ordinal: v.pipe(v.number(), v.integer(), v.minValue(1)),
  unit: v.picklist(['problem', 'task']),
  aspect: v.optional(v.nullable(v.pipe(v.number(), v.integer())), null),
  parent_no: said,
  parent_title: said,
  title: v.string(),
  status: v.picklist(STATUSES),
  status_basis: v.picklist(STATUS_BASES),
  status_text: said,
  status_start: offset,
  status_end: offset,
  same_as: said,
  category: text,
  codes: v.array(text),
  category_rule: said,
  official_section: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4))), null),
  findings: list,
  mentions: list,
  finding_hits: v.optional(
    v.array(v.looseObject({ finding: text, scope: v.picklist(['problem', 'measure']), rule: v.string(), ...place })),
    [],
  ),
  measures: v.optional(
    v.array(v.looseObject({ ordinal: whole, label: said, kind: v.picklist(MEASURE_KINDS), ...place })),
    [],
  ),
  documents: v.optional(
    v.array(
      v.looseObject({
        name: v.string(),
        act: v.optional(v.nullable(v.picklist(['made', 'revised', 'repealed', 'studied'])), null),
        ...place,
      }),
    ),
    [],
  ),
  figures: v.optional(
    v.array(
      v.looseObject({
        value: v.number(),
        unit: v.string(),
        bound: v.picklist(['exact', 'at_least', 'at_most', 'about']),
        measure: v.optional(v.nullable(whole), null),
        ...place,
      }),
    ),
    [],
  ),
  ...place,
})
