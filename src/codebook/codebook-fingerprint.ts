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
  // FNV-1a, 32 bit.
  let hash = 0x811c9dc5
  for (let at = 0; at < deciding.length; at++) {
    hash = Math.imul(hash ^ deciding.charCodeAt(at), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}

function ruleParts(rule: Codebook['categories'][number]['rules'][number]): unknown {
  return [rule.id, rule.where, rule.include, rule.exclude ?? null, rule.weight ?? null]
}
