import { describe, expect, it } from 'vitest'
import { contentKey, rememberKey } from '../../src/ui/library/same-notice.ts'
import { selectedRecords } from '../../src/ui/take-away/selected-records.ts'
import {
  isPacked,
  itemCount,
  openPacked,
  packRecord,
  sendingBatches,
  sentRecord,
  unpackRecord,
} from '../../src/ui/workers/packed-record.ts'
import { openTablesRoom } from '../../src/ui/workers/tables-room.ts'
import { INVENTED_CODEBOOK, invent } from '../tables/invented-notice.ts'

const RECORD = invent({
  notice_id: 'n1',
  agency: '甲局',
  items: [{ title: '公车管理混乱“𠮷”', status: 'completed', findings: ['official_vehicle'] }, { parent_title: null }],
})

describe('a packed record', () => {
  it('is the record again, on the page as in a worker', () => {
    expect(unpackRecord(packRecord(RECORD))).toEqual(RECORD)
    expect(openPacked(packRecord(RECORD))).toEqual(RECORD)
    expect(unpackRecord(RECORD)).toBe(RECORD)
  })

  it('is sent as it is until its items are asked for, and whole from then on', () => {
    const packed = packRecord(RECORD)
    const record = openPacked(packed)
    expect(sentRecord(record)).toEqual(packed)
    expect(itemCount(record)).toBe(2)
    expect(sentRecord(record)).toEqual(packed)
    const { items } = record
    expect(record.items).toBe(items)
    expect(sentRecord(record)).toBe(record)
    expect(itemCount(record)).toBe(2)
  })

  it('takes its items along into a copy, a worker and a file', () => {
    const open = () => openPacked(packRecord(RECORD))
    expect({ ...open(), contact: [] }.items).toEqual(RECORD.items)
    expect(structuredClone(open())).toEqual(RECORD)
    expect(JSON.parse(JSON.stringify(open()))).toEqual(RECORD)
    expect({ ...open(), items: [] }).toMatchObject({ items: [] })
  })

  it('is known for a copy by a key that was worked out elsewhere', () => {
    const record = openPacked(packRecord(RECORD))
    rememberKey(record, contentKey(RECORD))
    expect(contentKey(record)).toBe(contentKey(RECORD))
    expect(isPacked(sentRecord(record))).toBe(true)
    expect(contentKey(invent({ notice_id: 'n2', agency: '甲局', items: RECORD.items }))).toBe(contentKey(RECORD))
    expect(contentKey(invent({ notice_id: 'n2', agency: '乙局', items: RECORD.items }))).not.toBe(contentKey(RECORD))
    expect(contentKey(invent({ notice_id: 'n3' }))).toBeNull()
  })

  it('leaves with its selected items, and stays packed itself', () => {
    const record = openPacked(packRecord(RECORD))
    const own = new Set([RECORD.items[1]?.item_id ?? ''])
    const { cut, items } = selectedRecords([record], [{ notice_id: 'n1', items: own }])
    expect(items).toBe(1)
    expect(cut(record)).toEqual({ ...RECORD, items: RECORD.items.slice(1) })
    expect(isPacked(sentRecord(record))).toBe(true)
  })

  it('makes the same tables', () => {
    const tablesOf = (sent: Parameters<ReturnType<typeof openTablesRoom>['put']>[0]) => {
      const room = openTablesRoom()
      room.put(sent)
      const domains = room.build([RECORD.source.sha256], INVENTED_CODEBOOK)
      return [domains, Buffer.from(room.next() ?? []).toString('hex')]
    }
    expect(tablesOf([packRecord(RECORD)])).toEqual(tablesOf([RECORD]))
  })
})

it('records are sent in batches, more of them where they are packed', () => {
  const sizes = (record: () => typeof RECORD) =>
    [...sendingBatches(Array.from({ length: 250 }, record))].map(({ length }) => length)
  expect(sizes(() => openPacked(packRecord(RECORD)))).toEqual([100, 100, 50])
  expect(sizes(() => RECORD)).toEqual(Array(25).fill(10))
  expect([...sendingBatches([])]).toEqual([])
})
