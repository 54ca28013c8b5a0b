import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ColumnEngine } from '../../src/engine/database-engine.ts'
import type { QueryError } from '../../src/engine/engine.ts'
import { openNodeEngine } from '../../src/engine/open-node-engine.ts'
import type { SqlValue } from '../../src/metrics/metric.ts'
import { buildTables } from '../../src/tables/build-tables.ts'
import type { TableRows } from '../../src/tables/build-tables.ts'
import { TABLE_NAMES, tableOf } from '../../src/tables/schema.ts'
import type { TableName } from '../../src/tables/schema.ts'
import { INVENTED_CODEBOOK, invent } from '../tables/invented-notice.ts'

let engine: ColumnEngine
beforeAll(async () => {
  engine = await openNodeEngine()
})
afterAll(() => engine.close())

const ask = (sql: string, ...values: readonly SqlValue[]) => engine.ask({ sql, values, decode: (raw) => ({ ...raw }) })

function sample(cities: readonly (string | null)[]): TableRows {
  return buildTables(
    cities.map((city, index) => {
      const statuses = ['ongoing', 'completed', 'unstated'] as const
      const items = statuses.map((status) => ({ status, title: '“公车”\n管理' }))
      return invent({ notice_id: `n${index}`, city, items, declared: [{ what: 'problems', value: 1.5 }] })
    }),
    INVENTED_CODEBOOK,
  )
}

async function tableBack(name: TableName): Promise<readonly object[]> {
  const order = tableOf(name).key.map((column) => `"${column}"`)
  return await ask(`SELECT * FROM ${name} ORDER BY ${order.join(', ')}`)
}

describe('the locked engine', () => {
  it.each([
    'SELECT timezone()',
    'SELECT current_date',
    'SELECT today()',
    "SELECT * FROM read_parquet('mem/x.parquet')",
    "SELECT '{}'::JSON",
    "SELECT * FROM read_json('mem/x.json')",
    'LOAD json',
    "ATTACH 'other.db'",
    "SELECT * FROM read_csv('/etc/passwd')",
    "COPY (SELECT 1) TO 'out.csv'",
    "SELECT 'a' < 'b' COLLATE zh",
    'SET threads=1',
    'SET enable_external_access=true',
    'RESET lock_configuration',
    "SET custom_extension_repository='http://example.org'",
  ])('refuses %s, names the statement and lives on', async (statement) => {
    await expect(ask(statement)).rejects.toThrow(expect.objectContaining({ statement }) as QueryError)
    expect(await ask('SELECT 41 + ?::INTEGER AS answer', 1)).toEqual([{ answer: 42 }])
  })
})

describe('a question whose answer nobody wants', () => {
  it('is not put when its turn comes, and those behind it are', async () => {
    await engine.load(sample(['东市']))
    const count = { sql: 'SELECT count(*) AS n FROM notices', values: [], decode: (raw: object) => ({ ...raw }) }
    const refused = { sql: 'SELECT nothing FROM nowhere', values: [], decode: (raw: object) => raw }
    const dropped = engine.ask(refused, () => false)
    const asked = engine.ask(count, () => true)
    await expect(dropped).rejects.toThrow('dropped before its turn')
    expect(await asked).toEqual([{ n: 1 }])
  })
})

describe('loading', () => {
  it('gives back every table as it was', async () => {
    const tables = sample(['临沂市', null, '安庆市'])
    await engine.load(tables)
    for (const name of TABLE_NAMES) expect(await tableBack(name), name).toEqual(tables[name])
  })
  it('sorts cities as Chinese does, and statuses as the glossary does', async () => {
    await engine.load(sample(['重庆市', '北京市', '上海市', '安庆市']))
    const cities = await ask('SELECT city FROM notices ORDER BY city')
    expect(cities.map((row) => row['city'])).toEqual(['安庆市', '北京市', '重庆市', '上海市'])
    const statuses = await ask('SELECT DISTINCT status FROM items ORDER BY status')
    expect(statuses.map((row) => row['status'])).toEqual(['completed', 'ongoing', 'unstated'])
  })
  it('replaces everything at once: a question asked meanwhile sees the old or the new, never both', async () => {
    await engine.load(sample(['甲市']))
    const counts = [
      ask('SELECT count(*) AS n FROM notices'),
      engine.load(sample(['甲市', '乙市', '丙市'])),
      ask('SELECT count(*) AS n FROM notices'),
    ]
    const [before, , after] = await Promise.all(counts)
    expect([before, after]).toEqual([[{ n: 1 }], [{ n: 3 }]])
    expect(await ask("SELECT count(*) AS n FROM information_schema.tables WHERE table_name = 'items'")).toEqual([
      { n: 2 },
    ])
  })
  it('keeps the old tables when the new ones are damaged', async () => {
    await engine.load(sample(['甲市']))
    const damaged = sample(['乙市'])
    const items = damaged.items.map((item) => ({ ...item, status: '完成' }))
    await expect(engine.load({ ...damaged, items })).rejects.toThrow('items.status has no value 完成')
    expect(await ask('SELECT city FROM notices')).toEqual([{ city: '甲市' }])
  })
  it('keeps every cell in its place, also where the text holds half a character', async () => {
    const titles = ['一\uD83D', '\uDE00二', '\uD83D\uDE00三', '', '\u0000四']
    const items = titles.map((title) => ({ title }))
    await engine.load(buildTables([invent({ notice_id: 'n', items })], INVENTED_CODEBOOK))
    const back = await ask('SELECT title FROM items ORDER BY ordinal')
    expect(back.map((row) => row['title'])).toEqual(['一\uFFFD', '\uFFFD二', '\uD83D\uDE00三', '', '\u0000四'])
  })
  it('takes tables without a single row', async () => {
    await engine.load(buildTables([], { ...INVENTED_CODEBOOK, categories: [], findings: [] }))
    expect(await ask('SELECT count(*) AS n FROM items')).toEqual([{ n: 0 }])
  })
  it('takes more rows than one message holds', async () => {
    const cities = Array.from({ length: 6000 }, (_, index) => `城${index % 7}`)
    await engine.load(sample(cities))
    expect(await ask('SELECT count(*) AS n, count(DISTINCT notice_id) AS m FROM items')).toEqual([
      { n: 18000, m: 6000 },
    ])
    const byCity = await ask('SELECT city, count(*) AS n FROM notices GROUP BY city ORDER BY city')
    expect(byCity).toHaveLength(7)
    expect(byCity[0]).toEqual({ city: '城0', n: 858 })
  })
})
