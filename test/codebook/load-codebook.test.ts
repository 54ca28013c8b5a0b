import { describe, expect, it } from 'vitest'
import type { Codebook } from '../../src/codebook/codebook.ts'
import { codebookRows } from '../../src/codebook/codebook-rows.ts'
import { compileCodebook } from '../../src/codebook/coder.ts'
import { defaultCodebook } from '../../src/codebook/default-codebook.ts'
import { loadCodebook } from '../../src/codebook/load-codebook.ts'
import { titled } from './coding-input.ts'

type Rule = Codebook['findings'][number]['rules'][number]

const examples = { positive: [], negative: [] }
const named = { name_zh: '公务用车', name_en: 'Official vehicles', definition_zh: '公务用车' }

function bookWith(rule: Partial<Rule>, owner: 'category' | 'finding' = 'finding'): unknown {
  const rules = [{ id: 'r', where: ['title'], include: '公车', ...rule }]
  return {
    id: 'own',
    version: '1',
    categories: [{ code: 'B', ...named, rules: owner === 'category' ? rules : [], examples }],
    findings: owner === 'finding' ? [{ key: 'car', ...named, rules, examples }] : [],
  }
}

describe('a codebook of one’s own', () => {
  it('is read as it is, and codes by its own rules', () => {
    const coder = compileCodebook(loadCodebook(bookWith({})))
    expect(coder.code(titled('公车私用')).findings).toEqual(['car'])
  })

  it.each([
    [{ include: '(?:公{1,9}车){1,9}' }, /findings\[0\]\.rules\[0\]\.include: too many ways/],
    [{ include: '公.*车' }, /include: a repeat without an upper bound/],
    [{ include: '公+车' }, /include: a repeat without an upper bound/],
    [{ include: '公.{0,}车' }, /include: a repeat may go up to 60/],
    [{ include: '(公)\\1' }, /include: back references/],
    [{ include: '公(车' }, /findings\[0\]\.rules\[0\]\.include: Invalid regular expression/],
    [{ include: '(?:公车)?' }, /include: matches the empty text/],
    [{ exclude: '公|' }, /findings\[0\]\.rules\[0\]\.exclude: matches the empty text/],
    [{ where: [] }, /findings\[0\]\.rules\[0\]\.where: must name a field/],
    [{ where: ['title', 'aspect'] as const }, /findings\[0\]\.rules\[0\]\.where\[1\]: aspect is not read here/],
    [{ id: '' }, /findings\[0\]\.rules\[0\]\.id: must not be empty/],
  ])('with %j is refused with the place and the reason', (rule, message) => {
    expect(() => loadCodebook(bookWith(rule as Partial<Rule>))).toThrow(message)
  })

  it('may not code categories by the measures', () => {
    expect(() => loadCodebook(bookWith({ where: ['body'] }, 'category'))).toThrow(
      /categories\[0\]\.rules\[0\]\.where\[0\]: body is not read here/,
    )
  })

  it.each([
    [null, /codebook: root/],
    [{ id: 'own' }, /codebook: version/],
    [
      { ...(bookWith({}) as object), categories: [{ code: 'B4.3', ...named, rules: [], examples }] },
      /lies in B4, which is missing/,
    ],
    [
      { ...(bookWith({}) as object), findings: [{ key: 'Auto', ...named, rules: [], examples }] },
      /findings\[0\]\.key: must be snake_case/,
    ],
  ])('that is not one is refused: %j', (json, message) => {
    expect(() => loadCodebook(json)).toThrow(message)
  })

  it('may not use a rule id or a key twice', () => {
    const book = loadCodebook(bookWith({}))
    expect(() => loadCodebook({ ...book, findings: [...book.findings, ...book.findings] })).toThrow(/already used at/)
  })
})

describe('the rows of the codebook', () => {
  const rows = codebookRows(defaultCodebook())

  it('place every category under its parent', () => {
    const of = (code: string): unknown => rows.categories.find((row) => row.code === code)
    expect(of('B')).toMatchObject({ parent: null, depth: 1 })
    expect(of('B4')).toMatchObject({ parent: 'B', depth: 2 })
    expect(of('B4.3')).toMatchObject({ parent: 'B4', depth: 3, name_zh: '公务用车' })
    expect(of('X')).toMatchObject({ parent: null, depth: 1 })
  })

  it('name the findings that are watched for', () => {
    expect(rows.findings.find((row) => row.key === 'secondment')?.name_zh).toBe('借调人员')
    expect(rows.findings.find((row) => row.key === 'official_vehicle')?.name_zh).toBe('公车管理')
    expect(rows.findings.length).toBeGreaterThanOrEqual(40)
  })
})
