import type { Rule } from './codebook.ts'
import { cuesOf } from './pattern-cues.ts'
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
  readonly cues: readonly string[] | null
}

const readyRules = new WeakMap<Rule, ReadyRule>()

function readyRule(rule: Rule): ReadyRule {
  const known = readyRules.get(rule)
  if (known) return known
  const ready = { find: compileRule(rule), cues: cuesOf(readPattern(rule.include)) }
  readyRules.set(rule, ready)
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
      if (place && source) matches.push({ owner: source.owner, rule: source.rule, ...place })
    }
    return matches
  }
}

function compileRule(rule: Rule): ReadyRule['find'] {
  const include = new RegExp(rule.include, 'g')
  const exclude = rule.exclude === undefined ? null : new RegExp(rule.exclude)
  return (text) => {
    include.lastIndex = 0
    for (let match = include.exec(text); match !== null; match = include.exec(text)) {
      const start = match.index
      const end = start + match[0].length
      if (exclude === null || !exclude.test(sentenceAround(text, start, end))) return { start, end }
    }
    return null
  }
}

function sentenceAround(text: string, start: number, end: number): string {
  let from = start
  while (from > 0 && !SENTENCE_END.test(text.charAt(from - 1))) from--
  let to = end
  while (to < text.length && !SENTENCE_END.test(text.charAt(to))) to++
  return text.slice(from, to)
}

/** One pass over a text finds the rules that can fire at all, by the first two characters of their cues. */
function indexCues(tries: readonly ReadyRule[]): {
  readonly always: readonly number[]
  readonly findCandidates: (text: string) => readonly number[]
} {
  const always: number[] = []
  const byCue = new Map<number, number[]>()
  // By character: 1 where it is a cue by itself, 2 where it begins a pair, 4 where it ends one.
  const roles = new Uint8Array(65_536)
  tries.forEach(({ cues }, at) => {
    if (cues === null) always.push(at)
    for (const cue of cues ?? []) {
      const [first, second] = [cue.charCodeAt(0), cue.charCodeAt(1)]
      const key = cue.length > 1 ? pairKey(first, second) : first
      roles[first] = (roles[first] ?? 0) | (cue.length > 1 ? 2 : 1)
      if (cue.length > 1) roles[second] = (roles[second] ?? 0) | 4
      const rules = byCue.get(key)
      if (rules === undefined) byCue.set(key, [at])
      else if (!rules.includes(at)) rules.push(at)
    }
  })
  // The round in which each rule was last found, so that none is found twice in a text.
  const seen = new Uint32Array(tries.length)
  let round = 0
  return {
    always,
    findCandidates: (text) => {
      round++
      const found: number[] = []
      for (let at = 0; at < text.length; at++) {
        const first = text.charCodeAt(at)
        const role = roles[first] ?? 0
        if ((role & 1) !== 0) collect(found, byCue.get(first), seen, round)
        if ((role & 2) === 0 || at + 1 === text.length) continue
        const second = text.charCodeAt(at + 1)
        if (((roles[second] ?? 0) & 4) !== 0) collect(found, byCue.get(pairKey(first, second)), seen, round)
      }
      return found
    },
  }
}

function collect(found: number[], rules: readonly number[] | undefined, seen: Uint32Array, round: number): void {
  for (const at of rules ?? []) {
    if (seen[at] !== round) found.push(at)
    seen[at] = round
  }
}

/** Above every single code, so that pairs and single characters share one map. */
function pairKey(first: number, second: number): number {
  return (first + 1) * 65_536 + second
}
