import { describe, expect, it } from 'vitest'
import type { FindingByGroupRow } from '../../src/metrics/finding-by-group.ts'
import { findingDifferences } from '../../src/metrics/finding-difference.ts'

const rowsOf = (finding: string, k1: number, n1: number, k2: number, n2: number): readonly FindingByGroupRow[] => [
  { group: '东市', unit: null, finding, k: k1, n: n1 },
  { group: '西市', unit: null, finding, k: k2, n: n2 },
]

describe('the difference between two groups', () => {
  // Fisher’s tea cups as agencies: 3 of 4 against 1 of 4 has p = 34/70; with a second finding of p = 1 Holm doubles it.
  it('carries its interval, its p and the p for all findings asked together', () => {
    const [tea, other] = findingDifferences(
      [...rowsOf('secondment', 3, 4, 1, 4), ...rowsOf('formalism', 2, 4, 2, 4)],
      '东市',
      '西市',
    )
    expect(tea).toMatchObject({ finding: 'secondment', k1: 3, n1: 4, k2: 1, n2: 4, difference: 0.5, verdict: 'few' })
    expect(tea?.p).toBeCloseTo(34 / 70, 12)
    expect(tea?.p_adjusted).toBeCloseTo(68 / 70, 12)
    expect(other).toMatchObject({ p: 1, p_adjusted: 1, difference: 0 })
  })
  // Newcombe’s contrast (a), 56/70 against 48/80, has Fisher p near 0.01: certain alone, uncertain among ten findings.
  it('is certain alone and uncertain among many', () => {
    const alone = rowsOf('secondment', 56, 70, 48, 80)
    const many = Array.from({ length: 9 }, (_, index) => rowsOf(`f${index}`, 20, 70, 23, 80)).flat()
    expect(findingDifferences(alone, '东市', '西市')[0]?.verdict).toBe('higher')
    expect(findingDifferences(alone, '西市', '东市')[0]?.verdict).toBe('lower')
    expect(findingDifferences([...alone, ...many], '东市', '西市')[0]?.verdict).toBe('uncertain')
  })
  it('concludes nothing where either group has fewer than ten, however small p is', () => {
    const rows = rowsOf('secondment', 9, 9, 0, 200)
    expect(findingDifferences(rows, '东市', '西市')[0]).toMatchObject({ verdict: 'few' })
    expect(findingDifferences(rows, '西市', '东市')[0]).toMatchObject({ verdict: 'few' })
    expect(findingDifferences(rows, '东市', '西市')[0]?.p_adjusted).toBeLessThan(1e-9)
    expect(findingDifferences(rowsOf('secondment', 10, 10, 0, 200), '东市', '西市')[0]?.verdict).toBe('higher')
  })
  it('leaves out a finding that neither group has, so that it costs the others nothing', () => {
    const rows = [...rowsOf('secondment', 3, 4, 1, 4), ...rowsOf('formalism', 0, 4, 0, 4)]
    expect(findingDifferences(rows, '东市', '西市').map(({ finding }) => finding)).toEqual(['secondment'])
    expect(findingDifferences(rows, '东市', '西市')[0]?.p_adjusted).toBeCloseTo(34 / 70, 12)
  })
  it('is not drawn where a group has nothing to count', () => {
    expect(findingDifferences(rowsOf('secondment', 1, 3, 0, 0), '东市', '西市')).toEqual([])
    expect(findingDifferences(rowsOf('secondment', 1, 3, 1, 3), '东市', '北市')).toEqual([])
  })
})
