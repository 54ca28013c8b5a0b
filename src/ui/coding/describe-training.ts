import { EXAMPLE_BASES, type SuggestionModel } from '../../codebook/suggestion/model.ts'
import type { Words } from '../words/zh.ts'

/** What a model learnt from, in words: always all of it. */
export function describeBases({ bases }: SuggestionModel, words: Words): string {
  const parts = EXAMPLE_BASES.filter((basis) => bases[basis] > 0)
  return words.joint.list(parts.map((basis) => words.suggest.part(words.suggest.basis[basis], bases[basis])))
}
