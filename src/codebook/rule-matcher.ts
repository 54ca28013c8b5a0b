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
  /** `maySilence`: whether the text may hold what silences it. */
  readonly find: (text: string, maySilence: boolean) => Span | null
  readonly needs: readonly Needs[] | null
  /** What a text needs that may silence the rule; `null` where that cannot be looked up. */
  readonly silencers: readonly Needs[] | null
}

// By what it looks for: after one rule was edited, only that one is compiled.
const readyRules = new Map<string, ReadyRule>()
const MOST_READY = 20_000

function readyRule(rule: Rule): ReadyRule {
  const key = rule.exclude === undefined ? rule.include : `${rule.include}\n${rule.exclude}`
  const known = readyRules.get(key)
  if (known) return known
  const include = readPattern(rule.include)
  const exclude = rule.exclude === undefined ? [] : readPattern(rule.exclude)
  const ready = { find: compileRule(rule, include, exclude), needs: needsOf(include), silencers: needsOf(exclude) }
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
  const index = new RuleIndex(tries, fields)
  return (text, field) => {
    const candidates = index.candidates(text, FIELDS[field])
    if (candidates.length === 0) return NONE
    if (candidates.length > 1) candidates.sort((a, b) => a - b)
    const matches: RuleMatch[] = []
    for (const candidate of candidates) {
      const place = tries[candidate]?.find(text, index.maySilence(candidate))
      const source = owned[candidate]
      if (!place || !source) continue
      const { kind, owner, rule } = source
      matches.push({ kind, owner, rule, start: place.start, end: place.end })
    }
    return matches
  }
}

function compileRule(rule: Rule, include: readonly Branch[], exclude: readonly Branch[]): ReadyRule['find'] {
  const findInclude = findPattern(rule.include, include)
  const findExclude = rule.exclude === undefined ? null : findPattern(rule.exclude, exclude)
  return (text, maySilence) => {
    let silenced: Span | null = null
    for (
      let match = findInclude(text, 0);
      match !== null;
      match = findInclude(text, Math.max(match.end, match.start + 1))
    ) {
      if (findExclude === null || !maySilence) return match
      if (silenced !== null && match.start >= silenced.start && match.end <= silenced.end) continue
      const sentence = sentenceAround(text, match)
      if (findExclude(text.slice(sentence.start, sentence.end), 0) === null) return match
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
class RuleIndex {
  private readonly always: number[] = []
  private readonly cues = new CueIndex<WokenBranch>()
  private readonly fields: readonly number[]
  /** By rule, the sets of words of which a text that silences it meets one at least; `null`: any text may silence it. */
  private readonly silencers: readonly (readonly number[] | null)[]
  /** The round in which each rule was last woken, so that none is tried twice for a text. */
  private readonly woken: Uint32Array
  private round = 0

  constructor(tries: readonly ReadyRule[], fields: readonly number[]) {
    this.fields = fields
    this.woken = new Uint32Array(tries.length)
    tries.forEach(({ needs }, rule) => {
      if (needs === null) this.always.push(rule)
      for (const [first = [], ...others] of needs ?? []) {
        this.cues.wakes(first, { rule, others: others.map((set) => this.cues.setOf(set)) })
      }
    })
    this.silencers = tries.map(({ silencers }) => silencers && silencers.map(([first = []]) => this.cues.setOf(first)))
  }

  candidates(text: string, field: number): number[] {
    const found = this.always.filter((rule) => this.isAsked(rule, field))
    this.round++
    for (const branches of this.cues.scan(text)) {
      for (const { rule, others } of branches) {
        if (this.woken[rule] === this.round || !this.isAsked(rule, field) || !this.cues.holdsAll(others)) continue
        this.woken[rule] = this.round
        found.push(rule)
      }
    }
    return found
  }

  /** Whether the last text may hold what silences the rule. */
  maySilence(rule: number): boolean {
    const sets = this.silencers[rule]
    return !sets || this.cues.holdsOne(sets)
  }

  private isAsked(rule: number, field: number): boolean {
    return ((this.fields[rule] ?? 0) & field) !== 0
  }
}
