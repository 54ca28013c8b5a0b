import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { placesIn } from '../../src/notice/region-place.ts'
import { type Region, regionIndex } from '../../src/notice/region-index.ts'
import { provinces } from '../../src/notice/region-province.ts'

const index = regionIndex()
const csv = readFileSync(new URL('../../data/regions/regions.csv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
const codes = (regions: readonly Region[]): readonly string[] => regions.map(({ code }) => code)

describe('the list of divisions', () => {
  it('counts 34 provinces, 333 prefectures and 2842 counties', () => {
    const current = index.all.filter(({ former }) => !former)
    const count = (level: Region['level']): number => current.filter((region) => region.level === level).length
    expect([count('province'), count('prefecture'), count('county')]).toEqual([34, 333, 2842])
  })
  it('says the same as regions.csv, row by row', () => {
    const rows = index.all.map((region) => {
      const { province, city, county } = index.chain(region)
      const full = [...new Set([province, city, county])].join('')
      const standing = region.former ? 'former' : 'current'
      return [region.code, region.name, region.level, province, city, county, full, standing].join(',')
    })
    expect(csv[0]).toBe('code,name,level,province,city,county,full,standing')
    expect(rows.sort()).toEqual(csv.slice(1).sort())
  })
  it('gives no code twice among current divisions', () => {
    const current = index.all.filter(({ former }) => !former).map(({ code }) => code)
    expect(new Set(current).size).toBe(current.length)
  })
  it('has a division above every prefecture and county, which its code begins with', () => {
    for (const { code, level, parent, name } of index.all) {
      if (level === 'province') expect(parent).toBeNull()
      else expect(code.startsWith(parent?.code.replace(/0+$/, '') ?? 'none'), name).toBe(true)
    }
  })
  it.each([
    ['320214', '新吴区'],
    ['420116', '黄陂区'],
    ['610523', '大荔县'],
    ['370783', '寿光市'],
    ['429004', '仙桃市'],
    ['419001', '济源市'],
    ['659001', '石河子市'],
    ['441900', '东莞市'],
    ['460400', '儋州市'],
    ['520203', '六枝特区'],
    ['429021', '神农架林区'],
    ['710000', '台湾省'],
    ['810000', '香港特别行政区'],
  ])('%s is %s', (code, name) => {
    expect(index.byCode(code)?.name).toBe(name)
  })
  it('gives a code that was kept to the unit that bears it now', () => {
    expect(index.byCode('130502')?.name).toBe('襄都区')
    expect(index.byName('桥东区').map(({ former }) => former)).toContain(true)
  })
})

describe('looking a place up by name', () => {
  it.each([
    ['岳阳', ['430600', '430621']],
    ['岳阳市', ['430600']],
    ['岳阳县', ['430621']],
    ['恩施州', ['422800']],
    ['恩施市', ['422801']],
    ['长阳县', ['420528']],
    ['广西', ['450000']],
    ['鄂伦春', ['150723']],
    ['县', []],
    ['赣', []],
    ['', []],
  ])('%s', (name, expected) => {
    expect(codes(index.byName(name))).toEqual(expected)
  })
  it('finds the host of a zone that its name begins with', () => {
    expect(index.zoneHost('雄安新区管委会')?.name).toBe('河北省')
    expect(index.zoneHost('苏州工业园区')?.name).toBe('苏州市')
    expect(index.zoneHost('某开发区')).toBeNull()
  })
})

describe('places in a line', () => {
  it.each([
    ['地址:湖北省武汉市黄陂区前川街', ['湖北省武汉市黄陂区']],
    ['武汉市东西湖区与西湖区', ['武汉市东西湖区', '西湖区']],
    ['青岛市市南区', ['青岛市市南区']],
    ['马鞍山市和县', ['马鞍山市和县']],
    ['南通市市政和园林局', ['南通市']],
    ['红河哈尼族彝族自治州蒙自市', ['红河哈尼族彝族自治州蒙自市']],
    ['宿迁市,沭阳县', ['宿迁市', '沭阳县']],
    ['省、市和县委完成县级任务,会同县纪委召开县委会', []],
    ['全市南区,城中区域,老城区改造', []],
    ['我市、本区、各县、该州', []],
  ])('%s', (line, expected) => {
    expect(placesIn(line).map(({ start, end }) => line.slice(start, end))).toEqual(expected)
  })
  it('finds every county by its full path, and only it', () => {
    for (const region of index.all.filter(({ level, former }) => level === 'county' && !former)) {
      const { province, city, county } = index.chain(region)
      const path = [...new Set([province, city, county])].join('')
      expect(placesIn(path).map(({ regions }) => codes(regions))).toEqual([[region.code]])
    }
  })
})

it('names the provinces as maps do', () => {
  const all = provinces()
  expect(all).toHaveLength(34)
  expect(all.map(({ letter }) => letter).join('')).toBe(
    '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新台港澳',
  )
  expect(all.find(({ code }) => code === '150000')?.short).toBe('内蒙古')
})
