import { describe, expect, it } from 'vitest'
import { contentKey } from '../../src/ui/library/same-notice.ts'
import { cutRecord, selectedRecords } from '../../src/ui/take-away/selected-records.ts'
import { packKeyed } from '../../src/ui/workers/keyed-batch.ts'
import {
  forOnce,
  isPacked,
  itemCount,
  openRecords,
  packRecords,
  readRecords,
  sendingBatches,
  sha256Of,
} from '../../src/ui/workers/packed-record.ts'
import { openTablesRoom } from '../../src/ui/workers/tables-room.ts'
import { INVENTED_CODEBOOK, invent } from '../tables/invented-notice.ts'

const RECORD = invent({
  notice_id: 'n1',
  agency: '甲局',
  items: [{ title: '公车管理混乱“𠮷”', status: 'completed', findings: ['official_vehicle'] }, { parent_title: null }],
})

const OTHER = {
  ...invent({ notice_id: 'n0', agency: '乙局', items: [{ title: '㐀\ud800' }, {}, {}] }),
  contact: [{ start: 3, end: 9 }],
}
const EMPTY = invent({ notice_id: 'n2', agency: null })

function pack(record: typeof RECORD): typeof RECORD {
  const [opened] = openRecords(packRecords([record]))
  if (!opened) throw new Error('nothing was packed')
  return opened
}

describe('a packed record', () => {
  it('is the record again, on the page as in a worker, whatever stands beside it', () => {
    const all = [OTHER, RECORD, EMPTY, RECORD]
    const opened = openRecords(packRecords(all))
    expect(opened.map(itemCount)).toEqual([3, 2, 0, 2])
    expect(opened.map(forOnce)).toEqual(all)
    expect(opened.map(isPacked)).toEqual([true, true, true, true])
    expect(opened).toEqual(all)
    expect(Object.keys(forOnce(pack(RECORD)))).toEqual(Object.keys(RECORD))
    expect(openRecords(packRecords([]))).toEqual([])
    expect(readRecords(packRecords(all))).toEqual(all)
    expect(readRecords(packRecords(opened, new ArrayBuffer(1 << 16)))).toEqual(all)
    expect(readRecords(packRecords([]))).toEqual([])
    expect(readRecords(packRecords([EMPTY])).map((record) => Object.keys(record))).toEqual([Object.keys(EMPTY)])
  })

  it('goes on as the bytes that it came as, alone or among others, also when it was asked for its items', () => {
    const [first, second, third] = openRecords(packRecords([OTHER, RECORD, EMPTY]))
    if (!first || !second || !third) throw new Error('not all were packed')
    expect(second.items).toEqual(RECORD.items)
    const again = openRecords(packRecords([third, second, OTHER, first]))
    expect(again.map(forOnce)).toEqual([EMPTY, RECORD, OTHER, OTHER])
    expect(packRecords([second])).toEqual(packRecords([RECORD]))
  })

  it('goes into memory that is there already where it has room', () => {
    const [large, small] = [new ArrayBuffer(1 << 16), new ArrayBuffer(8)]
    new Uint8Array(large).fill(7)
    const batch = packRecords([OTHER, RECORD], large)
    expect(batch.bytes).toBe(large)
    expect(openRecords(batch).map(forOnce)).toEqual([OTHER, RECORD])
    const other = packRecords([RECORD], small)
    expect(other.bytes).not.toBe(small)
    expect(openRecords(other).map(forOnce)).toEqual([RECORD])
  })

  it('makes its items once, and only when they are asked for', () => {
    const record = pack(RECORD)
    expect(itemCount(record)).toBe(2)
    expect(forOnce(record).items).not.toBe(forOnce(record).items)
    expect(isPacked(record)).toBe(true)
    const { items } = record
    expect(record.items).toBe(items)
    expect(forOnce(record)).toBe(record)
    expect(isPacked(record)).toBe(false)
    expect(itemCount(record)).toBe(2)
    expect(forOnce(RECORD)).toBe(RECORD)
    expect(isPacked(RECORD)).toBe(false)
  })

  it('takes its items along into a copy, a worker and a file', () => {
    expect({ ...pack(RECORD), contact: [] }.items).toEqual(RECORD.items)
    expect(structuredClone(pack(RECORD))).toEqual(RECORD)
    expect(JSON.parse(JSON.stringify(pack(RECORD)))).toEqual(RECORD)
    expect({ ...pack(RECORD), items: [] }).toMatchObject({ items: [] })
    expect(forOnce({ ...pack(RECORD), items: [] }).items).toEqual([])
  })

  it('is known for a copy by a key that was worked out elsewhere', () => {
    const [record] = openRecords(packKeyed([RECORD]))
    if (!record) throw new Error('nothing was packed')
    expect(contentKey(record)).toBe(contentKey(RECORD))
    expect(isPacked(record)).toBe(true)
    const [, other, empty] = openRecords(packKeyed([RECORD, OTHER, EMPTY]))
    expect(other && contentKey(other)).toBe(contentKey(OTHER))
    expect(empty && contentKey(empty)).toBeNull()
    expect(contentKey(invent({ notice_id: 'n2', agency: '甲局', items: RECORD.items }))).toBe(contentKey(RECORD))
    expect(contentKey(invent({ notice_id: 'n2', agency: '乙局', items: RECORD.items }))).not.toBe(contentKey(RECORD))
    expect(contentKey(invent({ notice_id: 'n3' }))).toBeNull()
  })

  it('says the hash of its file without its head', () => {
    const opened = openRecords(packRecords([OTHER, RECORD]))
    expect(opened.map(sha256Of)).toEqual([OTHER.source.sha256, RECORD.source.sha256])
    expect(sha256Of(RECORD)).toBe(RECORD.source.sha256)
    expect(opened.map(({ source }) => source)).toEqual([OTHER.source, RECORD.source])
  })

  it('leaves with its selected items, and stays packed itself', async () => {
    const record = pack(RECORD)
    const ids = RECORD.items[1]?.item_id ?? ''
    const { partOf, items } = await selectedRecords([record], [{ notice_id: 'n1', items: 1, ids }])
    expect(items).toBe(1)
    expect(cutRecord(forOnce(record), partOf(record))).toEqual({ ...RECORD, items: RECORD.items.slice(1) })
    expect(isPacked(record)).toBe(true)
    const whole = await selectedRecords([record], [{ notice_id: 'n1', items: 2, ids: 'a\nb' }])
    expect(cutRecord(RECORD, whole.partOf(record))).toBe(RECORD)
    const none = await selectedRecords([record], [{ notice_id: 'n1', items: 0, ids: '' }])
    expect(cutRecord(RECORD, none.partOf(record)).items).toEqual([])
  })

  it('makes the same tables', () => {
    const tablesOf = (records: Parameters<ReturnType<typeof openTablesRoom>['put']>[0]) => {
      const room = openTablesRoom()
      room.put(records)
      const domains = room.build([RECORD.source.sha256], INVENTED_CODEBOOK)
      return [domains, Buffer.from(room.next() ?? []).toString('hex')]
    }
    expect(tablesOf([pack(RECORD)])).toEqual(tablesOf([RECORD]))
  })
})

it('records are sent in small pieces of memory, more of them where they are packed', () => {
  const sizes = (record: () => typeof RECORD) =>
    [...sendingBatches(Array.from({ length: 250 }, record), 100_000)].map(({ length }) => length)
  const { bytes } = packRecords([RECORD])
  const most = Math.ceil(100_000 / bytes.byteLength)
  expect(sizes(() => pack(RECORD))).toEqual([most, most, most, 250 - 3 * most])
  expect(sizes(() => RECORD)).toEqual(Array(25).fill(10))
  expect([...sendingBatches([], 1)]).toEqual([])
})
