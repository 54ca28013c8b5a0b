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
import type { CodingEffect, ItemChange } from '../../src/tables/coding-effect.ts'
import { recodeInputs } from '../../src/tables/recode-inputs.ts'
import { recodeRecord } from '../../src/tables/recode-record.ts'
import type { NoticeRecord } from '../../src/tables/record.ts'
import { type CodingRoom, openCodingRoom } from '../../src/ui/workers/coding-room.ts'
import { decide, logged } from '../codebook/invented-decision.ts'
import { edited, editOf, EDITS, type InventedEdit } from './invented-edit.ts'

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

/** `records`, or the notices as they were read, coded by `to`. */
const recodeAll = (to: Codebook, withText = true, records?: readonly NoticeRecord[]): readonly NoticeRecord[] => {
  const coder = compileCodebook(to)
  return read.map(({ record, source }, at) => {
    const from = records?.[at] ?? record
    return recodeRecord(from, recodeInputs(from, withText ? source : null), coder, to)
  })
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
    const tables = buildTables(recodeAll({ ...codebook, version: 'mine' }), codebook)
    expect(new Set(tables.notices.map((row) => row.codebook_version))).toEqual(new Set(['mine']))
  })
})

describe('an edited codebook', () => {
  const about = fc.record({ item: fc.nat(400), code: fc.nat(60), text: fc.boolean() })
  const cases = [
    ...EDITS.map((kind) => [kind, fc.tuple(editOf(kind))] as const),
    ['several edits', severalEdits()],
  ] as const

  it.each(cases)(
    '(%s) changes exactly what the preview said, is undone by the older version, never touches a decision',
    (_, edits) => {
      fc.assert(
        fc.property(edits, about, (made, { item, code, text }) => {
          const draft = edited(codebook, made)
          const all = read.flatMap(({ record }) => record.items.map((one) => ({ record, one })))
          const chosen = all[item % all.length]
          const category = codebook.categories[code % codebook.categories.length]?.code ?? 'X'
          if (!chosen) return
          const { sha256 } = chosen.record.source
          const standing = standingDecisions([
            logged(decide(chosen.one, { sha256, field: 'category', new: [category] })),
          ])
          const decided = (records: readonly NoticeRecord[]) =>
            records.map((record) => applyDecisions(record, standing.get(record.source.sha256) ?? []))
          const recoded = recodeAll(draft, text)
          const now = decided(read.map(({ record }) => record))
          const then = decided(recoded)

          const said = previewed(draft, text, standing)
          expect(said.changes).toHaveLength(said.changed)
          const announced = new Map(said.changes.map((change) => [change.item_id, change]))
          now.forEach((record, at) => {
            record.items.forEach((old, n) => {
              const fresh = then[at]?.items[n]
              const change = announced.get(old.item_id)
              expect(coded(old)).toEqual(change ? sideOf(change, 0) : fresh && coded(fresh))
              if (change) expect(fresh && coded(fresh)).toEqual(sideOf(change, 1))
            })
          })
          expect(then.flatMap((one) => one.items).find((one) => one.item_id === chosen.one.item_id)?.category).toBe(
            category,
          )
          const undone = buildTables(decided(recodeAll(codebook, text)), codebook)
          expect(buildTables(decided(recodedInRoom([draft, codebook], text)), codebook)).toEqual(undone)
          // Where the text is missing, what a measure names is lost to the draft's own records once a title names it too.
          if (text) expect(buildTables(decided(recodeAll(codebook, text, recoded)), codebook)).toEqual(undone)
        }),
        { numRuns: 4 },
      )
    },
    60_000,
  )
})

function severalEdits(): fc.Arbitrary<InventedEdit[]> {
  return fc.array(fc.constantFrom(...EDITS).chain(editOf), { minLength: 2, maxLength: 6 })
}

function openRoom(withText: boolean): { readonly room: CodingRoom; readonly sha256s: readonly string[] } {
  const room = openCodingRoom()
  room.put(read.map(({ record, source }) => ({ record, reading: withText ? source : null })))
  return { room, sha256s: read.map(({ record }) => record.source.sha256) }
}

/** The records as the app holds them after it was given `codebooks`, one after the other. */
function recodedInRoom(codebooks: readonly Codebook[], withText: boolean): readonly NoticeRecord[] {
  const { room, sha256s } = openRoom(withText)
  let records: NoticeRecord[] = []
  for (const to of codebooks) {
    room.startRecode(to, sha256s)
    records = []
    for (let step = room.nextRecode(); ; step = room.nextRecode()) {
      records.push(...(step.result ?? []))
      if (step.done === step.total) break
    }
  }
  return records
}

/** What the preview of the app says about `draft`. */
function previewed(draft: Codebook, withText: boolean, standing: ReturnType<typeof standingDecisions>): CodingEffect {
  const { room, sha256s } = openRoom(withText)
  room.startPreview({ now: null, draft, sha256s, standing: [...standing] })
  for (;;) {
    const { result } = room.nextPreview()
    if (result) return result
  }
}

function sideOf({ codes, findings, mentions }: ItemChange, side: 0 | 1): unknown {
  return { codes: codes[side], findings: findings[side], mentions: mentions[side] }
}

function coded({ codes, findings, mentions }: NoticeRecord['items'][number]): unknown {
  return { codes, findings, mentions }
}
