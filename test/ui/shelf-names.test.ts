import { expect, it, vi } from 'vitest'
import { computed } from 'vue'
import { agencyId } from '../../src/tables/notice-derived.ts'
import { createShelf, type LoadedNotice } from '../../src/ui/library/shelf.ts'
import { shelfNames } from '../../src/ui/library/shelf-names.ts'
import { invent } from '../tables/invented-notice.ts'

function notice(notice_id: string, agency: string | null, origin: LoadedNotice['origin'] = 'imported'): LoadedNotice {
  const record = invent({ notice_id, agency })
  return { record: { ...record, source: { ...record.source, sha256: notice_id.padEnd(64, '0') } }, origin }
}

it('a body is called as its notice says, by notice and by agency', () => {
  const shelf = createShelf()
  const [one, silent] = [notice('n1', '甲局'), notice('n2', null)]
  shelf.put([one, silent, notice('n3', '样例局', 'demo')])
  const names = shelfNames(shelf)
  expect(names.ofNotice('n1')).toEqual({ agency: '甲局', fictional: false })
  expect(names.ofAgency(agencyId(one.record.notice))).toEqual({ agency: '甲局', fictional: false })
  expect(names.ofNotice('n2')).toEqual({ agency: null, fictional: false })
  expect(names.ofAgency(agencyId(silent.record.notice))).toEqual({ agency: null, fictional: false })
  expect(names.ofNotice('n3')).toEqual({ agency: '样例局', fictional: true })
  expect([names.ofNotice('n4'), names.ofAgency('丁局')]).toEqual([null, null])
})

it('names follow what is in sight', () => {
  const shelf = createShelf()
  const names = shelfNames(shelf)
  const name = computed(() => names.ofNotice('n1')?.agency)
  expect(name.value).toBeUndefined()
  shelf.put([notice('n1', '甲局')])
  expect(name.value).toBe('甲局')
  shelf.finishWith((record) => ({ ...record, notice: { ...record.notice, agency: '乙局' } }))
  expect(name.value).toBe('乙局')
  shelf.arrange({ hide: ['n1'.padEnd(64, '0')] })
  expect(name.value).toBeUndefined()
  shelf.arrange({ show: ['n1'.padEnd(64, '0')] })
  expect(name.value).toBe('乙局')
})

it('a name is looked for once, whoever asks, until what is in sight changes', () => {
  const shelf = createShelf()
  shelf.put([notice('n1', '甲局')])
  const look = vi.spyOn(shelf, 'named')
  const [names, others] = [shelfNames(shelf), shelfNames(shelf)]
  for (const one of [names, others, names]) expect(one.ofNotice('n1')?.agency).toBe('甲局')
  expect(look).toHaveBeenCalledTimes(1)
  shelf.put([notice('n2', '乙局')])
  expect(others.ofNotice('n1')?.agency).toBe('甲局')
  expect(look).toHaveBeenCalledTimes(2)
})
