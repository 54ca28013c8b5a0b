import { UNDECIDED } from '../base/undecided.ts'
import type { Category, Codebook, Coding, CodingHit, CodingInput, Finding } from './codebook.ts'
import { compactText, sourceOffset, type CompactText } from './compact-text.ts'
import { officialSectionOf } from './official-section.ts'
import { compileRules, type Field, type OwnedRule, type RuleMatch } from './rule-matcher.ts'

/** Codes items by one codebook. Holds no state: the same item always gets the same coding. */
export interface Coder {
  code(input: CodingInput): Coding
}

/** What a field weighs for the category: the title decides, the parent title and the heading only where it is vague. */
const CATEGORY_FIELDS = [
  ['title', 1],
  ['parent', 0.5],
  ['aspect', 0.2],
] as const

/** A rule that says nothing about its weight. */
const PLAIN_WEIGHT = 5

/** Secondary codes: at most two, and neither faint in itself nor beside the primary one. */
const MOST_CODES = 3
const LEAST_SECONDARY = 2
const LEAST_SHARE = 0.15

/** Compiles a codebook into its coder. @throws {Error} when a pattern is not safe (see `loadCodebook`). */
export function compileCodebook(codebook: Codebook): Coder {
  const matchers = compileMatchers(codebook)
  const sectionOf = oncePerText(officialSectionOf)
  return {
    code: (input) => {
      const fields = {
        title: compactText(input.title),
        parent: compactText(input.parent_title ?? ''),
        aspect: compactText(input.aspect_title ?? ''),
        body: compactText(input.body),
      }
      const matches = {
        title: matchers.title(fields.title.text),
        parent: matchers.parent(fields.parent.text),
        aspect: matchers.aspect(fields.aspect.text),
        body: matchers.body(fields.body.text),
      }
      const ranked = rankCategories(
        codebook.categories,
        CATEGORY_FIELDS.map(([field, factor]) => ({ factor, matches: matches[field] })),
      )
      const hits = findingHits(codebook.findings, matches, fields)
      return {
        category: ranked[0]?.code ?? UNDECIDED,
        codes: ranked.length > 0 ? ranked.map((r) => r.code) : [UNDECIDED],
        category_rule: ranked[0]?.rule ?? null,
        official_section: sectionOf(fields.aspect.text),
        findings: hits.filter((hit) => hit.scope === 'problem').map((hit) => hit.finding),
        mentions: hits.filter((hit) => hit.scope === 'measure').map((hit) => hit.finding),
        hits,
      }
    },
  }
}

/** The rules that fire, by field. Headings are searched for all rules at once, bodies for the few that look there. */
function compileMatchers({ categories, findings }: Codebook): Readonly<Record<Field, Matcher>> {
  const rules = [...ownedRules('category', categories), ...ownedRules('finding', findings)]
  const headings = compileRules(rules)
  const bodies = compileRules(rules.filter(({ kind, rule }) => kind === 'finding' && rule.where.includes('body')))
  return {
    title: (text) => headings(text, 'title'),
    parent: oncePerText((text) => headings(text, 'parent')),
    aspect: oncePerText((text) => headings(text, 'aspect')),
    body: (text) => bodies(text, 'body'),
  }
}

type Matcher = (text: string) => readonly RuleMatch[]

function ownedRules(kind: OwnedRule['kind'], owners: readonly (Category | Finding)[]): OwnedRule[] {
  return owners.flatMap((entry, owner) => entry.rules.map((rule) => ({ kind, owner, rule })))
}

/** For texts that are the same in one item after the other. */
function oncePerText<Answer>(read: (text: string) => Answer): (text: string) => Answer {
  let last: { readonly text: string; readonly answer: Answer } | null = null
  return (text) => {
    if (last?.text !== text) last = { text, answer: read(text) }
    return last.answer
  }
}

interface Candidate {
  readonly code: string
  readonly order: number
  score: number
  /** Rule with the largest share of the score. */
  rule: string
  share: number
  /** Where the first match begins; later fields come after earlier ones. */
  place: number
}

/**
 * Primary category first, then the secondary ones. A category scores its strongest rule in each field, times the
 * weight of that field. Equal scores: what the title names first is primary.
 */
function rankCategories(
  categories: readonly Category[],
  fields: readonly { readonly factor: number; readonly matches: readonly RuleMatch[] }[],
): readonly Candidate[] {
  const candidates = new Map<number, Candidate>()
  fields.forEach(({ factor, matches }, field) => {
    for (const [owner, match] of strongest(matches)) {
      const share = weightOf(match) * factor
      const place = field * 100_000 + match.start
      const code = categories[owner]?.code ?? UNDECIDED
      const known = candidates.get(owner)
      if (!known) candidates.set(owner, { code, order: owner, score: share, rule: match.rule.id, share, place })
      else known.score = Math.max(known.score, share)
      if (known && share > known.share) Object.assign(known, { rule: match.rule.id, share })
    }
  })
  const ranked = [...candidates.values()].sort((a, b) => b.score - a.score || a.place - b.place || a.order - b.order)
  const [primary] = ranked
  if (!primary) return []
  const secondary = ranked.slice(1).filter((candidate) => isSecondary(candidate, primary))
  return [primary, ...secondary].slice(0, MOST_CODES)
}

/** Faint ones are left out, and so is the group that the primary code lies in: B4 says nothing beside B4.3. */
function isSecondary(candidate: Candidate, primary: Candidate): boolean {
  if (primary.code.startsWith(candidate.code) || candidate.code === UNDECIDED) return false
  return candidate.score >= LEAST_SECONDARY && candidate.score >= primary.score * LEAST_SHARE
}

function strongest(matches: readonly RuleMatch[]): ReadonlyMap<number, RuleMatch> {
  const best = new Map<number, RuleMatch>()
  for (const match of matches) {
    if (match.kind !== 'category') continue
    const known = best.get(match.owner)
    if (!known || weightOf(match) > weightOf(known)) best.set(match.owner, match)
  }
  return best
}

function weightOf(match: RuleMatch): number {
  return match.rule.weight ?? PLAIN_WEIGHT
}

/** One hit per finding, in codebook order: in the title, else in the parent title, else a mention in the body. */
function findingHits(
  findings: readonly Finding[],
  matches: Readonly<Record<Field, readonly RuleMatch[]>>,
  fields: Readonly<Record<Field, CompactText>>,
): readonly CodingHit[] {
  const hits = new Map<number, CodingHit>()
  for (const field of ['title', 'parent', 'body'] as const) {
    const compact = fields[field]
    const first = new Map<number, RuleMatch>()
    for (const match of matches[field]) {
      if (match.kind !== 'finding') continue
      const known = first.get(match.owner)
      if (!known || match.start < known.start) first.set(match.owner, match)
    }
    for (const [owner, { rule, start, end }] of first) {
      const finding = findings[owner]
      if (!finding || hits.has(owner)) continue
      const scope = field === 'body' ? 'measure' : 'problem'
      const place = { start: sourceOffset(compact, start), end: sourceOffset(compact, end - 1) + 1 }
      hits.set(owner, { finding: finding.key, scope, rule: rule.id, field, ...place })
    }
  }
  return [...hits.entries()].sort(([a], [b]) => a - b).map(([, hit]) => hit)
}
