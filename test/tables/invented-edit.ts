import fc from 'fast-check'
import { codebookFingerprint } from '../../src/codebook/codebook-fingerprint.ts'
import type { Category, Codebook, Finding, Rule } from '../../src/codebook/codebook.ts'

const WORDS = ['不到位', '管理', '车', '不够', '项目', '招投标', '借用', '规范', '党', '没有这样的词']

/** What a researcher does to a rule, or to an entry. */
export const EDITS = [
  'add rule',
  'remove rule',
  'change include',
  'change exclude',
  'change weight',
  'change where',
  'rename entry',
  'add finding',
  'change key of finding',
] as const

/** One edit; entry and rule are counted around. */
export interface InventedEdit {
  readonly kind: (typeof EDITS)[number]
  readonly entry: number
  readonly rule: number
  readonly word: string
  readonly weight: number
  readonly where: Rule['where']
}

/** Any edit of that kind. */
export function editOf(kind: InventedEdit['kind']): fc.Arbitrary<InventedEdit> {
  return fc.record({
    kind: fc.constant(kind),
    entry: fc.nat(200),
    rule: fc.nat(20),
    word: fc.constantFrom(...WORDS),
    weight: fc.integer({ min: 1, max: 30 }),
    where: fc.subarray<Rule['where'][number]>(['title', 'parent', 'aspect', 'body'], { minLength: 1 }),
  })
}

/** `codebook` after `edits`, under a version of its own. */
export function edited(codebook: Codebook, edits: readonly InventedEdit[]): Codebook {
  const last = edits.reduce((now, edit, nth) => editOnce(now, edit, nth), codebook)
  return { ...last, version: `edited+${codebookFingerprint(last)}` }
}

function editOnce(codebook: Codebook, edit: InventedEdit, nth: number): Codebook {
  const { categories, findings } = codebook
  if (edit.kind === 'add finding') return { ...codebook, findings: [...findings, newFinding(edit, nth)] }
  const own = edit.kind === 'change key of finding'
  const at = own
    ? categories.length + (edit.entry % findings.length)
    : edit.entry % (categories.length + findings.length)
  return {
    ...codebook,
    categories: categories.map((one, n) => (n === at ? editEntry(one, edit, nth) : one)),
    findings: findings.map((one, n) =>
      n + categories.length !== at ? one : own ? { ...one, key: `renamed_${String(nth)}` } : editEntry(one, edit, nth),
    ),
  }
}

function newFinding({ word, where }: InventedEdit, nth: number): Finding {
  return {
    key: `own_${String(nth)}`,
    name_zh: word,
    name_en: 'Own',
    definition_zh: word,
    rules: [{ id: `own-${String(nth)}`, where, include: word }],
    examples: { positive: [], negative: [] },
  }
}

function editEntry<Entry extends Category | Finding>(entry: Entry, edit: InventedEdit, nth: number): Entry {
  const { kind, word } = edit
  if (kind === 'rename entry') return { ...entry, name_zh: word, name_en: word, definition_zh: word }
  const { rules } = entry
  if (kind === 'add rule') {
    const rule: Rule = { id: `edited-${String(nth)}`, where: edit.where, include: word, weight: edit.weight }
    return { ...entry, rules: [...rules, rule] }
  }
  const at = edit.rule % rules.length
  if (kind === 'remove rule') return { ...entry, rules: rules.filter((_, n) => n !== at) }
  return { ...entry, rules: rules.map((rule, n) => (n === at ? editRule(rule, edit) : rule)) }
}

function editRule(rule: Rule, { kind, word, weight, where }: InventedEdit): Rule {
  if (kind === 'change include') return { ...rule, include: word }
  if (kind === 'change exclude') return { ...rule, exclude: word }
  return kind === 'change weight' ? { ...rule, weight } : { ...rule, where }
}
