import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ColumnEngine } from '../../src/engine/database-engine.ts'
import { openNodeEngine } from '../../src/engine/open-node-engine.ts'
import { completion } from '../../src/metrics/completion.ts'
import { findingGrid } from '../../src/metrics/finding-grid.ts'
import { findingSentences } from '../../src/metrics/finding-sentences.ts'
import { statusMix } from '../../src/metrics/status-mix.ts'
import { buildTables } from '../../src/tables/build-tables.ts'
import { INVENTED_CODEBOOK, type InventedItem, invent } from '../tables/invented-notice.ts'

const seconded: InventedItem = {
  findings: ['secondment'],
  finding_hits: [{ finding: 'secondment', scope: 'problem', rule: 'f|1', start: 102, end: 104 }],
}

// 河东省: 甲局 (1 item) and 乙局 (2 items, the first says 同2). 河西省: 丙局 alone, 5 items.
let engine: ColumnEngine
beforeAll(async () => {
  engine = await openNodeEngine()
  const notices = [
    invent({ notice_id: 'a', agency: '甲局', province: '河东省', items: [seconded] }),
    invent({ notice_id: 'b', agency: '乙局', province: '河东省', items: [{ ...seconded, same_as: '2' }, seconded] }),
    invent({ notice_id: 'c', agency: '丙局', province: '河西省', items: [seconded, {}, {}, {}, {}] }),
  ]
  await engine.load(buildTables(notices, INVENTED_CODEBOOK))
})
afterAll(() => engine.close())

it('a picture that holds one notice draws the one with most items', async () => {
  expect((await engine.ask(statusMix([], '', { notices: 1 }))).map(({ agency }) => agency)).toEqual(['丙局'])
  expect((await engine.ask(completion([], { notices: 1 }))).map(({ agency }) => agency)).toEqual(['丙局'])
})

it('a grid that holds one group draws the one with most agencies, not with most items', async () => {
  const rows = await engine.ask(findingGrid([], '', 'province', 1))
  expect(rows).toMatchObject([{ group: '河东省', with_item: 2, agencies: 2, items: 2, of_groups: 2, of_agencies: 3 }])
})

it('a matter filed twice is told where it is told in full, also when the reference stands first', async () => {
  const rows = await engine.ask(findingSentences([], '', 'secondment', 'problem', { limit: 9, offset: 0 }))
  expect(rows.map(({ agency, no, also }) => [agency, no, also])).toEqual([
    ['甲局', '1', []],
    ['乙局', '2', ['1']],
    ['丙局', '1', []],
  ])
})
