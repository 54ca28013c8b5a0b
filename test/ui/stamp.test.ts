import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMemoryHistory } from 'vue-router'
import { splitStamp, type Stamp, stampDifferences, stamped } from '../../src/ui/selection/stamp.ts'
import { stampedHistory } from '../../src/ui/selection/stamped-history.ts'

const STAMP: Stamp = { dataset: '8173aecbca', codebook: '1.0.3+c17f1fd7', metrics: '1.0.0' }
const word = fc.string({ unit: 'grapheme' })
const stamp = fc.record({ dataset: word, codebook: word, metrics: word })
// As the router writes them: encoded, and never with a bare d, c or m.
const query = fc
  .array(fc.tuple(fc.constantFrom('p', 'sort', 'page', 'by'), word), { maxLength: 4 })
  .map((pairs) => pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&'))
const place = query.map((text) => (text === '' ? '/overview' : `/overview?${text}`))

describe('the stamp of a link', () => {
  it('comes off as it was put on, and leaves the rest letter by letter', () => {
    fc.assert(
      fc.property(place, stamp, (address, put) => {
        expect(splitStamp(stamped(address, put))).toEqual({ address, stamp: put })
      }),
    )
  })

  it('is put on once, however often', () => {
    const once = stamped('/items?sort=agency', STAMP)
    expect(stamped(once, STAMP)).toBe(once)
    expect(once).toBe('/items?sort=agency&d=8173aecbca&c=1.0.3%2Bc17f1fd7&m=1.0.0')
  })

  it.each(['/overview', '/overview?p=a~status~completed', '/overview?d=8173aecbca', '/overview?d=1&c=2'])(
    'is none in %s',
    (address) => {
      expect(splitStamp(address).stamp).toBeNull()
    },
  )

  it('cut in the middle of a sign is read as it stands, never a throw', () => {
    expect(splitStamp('/overview?d=1&c=%E4%B&m=3').stamp).toEqual({ dataset: '1', codebook: '%E4%B', metrics: '3' })
  })

  it('differs in what differs only', () => {
    expect(stampDifferences(STAMP, { ...STAMP })).toEqual([])
    expect(stampDifferences(STAMP, { ...STAMP, dataset: 'x', metrics: '2' })).toEqual(['dataset', 'metrics'])
  })
})

describe('a history with stamps', () => {
  it('shows the stamp in the address and never to the router', () => {
    const inner = createMemoryHistory()
    const history = stampedHistory(inner, { stamp: () => STAMP, onFollowed: () => undefined })
    history.push('/items?sort=agency')
    expect(inner.location).toBe(stamped('/items?sort=agency', STAMP))
    expect(history.location).toBe('/items?sort=agency')
  })

  it('tells which stamp the first address had, and keeps it while nothing is loaded', () => {
    const inner = createMemoryHistory()
    inner.replace(stamped('/items', STAMP))
    const followed: (Stamp | null)[] = []
    const history = stampedHistory(inner, { stamp: () => null, onFollowed: (one) => followed.push(one) })
    history.replace('/items')
    expect(followed).toEqual([STAMP])
    expect(inner.location).toBe(stamped('/items', STAMP))
  })
})
