import { describe, expect, it } from 'vitest'
import { codebookFingerprint } from '../../src/codebook/codebook-fingerprint.ts'
import { compileCodebook } from '../../src/codebook/coder.ts'
import { defaultCodebook } from '../../src/codebook/default-codebook.ts'
import { titled } from './coding-input.ts'

const codebook = defaultCodebook()
const coder = compileCodebook(codebook)

const categoryExamples = (side: 'positive' | 'negative'): [string, string][] =>
  codebook.categories.flatMap(({ code, examples }) => examples[side].map((title): [string, string] => [code, title]))
const findingExamples = (side: 'positive' | 'negative'): [string, string][] =>
  codebook.findings.flatMap(({ key, examples }) => examples[side].map((title): [string, string] => [key, title]))

describe('the examples of the codebook', () => {
  it.each(categoryExamples('positive'))('codes %s: %s', (code, title) => {
    expect(coder.code(titled(title)).category).toBe(code)
  })
  it.each(categoryExamples('negative'))('does not code %s: %s', (code, title) => {
    expect(coder.code(titled(title)).codes).not.toContain(code)
  })
  it.each(findingExamples('positive'))('finds %s in: %s', (key, title) => {
    expect(coder.code(titled(title)).findings).toContain(key)
  })
  it.each(findingExamples('negative'))('does not find %s in: %s', (key, title) => {
    expect(coder.code(titled(title)).findings).not.toContain(key)
  })
})

describe('the default codebook', () => {
  it.each(codebook.findings.map((finding) => [finding.key, finding] as const))(
    'gives %s at least three titles that name it and three that do not, and a rule for problems and one for measures',
    (_key, { examples, rules }) => {
      expect(examples.positive.length).toBeGreaterThanOrEqual(3)
      expect(examples.negative.length).toBeGreaterThanOrEqual(3)
      expect(rules.some((rule) => rule.where.includes('title'))).toBe(true)
      expect(rules.some((rule) => rule.where.includes('body'))).toBe(true)
    },
  )

  it.each(
    codebook.categories.filter(({ rules }) => rules.length > 0).map((category) => [category.code, category] as const),
  )('gives %s titles that belong there and titles that do not', (_code, { examples }) => {
    expect(examples.positive.length).toBeGreaterThanOrEqual(3)
    expect(examples.negative.length).toBeGreaterThanOrEqual(3)
  })

  it('carries in its version the fingerprint of its rules, so that no rule changes under an old version', () => {
    expect(codebook.version).toMatch(new RegExp(`^\\d+\\.\\d+\\.\\d+\\+${codebookFingerprint(codebook)}$`))
  })

  it('changes its fingerprint with a single character of a rule', () => {
    const [first, ...others] = codebook.findings
    if (!first) throw new Error('no finding')
    const rules = first.rules.map((rule, at) => (at === 0 ? { ...rule, include: `${rule.include}|借人` } : rule))
    expect(codebookFingerprint({ ...codebook, findings: [{ ...first, rules }, ...others] })).not.toBe(
      codebookFingerprint(codebook),
    )
  })
})
