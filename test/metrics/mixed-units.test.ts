import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ColumnEngine } from '../../src/engine/database-engine.ts'
import { openNodeEngine } from '../../src/engine/open-node-engine.ts'
import { categoryByGroup } from '../../src/metrics/category-by-group.ts'
import { completion } from '../../src/metrics/completion.ts'
import { completionByGroup } from '../../src/metrics/completion-by-group.ts'
import { DIMENSIONS } from '../../src/metrics/dimension.ts'
import { overview } from '../../src/metrics/overview.ts'
import { provinceCounts } from '../../src/metrics/province-counts.ts'
import { trendStatus } from '../../src/metrics/trend-shares.ts'
import { buildTables } from '../../src/tables/build-tables.ts'
import { INVENTED_CODEBOOK, invent } from '../tables/invented-notice.ts'

// 甲局 counts in problems: 1 of 2 completed; of the 3 tasks that it lists besides, all are.
let engine: ColumnEngine
beforeAll(async () => {
  engine = await openNodeEngine()
  const task = { unit: 'task', status: 'completed', category: 'B1' } as const
  const items = [{ status: 'completed', category: 'B1' } as const, { status: 'ongoing', category: 'A1' } as const, task, task, task] // prettier-ignore
  const notice = invent({ notice_id: 'n', agency: '甲局', province: '河东省', feedback_date: '2022-01-18', items })
  await engine.load(buildTables([notice], INVENTED_CODEBOOK))
})
afterAll(() => engine.close())

describe('a notice that lists problems and tasks', () => {
  it('is complete by its problems, 1 of 2, and says what is left out', async () => {
    const [row] = await engine.ask(completion([]))
    expect(row).toMatchObject({ unit: 'problem', listed_items: 2, other_unit_items: 3, completed: 1 })
    const [group] = await engine.ask(completionByGroup([], DIMENSIONS.province))
    expect(group).toMatchObject({ unit: 'problem', items: 2, completed: 1, lower: 0.5, upper: 0.5 })
  })
  it('is so in its province too', async () => {
    const [row] = await engine.ask(provinceCounts([], '', ''))
    expect(row).toMatchObject({ rated_notices: 1, mean_lower: 0.5, mean_upper: 0.5 })
  })
  it('has shares of its problems and shares of its tasks, never of both together', async () => {
    const done = (await engine.ask(trendStatus([], '', 'year'))).filter(({ code }) => code === 'completed')
    expect(done.map(({ unit, of_items, mean_share }) => [unit, of_items, mean_share])).toEqual([
      ['problem', 2, 0.5],
      ['task', 3, 1],
    ])
    const b1 = (await engine.ask(categoryByGroup([], '', DIMENSIONS.province))).filter((row) => row.category === 'B1')
    expect(b1.map(({ unit, items, of_items, mean_share }) => [unit, items, of_items, mean_share])).toEqual([
      ['problem', 1, 2, 0.5],
      ['task', 3, 3, 1],
    ])
  })
  it('adds up to two problems and three tasks', async () => {
    expect((await engine.ask(overview([])))[0]).toMatchObject({ items: 5, problems: 2, tasks: 3 })
  })
})
