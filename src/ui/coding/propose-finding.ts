import { hashText } from '../../base/hash-text.ts'
import type { Codebook } from '../../codebook/codebook.ts'
import type { SharedWord } from '../../codebook/similar/shared-words.ts'
import type { Words } from '../words/zh.ts'
import { addEntry, changeEntry, type EntryKey, newRule } from './edit-draft.ts'

/** What a group says of itself, for a finding that is proposed from it. */
export interface GroupFacts {
  /** As published; each once. */
  readonly titles: readonly string[]
  readonly items: number
  readonly bodies: number
  readonly shared: readonly SharedWord[]
}

/** A draft of the codebook with a finding more, and which one it is. */
export interface ProposedFinding {
  readonly codebook: Codebook
  readonly at: EntryKey
}

/** A draft takes over no more titles than this. */
export const MOST_EXAMPLES = 20

/**
 * The codebook with a finding drafted from a group: its shared words as the rule, its titles as positive examples. A
 * person reviews all of it; where no word is shared there is no rule yet.
 */
export function proposeFinding(codebook: Codebook, group: GroupFacts, words: Words): ProposedFinding {
  const taken = new Set(codebook.findings.map(({ key }) => key))
  const base = `group_${hashText(group.titles.join('\n'))}`
  let key = base
  for (let n = 2; taken.has(key); n++) key = `${base}_${n}`
  const at = { kind: 'finding', entry: key } as const
  const [title = key] = group.titles
  const said = group.shared.map(({ word }) => word)
  const name = said.length > 0 ? words.joint.list(said) : title
  const added = addEntry(codebook, at, {
    name_zh: words.similar.draftName(name),
    name_en: words.similar.draftNameEn(name),
    definition_zh: words.similar.draftDefinition(group.items, group.bodies),
    examples: { positive: group.titles.slice(0, MOST_EXAMPLES), negative: [] },
  })
  if (said.length === 0) return { codebook: added, at }
  const rule = newRule(added, at, said.map(alternative).join('|'), ['title', 'parent'])
  return { codebook: changeEntry(added, at, { rules: [rule] }), at }
}

/** A word as a pattern that is only itself. */
function alternative(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
