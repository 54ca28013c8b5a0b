import fc from 'fast-check'
import { parquetReadObjects } from 'hyparquet'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, it } from 'vitest'
import { encodeTexts, TextCells } from '../../src/export/text-cells.ts'

// Lone surrogates too: a broken page may hold one.
const texts = fc.array(fc.option(fc.string({ unit: fc.constantFrom('a', '已', '完', '𠮷', '\ud800', '\u0000', '') })), {
  maxLength: 60,
})

function cellsOf(values: readonly (string | null)[]): TextCells {
  const cells = new TextCells()
  cells.push(...values)
  return cells
}

function fileOf(data: unknown[]): ArrayBuffer {
  const columnData = [{ name: 'text', type: 'STRING' as const, nullable: true, data }]
  return parquetWriteBuffer({ columnData, rowGroupSize: 7 })
}

describe('texts as bytes', () => {
  it('are those of the standard encoder, and equal texts are the same', () => {
    fc.assert(
      fc.property(texts, (values) => {
        const made = encodeTexts(values)
        const encoder = new TextEncoder()
        expect(made.map((bytes) => bytes && [...bytes])).toEqual(
          values.map((text) => (text === null ? null : [...encoder.encode(text)])),
        )
        values.forEach((text, at) => expect(made[at]).toBe(made[values.indexOf(text)]))
      }),
    )
  })

  it('are whole also where they are longer than a piece of memory, and many', () => {
    const long = '巡察'.repeat(300_000)
    const values = [
      long,
      '甲',
      `${long}一`,
      ...Array.from({ length: 50_000 }, (_, at) => `第${String(at)}项问题的整改情况`),
    ]
    const decoder = new TextDecoder()
    expect(encodeTexts(values).map((bytes) => bytes && decoder.decode(bytes))).toEqual(values)
  })

  it('are read from a Parquet file as strings are', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (values) => {
        const rows = await parquetReadObjects({ file: fileOf(cellsOf(values)) })
        expect(rows).toEqual(await parquetReadObjects({ file: fileOf([...values]) }))
      }),
    )
  })
})
