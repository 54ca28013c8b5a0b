import { UNDECIDED } from '../base/undecided.ts'
import type { Codebook, Examples } from './codebook.ts'
import { parentCode } from './codebook-rows.ts'
import type { Coder } from './coder.ts'

/** An example that the rules do not bear out, and what they say instead. */
export interface BrokenExample {
  readonly kind: 'category' | 'finding'
  /** Code of the category, or key of the finding. */
  readonly entry: string
  readonly side: 'positive' | 'negative'
  readonly title: string
  /** Codes or findings that the title gets. */
  readonly got: readonly string[]
}

/**
 * The examples of `codebook` that its own rules break: a positive title must get the category as its primary one, or the
 * finding; a negative title must not get it at all. A group without rules takes in what lies below it.
 */
export function brokenExamples(codebook: Codebook, coder: Coder): readonly BrokenExample[] {
  const codingOf = (title: string) => coder.code({ title, parent_title: null, aspect_title: null, body: '' })
  const ofCategories = codebook.categories.flatMap(({ code, rules, examples }) => {
    const grouping = rules.length === 0 && code !== UNDECIDED
    return brokenOf('category', code, examples, (title, side) => {
      const { category, codes } = codingOf(title)
      if (grouping) return { has: levelsOf(category).includes(code), got: codes }
      return { has: side === 'positive' ? category === code : codes.includes(code), got: codes }
    })
  })
  const ofFindings = codebook.findings.flatMap(({ key, examples }) =>
    brokenOf('finding', key, examples, (title) => {
      const { findings } = codingOf(title)
      return { has: findings.includes(key), got: findings }
    }),
  )
  return [...ofCategories, ...ofFindings]
}

type Judge = (title: string, side: BrokenExample['side']) => { readonly has: boolean; readonly got: readonly string[] }

function brokenOf(
  kind: BrokenExample['kind'],
  entry: string,
  examples: Examples,
  judge: Judge,
): readonly BrokenExample[] {
  return (['positive', 'negative'] as const).flatMap((side) =>
    examples[side].flatMap((title): BrokenExample[] => {
      const { has, got } = judge(title, side)
      return has === (side === 'positive') ? [] : [{ kind, entry, side, title, got }]
    }),
  )
}

/** B4.3 → B4.3, B4, B. */
function levelsOf(code: string): readonly string[] {
  const parent = parentCode(code)
  return parent === null ? [code] : [code, ...levelsOf(parent)]
}
