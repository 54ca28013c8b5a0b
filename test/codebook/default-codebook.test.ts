import { describe, expect, it } from 'vitest'
import type { Category } from '../../src/codebook/codebook.ts'
import { codebookFingerprint } from '../../src/codebook/codebook-fingerprint.ts'
import { parentCode } from '../../src/codebook/codebook-rows.ts'
import { compileCodebook } from '../../src/codebook/coder.ts'
import { defaultCodebook } from '../../src/codebook/default-codebook.ts'
import { loadCodebook } from '../../src/codebook/load-codebook.ts'
import { titled } from './coding-input.ts'

const codebook = defaultCodebook()
const coder = compileCodebook(codebook)

/** A group such as B has no rules of its own: its titles must lie in it or outside it. `X` is where no rule applies. */
const grouping = new Set(codebook.categories.filter((c) => c.rules.length === 0 && c.code !== 'X').map((c) => c.code))
const examplesOf = (entries: readonly Category[], side: 'positive' | 'negative'): [string, string][] =>
  entries.flatMap(({ code, examples }) => examples[side].map((title): [string, string] => [code, title]))
const coded = codebook.categories.filter(({ code }) => !grouping.has(code))
const groups = codebook.categories.filter(({ code }) => grouping.has(code))
const findingExamples = (side: 'positive' | 'negative'): [string, string][] =>
  codebook.findings.flatMap(({ key, examples }) => examples[side].map((title): [string, string] => [key, title]))

/** B4.3 → B4.3, B4, B. */
function levelsOf(code: string): readonly string[] {
  const parent = parentCode(code)
  return parent === null ? [code] : [code, ...levelsOf(parent)]
}

it('stands every check that a codebook file must stand', () => {
  expect(loadCodebook(JSON.parse(JSON.stringify(codebook)))).toEqual(codebook)
})

describe('the examples of the codebook', () => {
  it.each(examplesOf(coded, 'positive'))('codes %s: %s', (code, title) => {
    expect(coder.code(titled(title)).category).toBe(code)
  })
  it.each(examplesOf(coded, 'negative'))('does not code %s: %s', (code, title) => {
    expect(coder.code(titled(title)).codes).not.toContain(code)
  })
  it.each(examplesOf(groups, 'positive'))('codes within %s: %s', (group, title) => {
    expect(levelsOf(coder.code(titled(title)).category)).toContain(group)
  })
  it.each(examplesOf(groups, 'negative'))('does not code within %s: %s', (group, title) => {
    expect(levelsOf(coder.code(titled(title)).category)).not.toContain(group)
  })
  it.each(findingExamples('positive'))('finds %s in: %s', (key, title) => {
    expect(coder.code(titled(title)).findings).toContain(key)
  })
  it.each(findingExamples('negative'))('does not find %s in: %s', (key, title) => {
    expect(coder.code(titled(title)).findings).not.toContain(key)
  })
})

describe('the default codebook', () => {
  it.each([
    ...codebook.categories.map((category) => [category.code, category] as const),
    ...codebook.findings.map((finding) => [finding.key, finding] as const),
  ])('gives %s at least five titles that belong there and five that do not', (_key, { examples }) => {
    expect(new Set(examples.positive).size).toBeGreaterThanOrEqual(5)
    expect(new Set(examples.negative).size).toBeGreaterThanOrEqual(5)
    expect(examples.positive.filter((title) => examples.negative.includes(title))).toEqual([])
  })

  it.each([
    ...codebook.categories.map((category) => [category.code, category] as const),
    ...codebook.findings.map((finding) => [finding.key, finding] as const),
  ])('defines %s in Chinese and in English', (_key, { definition_zh, definition_en }) => {
    expect(definition_zh).toMatch(/[\u4e00-\u9fff]{4}/)
    expect(definition_en).toMatch(/^[^\u4e00-\u9fff]{15,}$/)
  })

  it('writes Chinese names and definitions with Chinese marks', () => {
    const half = /[\u4e00-\u9fff”》][,;:()]|[,;:()][\u4e00-\u9fff“《]/
    const texts = [...codebook.categories, ...codebook.findings].flatMap((one) => [one.name_zh, one.definition_zh])
    expect(texts.filter((text) => half.test(text))).toEqual([])
  })

  it.each(codebook.findings.map((finding) => [finding.key, finding] as const))(
    'gives %s a rule for problems and one for measures',
    (_key, { rules }) => {
      expect(rules.some((rule) => rule.where.includes('title'))).toBe(true)
      expect(rules.some((rule) => rule.where.includes('body'))).toBe(true)
    },
  )

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
