import { describe, expect, it } from 'vitest'
import type { FunnelGroup } from '../../src/metrics/funnel.ts'
import { funnel } from '../../src/metrics/funnel.ts'

const group = (name: string, k: number, n: number, silent = 0): FunnelGroup => ({
  ...{ group: name, k, n, silent },
  ...(silent === 0 ? { stated_k: k, stated_n: n } : { stated_k: 0, stated_n: 0 }),
})
const placesOf = (groups: readonly FunnelGroup[]) =>
  Object.fromEntries((funnel(groups)?.points ?? []).map((point) => [point.group, point.place]))

describe('a group in the funnel', () => {
  // 甲 50/100, 乙 90/100, 丙 10/100: the common share is 150/300 = 1/2. For n = 100 the 95 % limits lie near 40 and 60 %,
  // those of 99.8 % near 35 and 65 %.
  const three = [group('甲', 50, 100), group('乙', 90, 100), group('丙', 10, 100)]

  it('is measured against the share of all together', () => {
    expect(funnel(three)).toMatchObject({ target: 0.5, of_items: 300 })
    expect(placesOf(three)).toEqual({ 甲: 'within', 乙: 'far', 丙: 'far' })
  })
  // 62/100 and 38/100 keep the common share at one half: 62 % lies between 60.8 % and 66.2 %.
  it('may lie between the two limits', () => {
    expect(placesOf([group('甲', 62, 100), group('乙', 38, 100)])).toEqual({ 甲: 'beyond', 乙: 'beyond' })
  })
  it('that all have is within the limits where chance makes that often enough', () => {
    // 94 of 113 have it: ten of ten come by chance every sixth time.
    expect(placesOf([group('甲', 84, 103), group('乙', 10, 10)])).toEqual({ 甲: 'within', 乙: 'within' })
  })
  it('with fewer than ten items is not judged, whatever its share', () => {
    expect(placesOf([...three, group('丁', 9, 9)])['丁']).toBe('few')
    expect(placesOf([...three, group('丁', 10, 10)])['丁']).not.toBe('few')
  })
  it('stays open where silence leaves it on both sides, but not where even silence does not help', () => {
    const places = placesOf([...three, group('戊', 0, 100, 100), group('己', 0, 100, 10), group('庚', 45, 100, 10)])
    expect(places).toMatchObject({ 戊: 'open', 己: 'far', 庚: 'within' })
  })
  it('does not count towards the common share where it leaves something unsaid', () => {
    expect(funnel([...three, group('戊', 0, 100, 100)])?.target).toBe(0.5)
  })
  it('without items is left out', () => {
    expect(placesOf([...three, group('辛', 0, 0)])).not.toHaveProperty('辛')
  })
  it('has no funnel where nobody says enough', () => {
    expect(funnel([group('戊', 0, 23, 23)])).toBeNull()
    expect(funnel([])).toBeNull()
  })
})
