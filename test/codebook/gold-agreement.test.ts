import { describe, expect, it } from 'vitest'
import { agreementOf } from '../../src/codebook/agreement.ts'
import { compileCodebook } from '../../src/codebook/coder.ts'
import { defaultCodebook } from '../../src/codebook/default-codebook.ts'
import { expectedTitles, goldItems, sharedNotice, titled } from './coding-input.ts'

const coder = compileCodebook(defaultCodebook())
const seeds = goldItems('gold/seeds.json').map((item) => ({ ...item, coding: coder.code(item.input) }))
const synth = goldItems('synth/gold.json').map((item) => ({ ...item, coding: coder.code(item.input) }))
const WATCHED = ['secondment', 'official_vehicle']

function report(what: string, pairs: readonly (readonly [string, string])[]): { agreement: number; kappa: number } {
  const { n, agreement, kappa } = agreementOf(pairs)
  console.info(`${what}: n = ${n}, agreement ${agreement?.toFixed(3)}, κ ${kappa?.toFixed(3)}`)
  return { agreement: agreement ?? 0, kappa: kappa ?? 0 }
}

describe('primary categories', () => {
  it('agree with the coded items of the five notices', () => {
    const { agreement, kappa } = report(
      'five notices',
      seeds.map(({ category, coding }) => [category ?? '', coding.category] as const),
    )
    expect(agreement).toBeGreaterThanOrEqual(0.85)
    expect(kappa).toBeGreaterThanOrEqual(0.85)
  })

  it('agree with made-up titles of many kinds of agencies', () => {
    const { kappa } = report(
      'made-up titles',
      expectedTitles().map(({ category, input }) => [category, coder.code(input).category] as const),
    )
    expect(kappa).toBeGreaterThanOrEqual(0.9)
  })

  it('leave few titles undecided', () => {
    const undecided = synth.filter(({ coding }) => coding.category === 'X')
    expect(undecided.length / synth.length).toBeLessThan(0.05)
  })
})

describe('findings', () => {
  it.each([
    ['the five notices', seeds],
    ['made-up notices', synth],
  ])('of 借调 and 公车 in %s are all right', (_which, items) => {
    const named = (keys: readonly string[]): readonly string[] => WATCHED.filter((key) => keys.includes(key))
    const wrong = items.filter(({ tags, coding }) => named(coding.findings).join() !== named(tags).join())
    expect(wrong.map(({ file, no, input }) => `${file} ${no} ${input.title}`)).toEqual([])
  })

  it.each(
    expectedTitles().flatMap(({ title, findings, input }) =>
      findings === null ? [] : [[title, findings, input] as const],
    ),
  )('of %s are %j', (_title, findings, input) => {
    expect([...coder.code(input).findings].sort()).toEqual([...findings].sort())
  })

  it.each(['dali-2023.txt', 'jinan-2024.txt'])('of 公车 are nowhere in %s, not even among the measures', (file) => {
    const coding = coder.code(titled('整改情况', { body: sharedNotice(file) }))
    expect(coding.mentions).not.toContain('official_vehicle')
  })

  it('of 公车 are mentioned in the measures of the Wuhan notice, and in no problem of it', () => {
    const text = sharedNotice('wuhan-panlongcheng-2022.txt')
    const hit = coder.code(titled('整改情况', { body: text })).hits.find((h) => h.finding === 'official_vehicle')
    expect(hit).toMatchObject({ scope: 'measure', field: 'body' })
    expect(text.slice(hit?.start, hit?.end)).toBe('公务用车')
    expect(seeds.some((s) => s.file.startsWith('wuhan') && s.coding.findings.includes('official_vehicle'))).toBe(false)
  })
})
