import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compactText } from '../../src/codebook/compact-text.ts'
import { CueIndex } from '../../src/codebook/cue-index.ts'
import { defaultCodebook } from '../../src/codebook/default-codebook.ts'
import { findPattern } from '../../src/codebook/find-pattern.ts'
import { compileRules } from '../../src/codebook/rule-matcher.ts'
import { judgedTitles, UNSEEN, UNSEEN_BORDER } from './coding-input.ts'

describe('the words that rules wait for', () => {
  const words = ['借', '借用', '借调', '借用人员', '用人', '公车', '公', '车辆超编']

  it('are found wherever they stand, each once, whatever stands around them', () => {
    const index = new CueIndex<string>()
    for (const word of words) index.wakes([word], word)
    expect(index.scan('')).toEqual([])
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'借用调人员公车辆超编，'), { maxLength: 30 }), (chars) => {
        const text = chars.join('')
        const found = index.scan(text).flat()
        expect([...found].sort()).toEqual(words.filter((word) => text.includes(word)).sort())
      }),
    )
  })

  it('meet a set by one of it, in this text and not in the one before', () => {
    const index = new CueIndex<string>()
    const sets = [index.setOf(['借调', '借用']), index.setOf(['清理', '清退'])]
    index.scan('借调人员清退不彻底')
    expect(index.holdsAll(sets)).toBe(true)
    index.scan('借用人员较多')
    expect(index.holdsAll(sets)).toBe(false)
    expect(index.holdsAll(sets.slice(0, 1))).toBe(true)
    expect(index.holdsAll([])).toBe(true)
  })
})

describe('rules that are tried only where their words stand', () => {
  const { categories, findings } = defaultCodebook()
  const rules = [...categories, ...findings].flatMap((one) => one.rules)
  const match = compileRules(rules.map((rule, owner) => ({ kind: 'finding', owner, rule })))
  const includes = rules.map((rule) => findPattern(rule.include))
  const excludes = rules.map((rule) => (rule.exclude === undefined ? null : findPattern(rule.exclude)))

  /** The first place whose sentence nothing silences, with every pattern tried. */
  const placeIn = (text: string, owner: number): { start: number; end: number } | null => {
    for (let from = 0; ;) {
      const place = includes[owner]?.(text, from) ?? null
      if (place === null) return null
      const before = /[^。;!?]*$/.exec(text.slice(0, place.start))?.[0] ?? ''
      const after = /^[^。;!?]*/.exec(text.slice(place.end))?.[0] ?? ''
      const sentence = before + text.slice(place.start, place.end) + after
      if ((excludes[owner]?.(sentence, 0) ?? null) === null) return place
      from = Math.max(place.end, place.start + 1)
    }
  }

  it('fire at the same places as if all were tried on every title', () => {
    for (const { title } of [...UNSEEN, ...UNSEEN_BORDER].flatMap((file) => judgedTitles(file))) {
      const { text } = compactText(title)
      const all = rules.flatMap((rule, owner) => {
        const place = rule.where.includes('title') ? placeIn(text, owner) : null
        return place ? [{ owner, ...place }] : []
      })
      expect(match(text, 'title').map(({ owner, start, end }) => ({ owner, start, end }))).toEqual(all)
    }
  })
})
