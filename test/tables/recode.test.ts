import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Codebook } from '../../src/codebook/codebook.ts'
import { compileCodebook } from '../../src/codebook/coder.ts'
import { defaultCodebook } from '../../src/codebook/default-codebook.ts'
import { standingDecisions } from '../../src/codebook/standing-decisions.ts'
import { readFile, type ReadFile } from '../../src/pipeline.ts'
import { applyDecisions } from '../../src/tables/apply-decisions.ts'
import { buildTables } from '../../src/tables/build-tables.ts'
import { EffectCount } from '../../src/tables/coding-effect.ts'
import { recodeInputs } from '../../src/tables/recode-inputs.ts'
import { recodeRecord } from '../../src/tables/recode-record.ts'
import type { NoticeRecord } from '../../src/tables/record.ts'
import { decide, logged } from '../codebook/invented-decision.ts'

const FILES = ['dali-2023', 'jinan-2024', 'nantong-2022', 'shenzhen-2023', 'wuhan-panlongcheng-2022']
const codebook = defaultCodebook()
let read: readonly ReadFile[]

beforeAll(async () => {
  read = await Promise.all(
    FILES.map((name) => {
      const bytes = readFileSync(new URL(`../../../shared/notices/${name}.txt`, import.meta.url))
      return readFile(`${name}.txt`, new Uint8Array(bytes), codebook)
    }),
  )
})

const recodeAll = (to: Codebook, withText = true): readonly NoticeRecord[] => {
  const coder = compileCodebook(to)
  return read.map(({ record, source }) =>
    recodeRecord(record, recodeInputs(record, withText ? source : null), coder, to),
  )
}

/** The codebook with one more pattern in the rules of some entry, as a researcher would edit it. */
function edited(entry: number, pattern: string): Codebook {
  const at = entry % (codebook.categories.length + codebook.findings.length)
  const own = at - codebook.categories.length
  const rule = { id: 'edited', where: ['title' as const], include: pattern, weight: 20 }
  const version = `edited-${entry}-${pattern}`
  const categories = codebook.categories.map((one, n) => (n === at ? { ...one, rules: [...one.rules, rule] } : one))
  const findings = codebook.findings.map((one, n) => (n === own ? { ...one, rules: [...one.rules, rule] } : one))
  return { ...codebook, version, categories, findings }
}

describe('coding the five notices anew', () => {
  it('by the same codebook says the same, places of words included', () => {
    expect(recodeAll(codebook)).toEqual(read.map(({ record }) => record))
  })
  it('without the texts changes no code and no finding, and keeps what the measures named', () => {
    const codes = (records: readonly NoticeRecord[]) =>
      records.map((one) => one.items.map(({ codes, findings, mentions }) => ({ codes, findings, mentions })))
    expect(codes(recodeAll(codebook, false))).toEqual(codes(read.map(({ record }) => record)))
  })
  it('leaves alone what came decided by hand in a dataset', () => {
    const first = read[0]?.record
    if (!first) return
    const [item] = first.items
    if (!item) return
    const decision = decide(item, { sha256: first.source.sha256, field: 'category', new: ['D2'] })
    const decided = applyDecisions(first, [decision])
    const again = recodeRecord(decided, recodeInputs(decided, null), compileCodebook(codebook), codebook)
    expect(again.items[0]).toMatchObject({ category: 'D2', decided: { category: 'person' } })
    expect(again.items.slice(1).map(({ codes }) => codes)).toEqual(first.items.slice(1).map(({ codes }) => codes))
  })
  it('names the version in the tables', () => {
    const tables = buildTables(recodeAll(edited(3, '不到位')), codebook)
    expect(new Set(tables.notices.map((row) => row.codebook_version))).toEqual(new Set(['edited-3-不到位']))
  })
})

describe('an edited rule', () => {
  const words = ['不到位', '管理', '车', '不够', '项目', '招投标', '借用', '规范', '党', '没有这样的词']
  const edit = fc.record({
    entry: fc.nat(200),
    pattern: fc.constantFrom(...words),
    item: fc.nat(400),
    code: fc.nat(60),
  })

  it('changes exactly what was announced, is undone by the older version, and never touches a decision', () => {
    fc.assert(
      fc.property(edit, ({ entry, pattern, item, code }) => {
        const before = read.map(({ record }) => record)
        const all = before.flatMap((record) => record.items.map((one) => ({ record, one })))
        const chosen = all[item % all.length]
        const category = codebook.categories[code % codebook.categories.length]?.code ?? 'X'
        if (!chosen) return
        const { sha256 } = chosen.record.source
        const decision = decide(chosen.one, { sha256, field: 'category', new: [category] })
        const standing = standingDecisions([logged(decision)])
        const decided = (records: readonly NoticeRecord[]) =>
          records.map((record) => applyDecisions(record, standing.get(record.source.sha256) ?? []))

        const now = decided(before)
        const then = decided(recodeAll(edited(entry, pattern)))
        const count = new EffectCount(Infinity)
        now.forEach((record, at) => {
          const after = then[at]
          if (after) count.add(record, after)
        })
        const { changes, changed } = count.effect()
        expect(changes).toHaveLength(changed)
        const announced = new Set(changes.map((change) => change.item_id))
        now.forEach((record, at) => {
          record.items.forEach((old, n) => {
            const fresh = then[at]?.items[n]
            const same = JSON.stringify(coded(old)) === JSON.stringify(fresh && coded(fresh))
            expect(announced.has(old.item_id)).toBe(!same)
          })
        })
        expect(then.flatMap((one) => one.items).find((one) => one.item_id === chosen.one.item_id)?.category).toBe(
          category,
        )
        expect(buildTables(decided(recodeAll(codebook)), codebook)).toEqual(buildTables(now, codebook))
      }),
      { numRuns: 12 },
    )
  })
})

function coded({ codes, findings, mentions }: NoticeRecord['items'][number]): unknown {
  return { codes, findings, mentions }
}
