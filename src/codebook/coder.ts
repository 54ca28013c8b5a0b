import type { Category, Codebook, Coding, CodingHit, CodingInput, Finding, Rule } from './codebook.ts'
import { compactText, sourceOffset, type CompactText } from './compact-text.ts'
import { officialSectionOf } from './official-section.ts'
import { compileRules, type RuleMatch, type RuleMatcher } from './rule-matcher.ts'

/** Codes items by one codebook. Holds no state: the same item always gets the same coding. */
export interface Coder {
  code(input: CodingInput): Coding
}

type Field = Rule['where'][number]

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

const UNDECIDED = 'X'

/** Compiles a codebook into its coder. @throws {Error} when a pattern is not safe (see `loadCodebook`). */
export function compileCodebook(codebook: Codebook): Coder {
  const categoryMatchers = CATEGORY_FIELDS.map(([field]) => matcherOf(codebook.categories, field))
  const findingMatchers = {
    title: matcherOf(codebook.findings, 'title'),
    parent: matcherOf(codebook.findings, 'parent'),
    body: matcherOf(codebook.findings, 'body'),
  }
  return {
    code: (input) => {
      const fields = {
        title: compactText(input.title),
        parent: compactText(input.parent_title ?? ''),
        aspect: compactText(input.aspect_title ?? ''),
        body: compactText(input.body),
      }
      const ranked = rankCategories(
        codebook.categories,
        CATEGORY_FIELDS.map(([field, factor], at) => ({
          factor,
          matches: categoryMatchers[at]?.(fields[field].text) ?? [],
        })),
      )
      const hits = findingHits(codebook.findings, findingMatchers, fields)
      return {
        category: ranked[0]?.code ?? UNDECIDED,
        codes: ranked.length > 0 ? ranked.map((r) => r.code) : [UNDECIDED],
        category_rule: ranked[0]?.rule ?? null,
        official_section: officialSectionOf(fields.aspect.text),
        findings: hits.filter((hit) => hit.scope === 'problem').map((hit) => hit.finding),
        mentions: hits.filter((hit) => hit.scope === 'measure').map((hit) => hit.finding),
        hits,
      }
    },
  }
}

function matcherOf(owners: readonly (Category | Finding)[], field: Field): RuleMatcher {
  return compileRules(
    owners.flatMap((entry, owner) =>
      entry.rules.filter((rule) => rule.where.includes(field)).map((rule) => ({ owner, rule })),
    ),
  )
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
  matchers: Readonly<Record<'title' | 'parent' | 'body', RuleMatcher>>,
  fields: Readonly<Record<Field, CompactText>>,
): readonly CodingHit[] {
  const hits = new Map<number, CodingHit>()
  for (const field of ['title', 'parent', 'body'] as const) {
    const compact = fields[field]
    const first = new Map<number, RuleMatch>()
    for (const match of matchers[field](compact.text)) {
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
