import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ColumnEngine } from '../../src/engine/database-engine.ts'
import { openNodeEngine } from '../../src/engine/open-node-engine.ts'
import type { TableStream } from '../../src/engine/table-stream.ts'
import { tableParquet } from '../../src/export/to-parquet.ts'
import { overview } from '../../src/metrics/overview.ts'
import { namesOf } from '../../src/metrics/names-of.ts'
import { buildTables, type TableRows } from '../../src/tables/build-tables.ts'
import { TABLE_NAMES, type TableName } from '../../src/tables/schema.ts'
import { rememberPath } from '../../src/ui/datasets/bundle-packages.ts'
import { bundleTables } from '../../src/ui/large/bundle-tables.ts'
import { type LargeRoom, type LargeSource, openLargeRoom } from '../../src/ui/workers/large-room.ts'
import { zh } from '../../src/ui/words/zh.ts'
import { SIX_NOTICES } from '../metrics/invented-engine.ts'
import { INVENTED_CODEBOOK } from '../tables/invented-notice.ts'

const TABLES = buildTables(SIX_NOTICES, INVENTED_CODEBOOK)
let engine: ColumnEngine
beforeAll(async () => {
  engine = await openNodeEngine()
})
afterAll(() => engine.close())

function sourceOf(tables: TableRows, without: readonly TableName[] = []): LargeSource {
  const files = TABLE_NAMES.filter((name) => !without.includes(name)).map((name) => ({
    path: `${name}.parquet`,
    content: new Uint8Array(tableParquet(name, tables[name])),
  }))
  return {
    file: '虚构',
    content: new Blob(files.map(({ content }) => content)),
    tables: files.map(({ path, content }) => ({ path, bytes: content.length })),
  }
}

function streamOf(room: LargeRoom): TableStream {
  const domains = new Map(room.build(INVENTED_CODEBOOK))
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let piece = await room.next(); piece.bytes !== null; piece = await room.next()) yield piece.bytes
  }
  return { domains, values: pieces, chunks: pieces, large: true }
}

describe('the tables of a folder, checked and taken into the engine', () => {
  it('answer like the notices they were made of', async () => {
    const room = openLargeRoom()
    expect(await room.open(sourceOf(TABLES))).toEqual({ kind: 'size', notices: 6, items: 12 })
    const shares: number[] = []
    const read = await room.check(zh.datasets.setAside, (share) => shares.push(share))
    expect(read).toMatchObject({ kind: 'checked', facts: { notices: 6, items: 12, agencies: 5 }, left: { rows: 0 } })
    expect(shares.at(-1)).toBe(1)
    await engine.loadStream(streamOf(room))
    expect((await engine.ask(overview([])))[0]).toMatchObject({ notices: 6, agencies: 5, items: 12, tasks: 4 })
  })

  it('name the agencies of the ids that are shown, and only those', async () => {
    const [first, second] = TABLES.notices
    const ids = [first?.notice_id ?? '', "x' OR TRUE --"]
    expect(await engine.ask(namesOf('notice', ids))).toEqual([{ id: first?.notice_id, agency: first?.agency }])
    const agencies = await engine.ask(namesOf('agency', [second?.agency_id ?? '']))
    expect(agencies).toEqual([{ id: second?.agency_id, agency: second?.agency }])
  })

  it('hand back the rows that were set aside with all their cells', async () => {
    const items = TABLES.items.map((row, at) => (at === 1 ? { ...row, status: '差不多' } : row))
    const room = openLargeRoom()
    await room.open(sourceOf({ ...TABLES, items: items as TableRows['items'] }))
    const read = await room.check(zh.datasets.setAside, () => undefined)
    if (read.kind === 'refused') throw new Error(read.problem)
    expect(read.facts.items).toBe(11)
    expect(read.left.first[0]).toMatchObject({ table: 'items.parquet', row: 3, column: 'status', value: '差不多' })
    expect(await read.left.file?.content.text()).toContain(TABLES.items[1]?.title)
  })

  it('are refused without a table that is read, not without one that is worked out', async () => {
    const room = openLargeRoom()
    expect(await room.open(sourceOf(TABLES, ['measures']))).toEqual({
      kind: 'refused',
      problem: 'bad_dataset',
      facts: { table: 'measures.parquet', reason: 'file_missing' },
    })
    expect(await room.open(sourceOf(TABLES, ['notice_findings', 'regions']))).toMatchObject({ kind: 'size' })
  })
})

describe('what is dropped', () => {
  const file = (name: string): File => rememberPath(new File([''], name), `/虚构/${name}`)

  it('is one dataset where notices and items lie beside each other as tables, with what explains them', () => {
    const files = ['notices.parquet', 'items.parquet', 'dictionary.csv', 'README.md', '通报.txt'].map(file)
    const { datasets, rest } = bundleTables(files)
    expect(datasets.map((one) => one.files.map(({ path }) => path))).toEqual([['items.parquet', 'notices.parquet']])
    expect(rest.map(({ name }) => name)).toEqual(['通报.txt'])
  })

  it('is no such dataset where a table lies alone, or a package describes itself', () => {
    const alone = [file('items.parquet'), file('表.csv')]
    expect(bundleTables(alone)).toEqual({ datasets: [], rest: alone })
    const described = ['notices.parquet', 'items.parquet', 'datapackage.json', 'items.csv'].map(file)
    expect(bundleTables(described).datasets).toEqual([])
  })
})
