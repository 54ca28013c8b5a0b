import type { Category, Codebook, Finding, Rule } from '../../codebook/codebook.ts'

/** Which entry of a codebook: a category by its code, or a finding by its key. */
export interface EntryKey {
  readonly kind: 'category' | 'finding'
  readonly entry: string
}

export type Entry = Category | Finding

/** The entry of that key; `null` where the codebook has none. */
export function entryOf(codebook: Codebook, { kind, entry }: EntryKey): Entry | null {
  const found =
    kind === 'category'
      ? codebook.categories.find(({ code }) => code === entry)
      : codebook.findings.find(({ key }) => key === entry)
  return found ?? null
}

/** The codebook with `change` made to one entry. */
export function changeEntry(codebook: Codebook, at: EntryKey, change: Partial<Pick<Entry, Editable>>): Codebook {
  const categories = codebook.categories.map((one) => (one.code === at.entry ? changed(one, change) : one))
  const findings = codebook.findings.map((one) => (one.key === at.entry ? changed(one, change) : one))
  return at.kind === 'category' ? { ...codebook, categories } : { ...codebook, findings }
}

/** A codebook may lack English definitions, but not have empty ones. */
function changed<One extends Entry>(one: One, change: Partial<Pick<Entry, Editable>>): One {
  const next = { ...one, ...change }
  if (next.definition_en === '') delete (next as { definition_en?: string }).definition_en
  return next
}

type Editable = 'name_zh' | 'name_en' | 'definition_zh' | 'definition_en' | 'rules' | 'examples'

/** The codebook without an entry. */
export function removeEntry(codebook: Codebook, { kind, entry }: EntryKey): Codebook {
  return kind === 'category'
    ? { ...codebook, categories: codebook.categories.filter(({ code }) => code !== entry) }
    : { ...codebook, findings: codebook.findings.filter(({ key }) => key !== entry) }
}

/** The codebook with an entry more; a category stands behind its nearest kin. The same codebook where the key is taken. */
export function addEntry(codebook: Codebook, at: EntryKey, about: Partial<Pick<Entry, Editable>> = {}): Codebook {
  if (entryOf(codebook, at)) return codebook
  const { entry } = at
  const empty = {
    name_zh: entry,
    name_en: entry,
    definition_zh: entry,
    rules: [],
    examples: { positive: [], negative: [] },
  }
  if (at.kind === 'finding') {
    return { ...codebook, findings: [...codebook.findings, { ...empty, ...about, key: entry }] }
  }
  const place = codebook.categories.findIndex(({ code }) => code > entry)
  const categories = [...codebook.categories]
  categories.splice(place < 0 ? categories.length : place, 0, { ...empty, ...about, code: entry })
  return { ...codebook, categories }
}

/** A rule with a new id, that looks for `include` in the places given. */
export function newRule(codebook: Codebook, { entry }: EntryKey, include: string, where: Rule['where']): Rule {
  const taken = new Set(
    [...codebook.categories, ...codebook.findings].flatMap(({ rules }) => rules.map(({ id }) => id)),
  )
  let n = 1
  while (taken.has(`${entry}/own-${n}`)) n++
  return { id: `${entry}/own-${n}`, where, include }
}
