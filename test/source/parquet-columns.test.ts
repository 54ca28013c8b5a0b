import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, it } from 'vitest'
import { openParquetColumns, type ParquetColumns } from '../../src/source/parquet-columns.ts'

const ROWS = 2500

async function open(rowGroupSize: number): Promise<ParquetColumns> {
  const data = Array.from({ length: ROWS }, (_, row) => row)
  const bytes = parquetWriteBuffer({
    columnData: [
      { name: 'row', type: 'INT32', data },
      { name: 'name', type: 'STRING', nullable: true, data: data.map((row) => (row % 3 === 0 ? null : `第${row}`)) },
      { name: 'day', type: 'TIMESTAMP', data: data.map(() => new Date('2023-05-01')) },
    ],
    rowGroupSize,
    pageSize: 512,
  })
  return openParquetColumns('表.parquet', new Blob([bytes]))
}

async function read(table: ParquetColumns, columns: readonly string[], from?: number, to?: number) {
  const rows: unknown[][] = []
  for await (const { first, rows: length, cells } of table.blocks(columns, from, to)) {
    for (let at = 0; at < length; at++) rows.push([first + at, ...cells.map((column) => column[at])])
  }
  return rows
}

describe('columns of a Parquet file', () => {
  it.each([1000, 2500, 7])('come row group by row group, in groups of %i rows', async (size) => {
    const rows = await read(await open(size), ['name', 'row'])
    expect(rows).toHaveLength(ROWS)
    expect(
      rows.every(([at, name, row]) => at === row && name === ((at as number) % 3 === 0 ? null : `第${at as number}`)),
    ).toBe(true)
  })

  it('come from any row to any other, whatever group and page these lie in', async () => {
    const table = await open(1000)
    for (const [from, to] of [
      [0, 1],
      [999, 1001],
      [1234, 1240],
      [2499, 9999],
    ] as const) {
      const rows = await read(table, ['row'], from, to)
      expect(rows.map(([, row]) => row)).toEqual(
        Array.from({ length: Math.min(to, ROWS) - from }, (_, at) => from + at),
      )
    }
  })

  it('hold days as ISO text', async () => {
    expect((await read(await open(1000), ['day'], 5, 6))[0]).toEqual([5, '2023-05-01'])
  })

  it('are refused where the file is cut short', async () => {
    const cut = new Blob(['PAR1', 'PAR1'])
    await expect(openParquetColumns('表.parquet', cut)).rejects.toMatchObject({ problem: 'damaged' })
  })
})
