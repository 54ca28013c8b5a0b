import { describe, expect, it } from 'vitest'
import { agreementOf } from '../../src/codebook/agreement.ts'
import { compileCodebook } from '../../src/codebook/coder.ts'
import { defaultCodebook } from '../../src/codebook/default-codebook.ts'
import { judgedTitles, titled, UNSEEN, UNSEEN_BORDER } from './coding-input.ts'

const codebook = defaultCodebook()
const coder = compileCodebook(codebook)
const codes = new Set(codebook.categories.map((category) => category.code))
const keys = new Set(codebook.findings.map((finding) => finding.key))

const batches = [...UNSEEN, ...UNSEEN_BORDER].map((file) => {
  const rows = judgedTitles(file).map((row) => ({ ...row, coding: coder.code(titled(row.title)) }))
  return [file, rows] as const
})

/** Micro-averaged over all titles and findings: 1 where coder and judge name the same ones everywhere. */
function findingF1(rows: (typeof batches)[number][1], watched: (key: string) => boolean): number {
  let [both, coderOnly, judgeOnly] = [0, 0, 0]
  for (const { findings, coding } of rows) {
    if (findings === null) continue
    const found = coding.findings.filter(watched)
    const judged = findings.filter(watched)
    both += found.filter((key) => judged.includes(key)).length
    coderOnly += found.filter((key) => !judged.includes(key)).length
    judgeOnly += judged.filter((key) => !found.includes(key)).length
  }
  return (2 * both) / (2 * both + coderOnly + judgeOnly)
}

describe.each(batches)('titles judged before the coder saw them, %s', (name, rows) => {
  it('name only categories and findings that the codebook has, and no title twice', () => {
    for (const { category, secondary, findings } of rows) {
      expect([category, ...secondary].filter((code) => !codes.has(code))).toEqual([])
      expect((findings ?? []).filter((key) => !keys.has(key))).toEqual([])
    }
    expect(new Set(rows.map((row) => row.title)).size).toBe(rows.length)
  })

  it.runIf(UNSEEN.some((file) => file === name))('get the category that the judge gave them', () => {
    const { kappa } = agreementOf(rows.map(({ category, coding }) => [category, coding.category]))
    expect(kappa).toBeGreaterThanOrEqual(0.95)
  })

  it('get a category that the judge gave them, or found as good', () => {
    const right = rows.filter(({ category, secondary, coding }) => [category, ...secondary].includes(coding.category))
    expect(right.length / rows.length).toBeGreaterThanOrEqual(0.95)
  })

  it('get the findings that the judge gave them', () => {
    expect(findingF1(rows, () => true)).toBeGreaterThanOrEqual(0.97)
  })

  it('get 借调 and 公车 wherever the judge saw them, and nowhere else', () => {
    expect(findingF1(rows, (key) => key === 'secondment' || key === 'official_vehicle')).toBe(1)
  })
})

it('are different titles in every batch', () => {
  const all = batches.flatMap(([, rows]) => rows.map((row) => row.title))
  expect(new Set(all).size).toBe(all.length)
})
