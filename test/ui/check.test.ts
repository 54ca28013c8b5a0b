import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openCheckDesk } from '../../src/ui/check/check-desk.ts'
import { filterOf, filterQuery } from '../../src/ui/check/check-filter.ts'
import { listedOf } from '../../src/ui/check/declared-file.ts'
import { excerptAround } from '../../src/ui/check/excerpt.ts'
import { likelyReasons } from '../../src/ui/check/likely-reasons.ts'
import { subjectOf } from '../../src/ui/check/subject-of.ts'
import { createShelf } from '../../src/ui/library/shelf.ts'
import { diagnosticFacts } from '../../src/ui/reader/diagnostic-facts.ts'
import { placeOf, placeParam } from '../../src/ui/reader/place-link.ts'
import { replayLog } from '../../src/ui/storage/log.ts'
import { memoryStorage } from '../../src/ui/storage/memory-storage.ts'
import type { Storage } from '../../src/ui/storage/storage.ts'
import { zh } from '../../src/ui/words/zh.ts'
import { invent } from '../tables/invented-notice.ts'

const odd = (no: string) => ({
  code: 'status_contradicts_heading',
  severity: 'warning' as const,
  start: 3,
  end: 9,
  facts: { no, status: 'completed' },
})
// Two items under one heading: the same code at the same place.
const RECORD = { ...invent({ notice_id: 'n' }), diagnostics: [odd('24'), odd('25')] }
const { sha256 } = RECORD.source
const keyOfNo = (no: string) => {
  const { code, start, end, facts } = odd(no)
  return { sha256, code, start, end, facts: JSON.stringify(facts) }
}

function openDesk(storage: Storage = memoryStorage()) {
  const shelf = createShelf()
  shelf.put([{ record: RECORD, origin: 'imported' }])
  return { desk: openCheckDesk(shelf, Promise.resolve(storage)), shelf, storage }
}

it('what is listed of a status that no item says is silence, and no 0', () => {
  const row = { notice_id: 'n', agency: null, what: 'completed', unit: 'problems', declared: 22, declared_most: 22 }
  const listed = (verdict: 'unstated' | 'differs', items: number) =>
    listedOf({ ...row, listed: items, verdict, of_rows: 1 })
  expect([listed('unstated', 0), listed('unstated', 3), listed('differs', 0)]).toEqual([null, 3, 0])
})

describe('checking a diagnostic', () => {
  it('settles that one and no other at the same place', async () => {
    const { desk } = openDesk()
    await desk.check(keyOfNo('25'), '原文如此', null)
    expect(desk.places.value).toEqual([{ notice_id: 'n', ordinal: 2 }])
  })

  it('can be undone step by step, also where a note was changed', async () => {
    const { desk } = openDesk()
    const notes = () => [...desk.checks.value.values()].map(({ note }) => note)
    await desk.check(keyOfNo('24'), '甲', null)
    await desk.check(keyOfNo('24'), '乙', '某')
    await desk.uncheck(keyOfNo('24'))
    expect(notes()).toEqual([])
    await desk.undo()
    expect(notes()).toEqual(['乙'])
    await desk.undo()
    expect(notes()).toEqual(['甲'])
    await desk.undo()
    expect(notes()).toEqual([])
    expect(desk.canUndo.value).toBe(false)
  })

  it('only ever adds lines to the log, and the log brings back what was checked last', async () => {
    const { desk, storage } = openDesk()
    await desk.check(keyOfNo('24'), '甲', null)
    await desk.check(keyOfNo('25'), '乙', '某')
    await desk.uncheck(keyOfNo('24'))
    const log = await storage.readLog()
    expect(log.map(({ kind }) => kind)).toEqual(['checked', 'checked', 'unchecked'])
    const later = openDesk()
    later.desk.restore(replayLog(log).checks)
    expect(later.desk.places.value).toEqual([{ notice_id: 'n', ordinal: 2 }])
    expect([...later.desk.checks.value.values()]).toMatchObject([{ note: '乙', who: '某' }])
  })

  it('does not show before it was kept', async () => {
    const full: Storage = { ...memoryStorage(), append: () => Promise.reject(new Error('disk is full')) }
    const { desk } = openDesk(full)
    await desk.check(keyOfNo('24'), '', null)
    expect(desk.checks.value.size).toBe(0)
    expect(desk.problem.value).toBe('disk is full')
  })

  it('counts for nothing once the notice is out of sight, or is read otherwise', async () => {
    const { desk, shelf } = openDesk()
    await desk.check(keyOfNo('24'), '', null)
    shelf.put([{ record: { ...RECORD, diagnostics: [odd('25')] }, origin: 'imported' }])
    expect(desk.places.value).toEqual([])
    shelf.put([{ record: RECORD, origin: 'imported' }])
    expect(desk.places.value).toHaveLength(1)
    shelf.arrange({ hide: [sha256] })
    expect(desk.places.value).toEqual([])
  })
})

describe('the words of a diagnostic', () => {
  it('are there for every code that the reader of notices knows', () => {
    const folder = 'src/notice'
    const sources = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
    const codes = sources.flatMap((source) =>
      [...source.matchAll(/\bdiagnostic\(\s*'([a-z_]+)'/g)].map(([, code]) => code ?? ''),
    )
    expect(codes.length).toBeGreaterThan(10)
    expect(codes.filter((code) => !(code in zh.codes.diagnostic))).toEqual([])
  })

  it('say facts in Chinese and leave out what is not known', () => {
    const facts = { what: 'problems', declared: 25, listed: 32, field: null }
    expect(diagnosticFacts(facts, zh)).toBe('问题，声明 25，列出 32')
    expect(diagnosticFacts({ no: '3', status: 'completed' }, zh)).toBe('序号 3，状态 已完成')
  })
})

describe('the item that a diagnostic speaks of', () => {
  // Numbered 3, 3, 4; each is a hundred characters on.
  const { items } = invent({ notice_id: 'n', items: [{ no: '3' }, { no: '3', title: '乙' }, { no: '4', title: '丙' }] })
  const titleOf = (no: string | null, start: number) =>
    subjectOf({ start, end: start + 5, facts: { no } }, items)?.title ?? null

  it('is the one around the place, where two bear the number', () => {
    expect(titleOf('3', 210)).toBe('乙')
  })
  it('is left open, where two bear the number and the place is above them', () => {
    expect(titleOf('3', 10)).toBeNull()
  })
  it('is the only one of that number, wherever the place is, and none without a number', () => {
    expect(titleOf('4', 10)).toBe('丙')
    expect(titleOf(null, 310)).toBeNull()
  })
})

describe('the excerpt around a place', () => {
  it('is cut from the text, on one line, and marks what lies beyond', () => {
    const text = `${'前'.repeat(50)}\n待印发后实施${'后'.repeat(50)}`
    const place = { start: 51, end: 57 }
    expect(excerptAround(text, place, [])).toEqual({
      before: `…${'前'.repeat(39)} `,
      words: '待印发后实施',
      after: `${'后'.repeat(40)}…`,
    })
  })

  it('leaves contact lines out, whatever stands beside them', () => {
    const text = '邮箱:甲@乙.cn\n已完成整改,但待印发后实施。\n电话:1234567'
    const line = (from: string, to: string) => ({ start: text.indexOf(from), end: text.indexOf(to) + to.length })
    const contact = [line('邮箱', '.cn'), line('电话', '4567')]
    expect(excerptAround(text, line('待', '实施'), contact)).toEqual({
      before: '… 已完成整改,但',
      words: '待印发后实施',
      after: '。 …',
    })
    expect(excerptAround(text, line('1234', '567'), contact)).toEqual({ before: '', words: '…', after: '' })
  })

  it('never shows more than the text holds, wherever the place is', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(400), fc.nat(400), (text, start, length) => {
        const { before, words, after } = excerptAround(text, { start, end: start + length }, [])
        expect((before + words + after).replaceAll('…', '').length).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

describe('a link', () => {
  it('to a place comes back as that place', () => {
    fc.assert(
      fc.property(fc.nat(1e8), fc.nat(1e6), (start, length) => {
        const place = { start, end: start + length }
        expect(placeOf({ at: placeParam(place) })).toEqual(place)
      }),
    )
  })
  it.each(['', '5', '9-3', 'a-b', '-1-4'])('to the place %s is to none', (at) => {
    expect(placeOf({ at })).toBeNull()
  })
  it('to the diagnostics of a code comes back with it', () => {
    const filter = { severity: 'warning', codes: ['mojibake', 'date_order'], state: 'open' } as const
    expect(filterOf(filterQuery(filter))).toEqual(filter)
    expect(filterOf({ severity: 'dreadful', state: 'lost' })).toEqual({ severity: null, codes: [], state: 'all' })
  })
})

describe('why a declared number differs from the list', () => {
  const at = (code: string, start: number) => ({ code, severity: 'warning' as const, start, end: start + 1, facts: {} })
  const diagnostics = [
    at('item_number_gap', 40),
    at('aspect_number_gap', 20),
    at('cross_reference', 10),
    at('mojibake', 5),
  ]

  it.each([
    ['aspects', ['aspect_number_gap']],
    ['problems', ['cross_reference', 'item_number_gap']],
    ['completed', ['cross_reference']],
    ['meetings', []],
  ])('%s: names what may account for it, in text order, and nothing else', (what, codes) => {
    expect(likelyReasons(what, diagnostics).map(({ code }) => code)).toEqual(codes)
  })
})
