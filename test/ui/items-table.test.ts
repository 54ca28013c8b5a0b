import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findInTexts } from '../../src/ui/items/find-in-texts.ts'
import { ITEM_COLUMNS, readColumns, toggleColumn } from '../../src/ui/items/item-columns.ts'
import { CHUNK, MOST_ROWS, rowWindow } from '../../src/ui/items/row-window.ts'
import { invent } from '../tables/invented-notice.ts'

describe('the window of the table', () => {
  it('at the top asks for two chunks and draws what is in sight, with some to spare', () => {
    expect(rowWindow(0, 520, 5000, 52)).toEqual({ offset: 0, limit: 200, from: 0, to: 26 })
  })
  it('keeps asking for the same rows while the scroll stays within a chunk', () => {
    const { offset, limit } = rowWindow(1010 * 52, 520, 5000, 52)
    expect(rowWindow(1080 * 52, 520, 5000, 52)).toMatchObject({ offset, limit })
  })
  it('draws only rows that there are and that were asked for, wherever it is scrolled to', () => {
    const far = fc.integer({ min: 0, max: 40_000_000 })
    fc.assert(
      fc.property(
        far,
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (top, height, rows) => {
          const { offset, limit, from, to } = rowWindow(top, height, rows, 52)
          expect(offset % CHUNK).toBe(0)
          expect(offset).toBeLessThanOrEqual(from)
          expect(from).toBeLessThan(to)
          expect(to).toBeLessThanOrEqual(Math.min(rows, MOST_ROWS, offset + limit))
        },
      ),
    )
  })
})

describe('the columns', () => {
  it('stand in their order however they were kept; nothing kept, or nonsense, gives the usual ones', () => {
    expect(readColumns('status,title,agency')).toEqual(['agency', 'title', 'status'])
    expect(readColumns(null)).toContain('title')
    expect(readColumns('x,y')).toEqual(readColumns(null))
  })
  it('are added and taken out, but the title stays', () => {
    expect(toggleColumn(['title'], 'city')).toEqual(['city', 'title'])
    expect(toggleColumn(['city', 'title'], 'city')).toEqual(['title'])
    expect(toggleColumn(ITEM_COLUMNS, 'title')).toEqual(ITEM_COLUMNS)
  })
})

describe('finding words in the texts on board', () => {
  // 标题行 0–5；事项一 5–15；事项二 15–25；联系 25–
  const text = '张三的通报。借用人员三名已清退。公车管理台账已建立。联系电话公车'
  const record = invent({
    notice_id: 'n',
    items: [
      { start: 6, end: 16 },
      { start: 16, end: 26 },
    ],
  })
  const texts = new Map([[record.source.sha256, { text }]])
  const find = (words: string, most = 10) => findInTexts([record], texts, words, most, { up: false })

  it('takes every word, in any order, within one item', async () => {
    expect(await find('清退 借用')).toEqual(['n#1'])
    expect(await find('公车　台账')).toEqual(['n#2'])
    expect(await find('借用 公车')).toEqual([])
  })
  it('finds nothing in the head or in the contact lines', async () => {
    expect(await find('张三')).toEqual([])
    expect(await find('联系电话')).toEqual([])
  })
  it('looks only at notices whose text is on board, and stops when there are enough', async () => {
    expect(await findInTexts([record], new Map(), '公车', 10, { up: false })).toEqual([])
    expect(await find('已', 1)).toEqual(['n#1'])
  })
  it('takes signs for themselves, and nothing for nothing', async () => {
    expect(await find('.*')).toEqual([])
    expect(await find('   ')).toEqual([])
  })
})
