import { type Field, isRangeField, type Pick, type RangeField, type Selection } from '../../metrics/selection.ts'
import type { Words } from '../words/zh.ts'

/** The word on screen for one value of a field. */
export type ValueLabel = (field: Field, value: string) => string

/** One pick in words: `整改状态为“已完成”或“未说明”`. */
export function describePick(pick: Pick, words: Words, label: ValueLabel): string {
  if (isRangeField(pick.field)) return describeRange(pick.field, pick.values, words)
  const values = pick.values.map((value) => (value === '' ? words.selection.notSaid : label(pick.field, value)))
  if (pick.field === 'text') return words.joint.list(values.map(words.selection.textPart))
  return words.selection.part(words.codes.field[pick.field], values)
}

/** The whole selection as one sentence without a full stop; for nothing picked, the words for everything. */
export function describeSelection(selection: Selection, words: Words, label: ValueLabel): string {
  if (selection.length === 0) return words.export.unfiltered
  return words.selection.sentence(selection.map((pick) => describePick(pick, words, label)))
}

function describeRange(field: RangeField, [from = '', to = '']: readonly string[], words: Words): string {
  const name = words.codes.field[field]
  if (from === '' && to === '') return words.groups.anyRange(name)
  return field === 'lag_days' ? words.groups.days(name, from, to) : words.groups.dates(name, from, to)
}
