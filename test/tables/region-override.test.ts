import { describe, expect, it } from 'vitest'
import { overrideRegion, readRegionOverrides } from '../../src/tables/region-override.ts'
import type { NoticeRecord } from '../../src/tables/record.ts'
import { invent } from './invented-notice.ts'

const ambiguous: NoticeRecord = {
  ...invent({ notice_id: 'n', agency: '鼓楼区水务局' }),
  diagnostics: [
    { code: 'region_ambiguous', severity: 'warning', start: 0, end: 9, facts: { candidates: '320106 320302' } },
    { code: 'no_items', severity: 'warning', start: 0, end: 9, facts: {} },
  ],
}

describe('regions that the operator says', () => {
  it.each([
    ['鼓楼区水务局,,320106,,,', '320106'],
    ['鼓楼区水务局,,,江苏省,徐州市,鼓楼区', '320302'],
    ['鼓楼区水务局,,,,南京市,鼓楼区', '320106'],
    ['鼓楼区水务局,,,江苏省,南京市,', '320100'],
    [',n.txt,320302,,徐州市,鼓楼区', '320302'],
  ])('take %s for %s', (line, code) => {
    const overrides = readRegionOverrides(`\uFEFFagency,file,region_code,province,city,county\r\n${line}\r\n`)
    const { notice, diagnostics } = overrideRegion(ambiguous, overrides)
    expect(notice.region_code).toBe(code)
    expect(notice.province).toBe('江苏省')
    expect(diagnostics.map((found) => found.code)).toEqual(['region_override', 'no_items'])
    expect(diagnostics[0]?.facts).toMatchObject({ read: null, said: code, line: 2 })
  })

  it('leave other notices as they are', () => {
    const overrides = readRegionOverrides('agency,file,region_code\n鼓楼区水利局,,320106\n鼓楼区水务局,m.txt,320106\n')
    expect(overrideRegion(ambiguous, overrides)).toBe(ambiguous)
  })

  it('go by the file before they go by the agency', () => {
    const overrides = readRegionOverrides('agency,file,region_code\n鼓楼区水务局,,320106\n,n.txt,320302\n')
    expect(overrideRegion(ambiguous, overrides).notice.county).toBe('鼓楼区')
    expect(overrideRegion(ambiguous, overrides).notice.region_code).toBe('320302')
  })

  it.each([
    ['name,region_code\n甲局,320106\n', 'line 1: no column agency or file'],
    ['agency,region_code\n,320106\n', 'line 2: neither agency nor file'],
    ['agency,region_code\n甲局,999999\n', 'line 2: no region has the code 999999'],
    ['agency,region_code\n甲局,\n', 'line 2: neither a region_code nor a name'],
    ['agency,region_code,city\n甲局,320106,徐州市\n', 'line 2: 320106 is 江苏省 南京市 鼓楼区, not 徐州市'],
    ['agency,county\n甲局,鼓楼区\n', 'line 2: 鼓楼区 may be'],
    ['agency,county\n甲局,没有县\n', 'line 2: no region is called 没有县'],
    ['agency,region_code\n甲局,320106\n甲局,320302\n', 'line 3: 甲局  stands there twice'],
  ])('are refused in %j', (csv, reason) => {
    expect(() => readRegionOverrides(csv)).toThrow(reason)
  })
})
