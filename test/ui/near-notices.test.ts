import { expect, it } from 'vitest'
import type { LoadedNotice } from '../../src/ui/library/shelf.ts'
import { nearNotices } from '../../src/ui/reader/near-notices.ts'
import { invent } from '../tables/invented-notice.ts'

const ALL = Array.from({ length: 20 }, (_, no): LoadedNotice => {
  const record = invent({ notice_id: `n${no}` })
  return {
    record: { ...record, source: { ...record.source, sha256: String(no).padStart(64, '0') } },
    origin: 'imported',
  }
})

function namesNear(no: number, most: number): readonly string[] {
  const one = ALL[no]
  if (!one) throw new Error(`no notice ${no}`)
  // As it is shown, the notice may be another object than the one in the list.
  return nearNotices(ALL, { ...one }, most).map(({ record }) => record.notice.notice_id)
}

it('few notices are all listed', () => {
  expect(namesNear(3, 20)).toEqual(ALL.map(({ record }) => record.notice.notice_id))
})

it('of many those around the one that is read are listed, as many at either end', () => {
  expect(namesNear(10, 4)).toEqual(['n8', 'n9', 'n10', 'n11'])
  expect(namesNear(0, 4)).toEqual(['n0', 'n1', 'n2', 'n3'])
  expect(namesNear(19, 4)).toEqual(['n16', 'n17', 'n18', 'n19'])
})
