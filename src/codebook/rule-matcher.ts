import type { Span } from '../base/span.ts'
import type { Rule } from './codebook.ts'
import { findPattern } from './find-pattern.ts'
import { needsOf, type Needs } from './pattern-cues.ts'
import { readPattern } from './pattern.ts'

/** A rule that fired, and where in the text. `owner` is the place of its category or finding in the codebook. */
export interface RuleMatch {
  readonly owner: number
  readonly rule: Rule
  readonly start: number
  readonly end: number
}

export type RuleMatcher = (text: string) => readonly RuleMatch[]

export interface OwnedRule {
  readonly owner: number
  readonly rule: Rule
}

const SENTENCE_END = /[。;!?]/

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
  const ready = { find: compileRule(rule), needs: needsOf(readPattern(rule.include)) }
  if (readyRules.size >= MOST_READY) readyRules.clear()
  readyRules.set(key, ready)
  return ready
}

/**
 * Compiles rules once; the matcher gives the first place of every rule that fires, in rule order.
 * `exclude` is looked for in the sentence of the match, so that a far-off word cannot silence a rule.
 */
export function compileRules(owned: readonly OwnedRule[]): RuleMatcher {
  const tries = owned.map(({ rule }) => readyRule(rule))
  const { always, findCandidates } = indexCues(tries)
  return (text) => {
    const candidates = [...always, ...findCandidates(text)].sort((a, b) => a - b)
    const matches: RuleMatch[] = []
    for (const candidate of candidates) {
      const place = tries[candidate]?.find(text)
      const source = owned[candidate]
      if (place && source) matches.push({ owner: source.owner, rule: source.rule, start: place.start, end: place.end })
    }
    return matches
  }
}

function compileRule(rule: Rule): ReadyRule['find'] {
  const include = findPattern(rule.include)
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

function sentenceAround(text: string, { start, end }: Span): Span {
  let from = start
  while (from > 0 && !SENTENCE_END.test(text.charAt(from - 1))) from--
  let to = end
  while (to < text.length && !SENTENCE_END.test(text.charAt(to))) to++
  return { start: from, end: to }
}

/** One pass over a text finds the rules that can fire at all, by the first two characters of what they need. */
function indexCues(tries: readonly ReadyRule[]): {
  readonly always: readonly number[]
  readonly findCandidates: (text: string) => readonly number[]
} {
  const always: number[] = []
  const cues = new CueIndex()
  // By rule: its branches, each as the sets of cues that it needs.
  const branches = tries.map(({ needs }, at) => {
    if (needs === null) always.push(at)
    return (needs ?? []).map((sets) => {
      const [first, ...others] = sets.map((set) => [...new Set(set.map((cue) => cues.idOf(cue)))])
      for (const id of first ?? []) cues.wakes(id, at)
      return others
    })
  })
  // The round in which each rule was last woken, so that none is tried twice for a text.
  const woken = new Uint32Array(tries.length)
  let round = 0
  return {
    always,
    findCandidates: (text) => {
      const seen = cues.scan(text)
      round++
      const found: number[] = []
      for (const id of seen) {
        for (const at of cues.wokenBy(id)) {
          if (woken[at] === round) continue
          woken[at] = round
          if (branches[at]?.some((others) => others.every((set) => set.some((one) => cues.has(one))))) found.push(at)
        }
      }
      return found
    },
  }
}

/** Cues by number: those of one character, and the first two of longer ones. Knows which the last text held. */
class CueIndex {
  private readonly ids = new Map<number, number>()
  private readonly waking: number[][] = []
  // By character: 1 where it is a cue by itself, 2 where it begins a pair, 4 where it ends one.
  private readonly roles = new Uint8Array(65_536)
  private held = new Uint32Array(1024)
  private round = 0

  idOf(cue: string): number {
    const [first, second] = [cue.charCodeAt(0), cue.charCodeAt(1)]
    const isPair = cue.length > 1
    this.roles[first] = (this.roles[first] ?? 0) | (isPair ? 2 : 1)
    if (isPair) this.roles[second] = (this.roles[second] ?? 0) | 4
    const key = isPair ? pairKey(first, second) : first
    const known = this.ids.get(key)
    if (known !== undefined) return known
    const id = this.ids.size
    this.ids.set(key, id)
    this.waking.push([])
    if (id >= this.held.length) this.held = new Uint32Array(this.held.length * 2)
    return id
  }

  wakes(id: number, rule: number): void {
    const rules = this.waking[id]
    if (rules && !rules.includes(rule)) rules.push(rule)
  }

  wokenBy(id: number): readonly number[] {
    return this.waking[id] ?? []
  }

  /** The cues that `text` holds, each once. */
  scan(text: string): readonly number[] {
    this.round++
    const seen: number[] = []
    for (let at = 0; at < text.length; at++) {
      const first = text.charCodeAt(at)
      const role = this.roles[first] ?? 0
      if ((role & 1) !== 0) this.hold(first, seen)
      if ((role & 2) === 0 || at + 1 === text.length) continue
      const second = text.charCodeAt(at + 1)
      if (((this.roles[second] ?? 0) & 4) !== 0) this.hold(pairKey(first, second), seen)
    }
    return seen
  }

  has(id: number): boolean {
    return this.held[id] === this.round
  }

  private hold(key: number, seen: number[]): void {
    const id = this.ids.get(key)
    if (id === undefined || this.held[id] === this.round) return
    this.held[id] = this.round
    seen.push(id)
  }
}

/** Above every single code, so that pairs and single characters share one map. */
function pairKey(first: number, second: number): number {
  return (first + 1) * 65_536 + second
}
