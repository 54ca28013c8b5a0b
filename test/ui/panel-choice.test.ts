import fc from 'fast-check'
import { createMemoryHistory, createRouter } from 'vue-router'
import { describe, expect, it } from 'vitest'
import { queryOf, selectionOf } from '../../src/ui/selection/link-selection.ts'
import { choiceKey, choiceOf, sameOr, withChoice } from '../../src/ui/selection/panel-choice.ts'

const router = createRouter({
  history: createMemoryHistory(),
  routes: [{ path: '/compare', component: { template: '' } }],
})
/** The query as it comes back from the address bar. */
const travelled = (query: Parameters<typeof withChoice>[0] | ReturnType<typeof withChoice>) =>
  router.resolve(router.resolve({ path: '/compare', query }).fullPath).query

describe('a switch of a panel in a link', () => {
  it('comes back as it was, whatever its values, beside a selection and the switches of other panels', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), fc.string({ unit: 'binary' }), (values, group) => {
        const key = choiceKey('finding_difference', 'pair')
        const picks = [{ by: 'map', field: 'city' as const, values: [group] }]
        const before = travelled(queryOf(picks, { [choiceKey('funnel', 'unit')]: 'task', by: 'city' }))
        const query = travelled(withChoice(before, key, values))
        expect(choiceOf(query, key)).toEqual(values)
        expect(choiceOf(query, choiceKey('funnel', 'unit'))).toEqual(['task'])
        expect(selectionOf(query)).toEqual(picks)
        expect(query['by']).toBe('city')
      }),
    )
  })

  it('leaves the link when it stands as usual again', () => {
    const key = choiceKey('category_mix', 'measure')
    const query = travelled(withChoice(travelled({ by: 'city' }), key, ['share']))
    expect(query).toEqual({ by: 'city', 'v.category_mix.measure': 'share' })
    expect(withChoice(query, key, [])).toEqual({ by: 'city' })
  })

  it('is the same list as before only while it says the same', () => {
    const before = ['济南市', '南通市']
    expect(sameOr(before, ['济南市', '南通市'])).toBe(before)
    expect(sameOr(before, ['南通市', '济南市'])).not.toBe(before)
    expect(sameOr(before, ['济南市'])).toEqual(['济南市'])
    expect(sameOr(undefined, [])).toEqual([])
  })
})
