import type { Span } from '../base/span.ts'
import type { Rule } from './codebook.ts'
import { CueIndex } from './cue-index.ts'
import { findPattern } from './find-pattern.ts'
import { needsOf, type Needs } from './pattern-cues.ts'
import { readPattern } from './pattern.ts'
import type { Branch } from './pattern-tree.ts'

/** A rule that fired, and where in the text. `owner` is the place of its category or finding in the codebook. */
export interface RuleMatch extends OwnedRule {
  readonly start: number
  readonly end: number
}

/** Where a rule looks. */
export type Field = Rule['where'][number]

export type RuleMatcher = (text: string, field: Field) => readonly RuleMatch[]

export interface OwnedRule {
  readonly kind: 'category' | 'finding'
  readonly owner: number
  readonly rule: Rule
}

const NONE: readonly RuleMatch[] = []
const FIELDS: Readonly<Record<Field, number>> = { title: 1, parent: 2, aspect: 4, body: 8 }

/** A rule ready to be tried; the same rule serves the title and the parent title. */
interface ReadyRule {
  readonly find: (text: string) => { readonly start: number; readonly end: number } | null
  readonly needs: readonly Needs[] | null
}

// By what it looks for: after one rule was edited, only that one is compiled.
const readyRules = new Map<string, ReadyRule>()
const MOST_READY = 20_000

function readyRule(rule: Rule): ReadyRule {
  const key = rule.exclude === undefined ? rule.include : `${rule.include}\n${rule.exclude}`
  const known = readyRules.get(key)
  if (known) return known
  const branches = readPattern(rule.include)
  const ready = { find: compileRule(rule, branches), needs: needsOf(branches) }
  if (readyRules.size >= MOST_READY) readyRules.clear()
  readyRules.set(key, ready)
  return ready
}

/**
 * Compiles rules once; the matcher gives the first place of every rule that looks in a field and fires, in rule order.
 * `exclude` is looked for in the sentence of the match, so that a far-off word cannot silence a rule.
 */
export function compileRules(owned: readonly OwnedRule[]): RuleMatcher {
  const tries = owned.map(({ rule }) => readyRule(rule))
  const fields = owned.map(({ rule }) => rule.where.reduce((all, field) => all | FIELDS[field], 0))
  const findCandidates = indexCues(tries, fields)
  return (text, field) => {
    const candidates = findCandidates(text, FIELDS[field])
    if (candidates.length === 0) return NONE
    if (candidates.length > 1) candidates.sort((a, b) => a - b)
    const matches: RuleMatch[] = []
    for (const candidate of candidates) {
      const place = tries[candidate]?.find(text)
      const source = owned[candidate]
      if (!place || !source) continue
      const { kind, owner, rule } = source
      matches.push({ kind, owner, rule, start: place.start, end: place.end })
    }
    return matches
  }
}

function compileRule(rule: Rule, branches: readonly Branch[]): ReadyRule['find'] {
  const include = findPattern(rule.include, branches)
  const exclude = rule.exclude === undefined ? null : findPattern(rule.exclude)
  return (text) => {
    let silenced: Span | null = null
    for (let match = include(text, 0); match !== null; match = include(text, Math.max(match.end, match.start + 1))) {
      if (exclude === null) return match
      if (silenced !== null && match.start >= silenced.start && match.end <= silenced.end) continue
      const sentence = sentenceAround(text, match)
      if (exclude(text.slice(sentence.start, sentence.end), 0) === null) return match
      silenced = sentence
    }
    return null
  }
}

// 。 ; ! ? by their codes: asked of every character around a match.
function endsSentence(code: number): boolean {
  return code === 0x3002 || code === 0x3b || code === 0x21 || code === 0x3f
}

function sentenceAround(text: string, { start, end }: Span): Span {
  let from = start
  while (from > 0 && !endsSentence(text.charCodeAt(from - 1))) from--
  let to = end
  while (to < text.length && !endsSentence(text.charCodeAt(to))) to++
  return { start: from, end: to }
}

/** A way in which a rule can match, beside the words that wake it: it needs a word of each of these sets. */
interface WokenBranch {
  readonly rule: number
  readonly others: readonly number[]
}

/** One pass over a text finds the rules of a field that can fire at all, by the words that they need. */
function indexCues(tries: readonly ReadyRule[], fields: readonly number[]): (text: string, field: number) => number[] {
  const always: number[] = []
  const cues = new CueIndex<WokenBranch>()
  tries.forEach(({ needs }, rule) => {
    if (needs === null) always.push(rule)
    for (const [first = [], ...others] of needs ?? []) {
      cues.wakes(first, { rule, others: others.map((set) => cues.setOf(set)) })
    }
  })
  // The round in which each rule was last woken, so that none is tried twice for a text.
  const woken = new Uint32Array(tries.length)
  let round = 0
  return (text, field) => {
    const isAsked = (rule: number): boolean => ((fields[rule] ?? 0) & field) !== 0
    const found = always.filter(isAsked)
    round++
    for (const branches of cues.scan(text)) {
      for (const { rule, others } of branches) {
        if (woken[rule] === round || !isAsked(rule) || !cues.holdsAll(others)) continue
        woken[rule] = round
        found.push(rule)
      }
    }
    return found
  }
}
