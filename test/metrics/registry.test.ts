import { describe, expect, it } from 'vitest'
import { METRIC_IDS, meaningOf } from '../../src/metrics/registry.ts'

describe('the meaning of a metric', () => {
  it.each(METRIC_IDS)('%s is said in Chinese and English, caveat by caveat', (id) => {
    const { caveats_zh, caveats_en, ...words } = meaningOf(id)
    for (const word of Object.values(words)) expect(word.trim()).not.toBe('')
    expect(caveats_zh.length).toBeGreaterThan(0)
    expect(caveats_en).toHaveLength(caveats_zh.length)
  })
  it.each(['status_mix', 'completion_listed', 'completion_declared'] as const)('%s bears the mark 自报', (id) => {
    const { name_zh, name_en, caveats_zh } = meaningOf(id)
    expect([name_zh, caveats_zh.join()]).toEqual([expect.stringContaining('自报'), expect.stringContaining('未经核实')])
    expect(name_en).toContain('self-reported')
  })
})
