import { describe, expect, it } from 'vitest'
import { codebookDiff } from '../../src/codebook/codebook-diff.ts'
import { brokenExamples } from '../../src/codebook/broken-examples.ts'
import { compileCodebook } from '../../src/codebook/coder.ts'
import { defaultCodebook } from '../../src/codebook/default-codebook.ts'
import { loadCodebook } from '../../src/codebook/load-codebook.ts'
import { codebookCsv } from '../../src/export/codebook-csv.ts'
import { readCodebookFile } from '../../src/tables/read-codebook-file.ts'
import { addEntry, changeEntry, entryOf, newRule, removeEntry } from '../../src/ui/coding/edit-draft.ts'

const codebook = defaultCodebook()
const json = JSON.stringify(codebook, null, 1)
const csv = codebookCsv(codebook)
const lineWith = (text: string, words: string): number => text.split('\n').findIndex((line) => line.includes(words)) + 1

describe('a codebook file', () => {
  it.each([
    ['JSON', json],
    ['CSV', csv],
  ])('comes back from %s word for word', (_, text) => {
    const read = readCodebookFile(text)
    expect(read.kind === 'read' && codebookDiff(codebook, read.codebook)).toEqual([])
    expect(read.kind === 'read' && read.codebook).toEqual(codebook)
  })
  const lines = json.split('\n')
  const include = lines.findIndex((line) => line.includes('"include"'))
  it.each([
    ['an unbounded pattern', json.replace(/"include": ".*"/, '"include": "(a+)+$"'), include + 1, 'upper bound'],
    ['a comma too many', json.replace('"findings": [', '"findings": [,'), lineWith(json, '"findings"'), 'JSON'],
    ['a code that is none', json.replace('"code": "B4.3"', '"code": "b43"'), lineWith(json, '"code": "B4.3"'), 'B4.3'],
    ['a parent that is missing', json.replace('"code": "B4",', '"code": "B40",'), 0, 'B4'],
    ['another thing altogether', '{"a": 1}', 1, ''],
    ['a CSV of something else', 'a,b\n1,2', 1, 'no column'],
    ['a line of no known kind', csv.replace('\r\ncategory,A,', '\r\nkategorie,A,'), 4, 'kategorie'],
    [
      'an unbounded pattern in a CSV',
      csv.replace(/(\r\ncategory,A1,rule,)[^\r]*?(,A1\/theory)/, '$1(a+)+$$$2'),
      0,
      'bound',
    ],
  ])('with %s is refused with its line', (_, text, line, why) => {
    const read = readCodebookFile(text)
    expect(read.kind).toBe('refused')
    if (read.kind !== 'refused') return
    if (line > 0) expect(read.line).toBe(line)
    else expect(read.line).toBeGreaterThan(1)
    expect(read.why).toContain(why)
  })
})

describe('an edited codebook', () => {
  const at = { kind: 'finding', entry: 'secondment' } as const
  it('differs from the one before in what was edited, and in nothing else', () => {
    const rule = newRule(codebook, at, '借人', ['title'])
    const draft = changeEntry(codebook, at, { rules: [...(entryOf(codebook, at)?.rules ?? []), rule] })
    expect(codebookDiff(codebook, draft)).toEqual([
      {
        kind: 'finding',
        entry: 'secondment',
        name_zh: entryOf(codebook, at)?.name_zh,
        change: 'changed',
        parts: [{ part: 'rule secondment/own-1', before: '', after: 'title 借人' }],
      },
    ])
    expect(newRule(draft, at, '', ['title']).id).toBe('secondment/own-2')
  })
  it('has no English definition where it is emptied, and can be loaded', () => {
    const draft = changeEntry(codebook, at, { definition_en: '' })
    expect(entryOf(draft, at)).not.toHaveProperty('definition_en')
    expect(codebookDiff(codebook, draft).map(({ parts }) => parts.map(({ part }) => part))).toEqual([['definition_en']])
    expect(() => loadCodebook(draft)).not.toThrow()
    expect(entryOf(changeEntry(draft, at, { definition_en: 'On loan.' }), at)?.definition_en).toBe('On loan.')
  })
  it('has an entry more or less', () => {
    const added = addEntry(codebook, { kind: 'category', entry: 'B4.99' })
    const codes = added.categories.map(({ code }) => code)
    expect(codes[codes.indexOf('B4.99') - 1]).toMatch(/^B4/)
    expect(codebookDiff(codebook, added).map(({ change }) => change)).toEqual(['added'])
    expect(codebookDiff(codebook, removeEntry(codebook, at)).map(({ change }) => change)).toEqual(['removed'])
    expect(addEntry(codebook, at)).toBe(codebook)
  })
  it('names the examples that it breaks, on both sides', () => {
    const examples = { positive: ['伙食费超标'], negative: ['借调人员过多'] }
    const draft = changeEntry(codebook, at, { examples })
    expect(brokenExamples(draft, compileCodebook(draft))).toEqual([
      {
        kind: 'finding',
        entry: 'secondment',
        side: 'positive',
        title: '伙食费超标',
        got: expect.any(Array) as string[],
      },
      {
        kind: 'finding',
        entry: 'secondment',
        side: 'negative',
        title: '借调人员过多',
        got: expect.arrayContaining(['secondment']) as string[],
      },
    ])
    expect(brokenExamples(codebook, compileCodebook(codebook))).toEqual([])
  })
})
