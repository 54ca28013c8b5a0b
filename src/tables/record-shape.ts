import * as v from 'valibot'
import { ITEM_SHAPE, said, place, whole } from './item-shape.ts'
import { LEVELS } from '../notice/tree.ts'

const BOUNDS = ['exact', 'at_least', 'at_most', 'about'] as const
const date = v.optional(v.nullable(v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/))), null)
const id = v.pipe(v.string(), v.minLength(1))

const NOTICE_SHAPE = v.looseObject({
  notice_id: id,
  title: said,
  agency: said,
  party_body: said,
  agency_type: said,
  region_code: said,
  province: said,
  city: said,
  county: said,
  level: v.optional(v.nullable(v.picklist(LEVELS)), null),
  inspection_kind: v.optional(v.nullable(v.picklist(['巡察', '巡视'])), null),
  inspection_body: said,
  inspection_round: said,
  inspected_from: date,
  inspected_to: date,
  feedback_date: date,
  published_date: date,
  published_basis: v.optional(v.nullable(v.picklist(['metadata', 'page', 'signature'])), null),
  unit: v.optional(v.nullable(v.picklist(['problem', 'task'])), null),
  listing: v.optional(v.nullable(v.picklist(['all', 'completed_only'])), null),
  length: v.optional(whole, 0),
})

/** One notice as `ingest` prints it. Keys that are not known here stay; what may be left out is filled with silence. */
export const RECORD_SHAPE = v.looseObject({
  source: v.looseObject({
    file: v.string(),
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    encoding: v.string(),
    repairs: v.optional(v.array(v.string()), []),
  }),
  notice: NOTICE_SHAPE,
  declared: v.optional(v.record(v.string(), v.number()), {}),
  declared_facts: v.optional(
    v.array(v.looseObject({ what: id, value: v.number(), unit: said, bound: v.picklist(BOUNDS), ...place })),
  ),
  aspects: v.optional(v.array(v.looseObject({ no: v.pipe(v.number(), v.integer()), title: v.string(), ...place })), []),
  items: v.array(ITEM_SHAPE),
  diagnostics: v.optional(
    v.array(
      v.looseObject({
        code: id,
        severity: v.picklist(['error', 'warning', 'info']),
        facts: v.optional(v.record(v.string(), v.nullable(v.union([v.string(), v.number(), v.boolean()]))), {}),
        ...place,
      }),
    ),
    [],
  ),
  contact: v.optional(v.array(v.looseObject(place)), []),
  codebook: v.optional(v.looseObject({ id: v.string(), version: v.string() }), { id: '', version: '' }),
})
