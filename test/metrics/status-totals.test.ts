import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ColumnEngine } from '../../src/engine/database-engine.ts'
import { statusTotals } from '../../src/metrics/status-totals.ts'
import { openSixNotices } from './invented-engine.ts'

let engine: ColumnEngine
beforeAll(async () => {
  engine = await openSixNotices()
})
afterAll(() => engine.close())

describe('the totals by status', () => {
  it('never add problems to tasks, one basis to another, or a list of completed items only to the rest', async () => {
    const rows = await engine.ask(statusTotals([], 'sentence'))
    expect(rows.map((row) => Object.values(row))).toEqual([
      ['problem', 'completed', 'item', 'all', 1, 1], // a
      ['problem', 'completed', 'item', 'completed_only', 2, 1], // c
      ['problem', 'ongoing', 'item', 'all', 1, 1], // a
      ['problem', 'not_completed', 'item', 'all', 1, 1], // e
      ['problem', 'unstated', 'none', 'all', 3, 3], // a, d, e
      ['task', 'completed', 'item', 'all', 1, 1], // b
      ['task', 'completed', 'section', 'all', 1, 1], // b
      ['task', 'mostly_completed', 'item', 'all', 1, 1], // b
      ['task', 'staged', 'item', 'all', 1, 1], // b
    ])
  })

  it('heed every pick', async () => {
    const rows = await engine.ask(statusTotals([{ by: 'map', field: 'city', values: ['西市'] }], 'sentence'))
    expect(rows.reduce((sum, row) => sum + row.items, 0)).toBe(4)
  })
})
