import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ColumnEngine } from '../../src/engine/database-engine.ts'
import { openNodeEngine } from '../../src/engine/open-node-engine.ts'
import { completion } from '../../src/metrics/completion.ts'
import { declaredByGroup } from '../../src/metrics/declared-by-group.ts'
import { DIMENSIONS } from '../../src/metrics/dimension.ts'
import { buildTables } from '../../src/tables/build-tables.ts'
import { INVENTED_CODEBOOK, invent } from '../tables/invented-notice.ts'

const problems = (value: number, bound?: 'at_least' | 'about') => ({ what: 'problems', value, ...(bound && { bound }) })
const completed = (value: number, bound?: 'at_least' | 'about') => ({
  what: 'completed',
  value,
  unit: 'problems',
  ...(bound && { bound }),
})

let engine: ColumnEngine
beforeAll(async () => {
  engine = await openNodeEngine()
  const declared = {
    甲局: [problems(40), completed(30)],
    // 30余个问题 and 40多个: no rate is made of what is not exact.
    乙局: [problems(40, 'at_least'), completed(30)],
    丙局: [problems(40), completed(30, 'about')],
    // Said exactly in one place and roughly in another: the exact number stands.
    丁局: [problems(40), problems(45, 'about'), completed(30)],
  }
  const notices = Object.entries(declared).map(([agency, facts], index) =>
    invent({ notice_id: `n${index}`, agency, city: '东市', declared: facts, items: [{}] }),
  )
  await engine.load(buildTables(notices, INVENTED_CODEBOOK))
})
afterAll(() => engine.close())

it('gives a declared rate of exact numbers only, 30 / 40', async () => {
  const rates = (await engine.ask(completion([]))).map(({ agency, declared }) => [agency, declared.rate])
  expect(rates).toEqual([
    ['甲局', 0.75],
    ['乙局', null],
    ['丙局', null],
    ['丁局', 0.75],
  ])
})

it('adds up exact numbers only in a group: 30 + 30 of 40 + 40', async () => {
  const [row] = await engine.ask(declaredByGroup([], DIMENSIONS.city))
  expect(row).toMatchObject({ notices: 2, completed: 60, total: 80, rate: 0.75 })
})
