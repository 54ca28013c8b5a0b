import { hashText } from '../base/hash-text.ts'
import type { Codebook } from './codebook.ts'

/**
 * Eight hex digits over everything that decides a coding (codes, keys, rules, their order).
 * The version of a codebook ends with it, so that no rule changes under an unchanged version.
 */
export function codebookFingerprint(codebook: Pick<Codebook, 'categories' | 'findings'>): string {
  const deciding = JSON.stringify([
    codebook.categories.map(({ code, rules }) => [code, rules.map(ruleParts)]),
    codebook.findings.map(({ key, rules }) => [key, rules.map(ruleParts)]),
  ])
  return hashText(deciding)
}

function ruleParts(rule: Codebook['categories'][number]['rules'][number]): unknown {
  return [rule.id, rule.where, rule.include, rule.exclude ?? null, rule.weight ?? null]
}
