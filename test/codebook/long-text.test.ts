import { describe, expect, it } from 'vitest'
import type { Codebook, Rule } from '../../src/codebook/codebook.ts'
import { compileCodebook } from '../../src/codebook/coder.ts'
import { titled } from './coding-input.ts'

const MEGABYTE = 1_000_000

function codebookWith(rule: Pick<Rule, 'include'> & Partial<Rule>): Codebook {
  const names = { name_zh: '公车', name_en: 'cars', definition_zh: '公车' }
  const examples = { positive: [], negative: [] }
  const rules: readonly Rule[] = [{ id: 'cars/one', where: ['title', 'body'], ...rule }]
  return { id: 'own', version: '1', categories: [], findings: [{ key: 'cars', ...names, rules, examples }] }
}

describe('an item with a megabyte of text', () => {
  it.each<[string, Pick<Rule, 'include'> & Partial<Rule>]>([
    ['many ways to match', { include: '(?:a|a|a|b){0,7}c' }],
    ['gap upon gap', { include: 'a.{0,40}a.{0,40}a.{0,20}b' }],
    ['an exclusion in one endless sentence', { include: 'a', exclude: 'c' }],
    ['an exclusion of many ways', { include: 'a{1,9}', exclude: '(?:a|a|a){1,7}c' }],
    ['a rule that looks only ahead', { include: '(?=a)', exclude: 'c' }],
  ])(
    'is coded to its end by a rule with %s',
    (_what, rule) => {
      const text = `${'a'.repeat(MEGABYTE)}c`
      const coder = compileCodebook(codebookWith(rule))
      const begun = performance.now()
      const { mentions } = coder.code({ ...titled('题目'), body: text })
      expect(mentions).toEqual(rule.include.endsWith('c') ? ['cars'] : [])
      // Not a measure of speed: an engine that tries again at every place would need hours.
      expect(performance.now() - begun).toBeLessThan(45_000)
    },
    60_000,
  )
})

describe('a codebook from an older workspace', () => {
  it.each([{ include: '(a+)+$' }, { include: 'a', exclude: '(a+)+$' }, { include: '(?:a|a){1,60}b' }])(
    'does not code with a pattern that could run away: %j',
    (rule) => {
      expect(() => compileCodebook(codebookWith(rule))).toThrow(/not safe|too many ways/)
    },
  )
})
