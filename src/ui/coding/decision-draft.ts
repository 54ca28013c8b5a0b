import { DECISION_FIELDS, type DecisionField } from '../../codebook/decision.ts'
import type { ItemRecord } from '../../tables/record.ts'
import type { Choice } from './coding-desk.ts'
import { sameValue, valueOf } from './decision-value.ts'

/** What stands in the form: a value for every field. */
export type DecisionDraft = Readonly<Record<DecisionField, readonly string[]>>

/** The form as the item is coded now. */
export function draftOf(item: ItemRecord): DecisionDraft {
  return {
    category: valueOf(item, 'category'),
    secondary: valueOf(item, 'secondary'),
    findings: valueOf(item, 'findings'),
    status: valueOf(item, 'status'),
  }
}

/** An empty form, for who must not see what others said; the status stays as the notice says it. */
export function blindDraft(item: ItemRecord): DecisionDraft {
  return { category: [], secondary: [], findings: [], status: valueOf(item, 'status') }
}

/** The choices that change something. A code is not secondary to itself, and none is named twice. */
export function changesOf(item: ItemRecord, draft: DecisionDraft): readonly Choice[] {
  const tidy = tidied(draft)
  return DECISION_FIELDS.flatMap((field) =>
    sameValue(tidy[field], valueOf(item, field)) ? [] : [{ field, new: tidy[field] }],
  )
}

/** What a blind coder said: category, secondary codes and findings as a whole, also where they say nothing. */
export function blindChoices(draft: DecisionDraft): readonly Choice[] {
  const tidy = tidied(draft)
  return (['category', 'secondary', 'findings'] as const).map((field) => ({ field, new: tidy[field] }))
}

/** Every code of the item as it stands, confirmed. */
export function confirmations(item: ItemRecord): readonly Choice[] {
  return (['category', 'secondary', 'findings'] as const).map((field) => ({ field, new: valueOf(item, field) }))
}

function tidied(draft: DecisionDraft): DecisionDraft {
  const secondary = [...new Set(draft.secondary)].filter((code) => code !== '' && code !== draft.category[0])
  return { ...draft, secondary }
}
