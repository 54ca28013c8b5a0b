import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelOf } from '../../src/notice/region-level.ts'
import { type RegionEvidence, type RegionReading, regionOf } from '../../src/notice/region-of.ts'
import { LEVELS } from '../../src/notice/tree.ts'

const SILENT: RegionEvidence = {
  agency: null,
  partyBody: null,
  title: null,
  signature: null,
  above: null,
  address: null,
  text: '',
  inspectionBody: null,
  orderedBy: null,
}

function read(given: Partial<RegionEvidence>): RegionReading {
  return regionOf({ ...SILENT, ...given })
}

function names(reading: RegionReading): readonly (string | null)[] {
  return [reading.regionCode, reading.province, reading.city, reading.county]
}

const NOTHING = [null, null, null, null]

describe('a body whose own name begins with its place', () => {
  it.each([
    ['济南市城市管理局', '370100', '山东省', '济南市', null],
    ['金华市婺城区文化和旅游体育局', '330702', '浙江省', '金华市', '婺城区'],
    ['枝江市农业农村发展局', '420583', '湖北省', '宜昌市', '枝江市'],
    ['株洲市荷塘区委', '430202', '湖南省', '株洲市', '荷塘区'],
    ['湖北省卫健委', '420000', '湖北省', null, null],
    ['仙桃市财政局', '429004', '湖北省', null, '仙桃市'],
    ['石河子市教育局', '659001', '新疆维吾尔自治区', null, '石河子市'],
    ['北京市朝阳区民政局', '110105', '北京市', '北京市', '朝阳区'],
    ['重庆市渝北区水利局', '500112', '重庆市', '重庆市', '渝北区'],
    ['上海市民政局', '310000', '上海市', '上海市', null],
    ['上海市浦东新区司法局', '310115', '上海市', '上海市', '浦东新区'],
    ['东莞市水务局', '441900', '广东省', '东莞市', null],
    ['敖汉旗教育局', '150430', '内蒙古自治区', '赤峰市', '敖汉旗'],
    ['恩施州林业局', '422800', '湖北省', '恩施土家族苗族自治州', null],
    ['长阳县审计局', '420528', '湖北省', '宜昌市', '长阳土家族自治县'],
    ['新疆维吾尔自治区水利厅', '650000', '新疆维吾尔自治区', null, null],
    ['济南市公安局历下区分局', '370102', '山东省', '济南市', '历下区'],
    ['武汉东西湖区水务局', '420112', '湖北省', '武汉市', '东西湖区'],
    ['章丘市畜牧局', '370181', '山东省', '济南市', '章丘市'],
    ['莱芜市城管局', '371200', '山东省', '莱芜市', null],
    ['公主岭市粮食局', '220184', '吉林省', '长春市', '公主岭市'],
    ['四平市公主岭市粮食局', '220381', '吉林省', '四平市', '公主岭市'],
    ['会同县水利局', '431225', '湖南省', '怀化市', '会同县'],
    ['两江新区建设局', '500000', '重庆市', '重庆市', null],
  ])('%s', (agency, ...expected) => {
    expect(names(read({ agency }))).toEqual(expected)
    expect(names(read({ partyBody: `中共${agency}党组` }))).toEqual(expected)
  })
})

describe('a name that several places bear', () => {
  it('鼓楼区 alone: four candidates and no answer', () => {
    const reading = read({ agency: '鼓楼区城管局', inspectionBody: '区委第二巡察组' })
    expect(names(reading)).toEqual(NOTHING)
    expect(reading.candidates.map(({ code }) => code)).toEqual(['320106', '320302', '350102', '410204'])
  })
  it.each([
    [{ agency: '鼓楼区城管局', address: '江苏省徐州市鼓楼区中山北路1号' }, '320302'],
    [{ agency: '鼓楼区城管局', text: '落实福建省有关规定,压实责任。' }, '350102'],
    [{ agency: '朝阳区教育局', text: '按照长春市统一安排,开展整改。' }, '220104'],
    [{ agency: '城关区民政局', title: '中共拉萨市城关区民政局党组关于巡察整改的通报' }, '540102'],
  ])('is decided by another place of its chain: %o', (given, code) => {
    expect(read(given).regionCode).toBe(code)
  })
  it('is not decided by a place that was only visited', () => {
    expect(names(read({ agency: '朝阳区教育局', text: '组织干部赴长春市考察学习。' }))).toEqual(NOTHING)
  })
  it('is not decided where two of its cities are named', () => {
    expect(names(read({ agency: '鼓楼区城管局', text: '南京市、徐州市均已完成。' }))).toEqual(NOTHING)
  })
  it('桥东区 was also a district of 邢台 until it was renamed', () => {
    expect(read({ agency: '桥东区财政局' }).candidates.map(({ code }) => code)).toEqual(['130702', '130502'])
    expect(read({ agency: '邢台市桥东区财政局' }).regionCode).toBe('130502')
  })
  it('东区 is a part of many towns, whatever the code list says', () => {
    expect(names(read({ agency: '东区街道' }))).toEqual(NOTHING)
    expect(read({ agency: '东区财政局', text: '攀枝花市委要求' }).regionCode).toBe('510402')
  })
})

describe('a body that only says 市, 区 or 县', () => {
  const county = { agency: '县委宣传部', inspectionBody: '市委第七提级交叉巡察组' }
  it('is placed where the text names the same body in full', () => {
    expect(names(read({ ...county, text: '传达学习巡察组向通渭县委宣传部反馈会议精神。' }))).toEqual([
      ...['621121', '甘肃省', '定西市', '通渭县'],
    ])
  })
  it('is placed by its address, on its own level and not on that of the house', () => {
    const address = '山东省济南市市中区建设路16号'
    expect(read({ agency: '市城管局', inspectionBody: '市委第四巡察组', address }).regionCode).toBe('370100')
    expect(read({ agency: '区城管局', inspectionBody: '区委第四巡察组', address }).regionCode).toBe('370103')
    expect(read({ agency: '省水利厅', inspectionBody: '省委第四巡视组', address }).regionCode).toBe('370000')
  })
  it('is placed in the county-level city that the address ends with', () => {
    const address = '江西省赣州市瑞金市文昌路154号'
    expect(read({ agency: '市卫健委', inspectionBody: '市委第五巡察组', address }).regionCode).toBe('360781')
  })
  it('is placed by the title of its plan', () => {
    const text = '研究制定《中共桐城市社会事务管理局党组落实市委巡察反馈意见整改方案》'
    expect(read({ agency: '市社管局', inspectionBody: '市委第五巡察组', text }).regionCode).toBe('340881')
  })
  it('is placed by its signature', () => {
    const given = { agency: '区妇联', inspectionBody: '区委第二巡察组', signature: '中共无锡市新吴区妇联党组' }
    expect(read(given).regionCode).toBe('320214')
  })
  it('is placed in the prefecture whose counties the text names', () => {
    const text = '推动沭阳、泗阳、泗洪三县达标。支持宿迁市卫生健康领域改革。'
    expect(read({ agency: '市卫健委', inspectionBody: '市委第六巡察组', text }).regionCode).toBe('321300')
  })

  it.each([
    ['no place at all', '认真整改,压实责任。'],
    ['one mention of one city', '与深圳市有关部门对接。'],
    ['a visit, however often told', '赴深圳市考察。赴深圳市学习考察。前往深圳市取经。'],
    ['a contractor from elsewhere', '委托深圳市某某设计院有限公司。深圳市某某科技公司中标。'],
    ['two cities', '深圳市已完成。深圳市已整改。珠海市已完成。珠海市已整改。'],
    ['the prefecture above a county-level city', '报赣州市住建局备案。落实赣州市部署。'],
    ['words that look like a county', '完成县委交办任务,会同县纪委督办,召开县委常委会,全市南区完成。'],
    ['words that look like a city', '开拓东方市场,加强合作市场监管。'],
  ])('is not placed by %s', (_, text) => {
    expect(names(read({ agency: '市建委', inspectionBody: '市委第一巡察组', text }))).toEqual(NOTHING)
    expect(names(read({ agency: '市文体广旅局', text }))).toEqual(NOTHING)
  })
  it('is not placed in a county by words that look like one', () => {
    const text = '完成县委交办任务,会同县纪委督办。召开县委常委会,会同县审计局检查,完成县委部署。'
    expect(names(read({ agency: '县财政局', inspectionBody: '县委第一巡察组', text }))).toEqual(NOTHING)
  })
  it('is not placed by an address where nothing says whose body it is', () => {
    expect(names(read({ agency: '某某集团', address: '江苏省南京市鼓楼区中山路1号' }))).toEqual(NOTHING)
  })
  it('徐庄镇 is not one place', () => {
    expect(names(read({ agency: '徐庄镇', inspectionBody: '区委第五巡察组', text: '徐庄镇徐庄村' }))).toEqual(NOTHING)
  })
})

describe('a body of a district that names only its city', () => {
  const zone = { agency: '武汉盘龙城经济开发区', inspectionBody: '区委第三巡察组' }
  it('lies in the district that the text names twice', () => {
    const text = '推动黄陂区政务中心建设。划转至黄陂区地方税务局。'
    expect(names(read({ ...zone, text }))).toEqual(['420116', '湖北省', '武汉市', '黄陂区'])
  })
  it.each(['划转至黄陂区地方税务局。', '黄陂区、江夏区。黄陂区、江夏区。', ''])(
    'stays in the city where the text says %j',
    (text) => {
      expect(names(read({ ...zone, text }))).toEqual(['420100', '湖北省', '武汉市', null])
    },
  )
})

describe('streets and villages named after places elsewhere', () => {
  it.each(['南京路街道', '北京路街道', '上海村', '广州社区', '朝阳医院', '安康医院', '中山小学'])(
    '%s is nowhere',
    (agency) => {
      expect(names(read({ agency, inspectionBody: '区委第一巡察组' }))).toEqual(NOTHING)
    },
  )
})

describe('level of an inspected body', () => {
  it.each([
    ['徐庄镇', '区委第五巡察组', 'township'],
    ['黄陂区前川街道办事处', '区委第一巡察组', 'township'],
    ['景德镇市水利局', '市委第一巡察组', 'city'],
    ['徐庄镇葫芦套村', '区委第五巡察组', 'village'],
    ['县乡村振兴局', '县委第一巡察组', 'county'],
    ['区社区卫生服务中心', '区委第一巡察组', 'county'],
    ['市城乡建设局', '市委第一巡察组', 'city'],
    ['市农村居民服务中心', '市委第一巡察组', 'city'],
    ['武汉盘龙城经济开发区', '区委第三巡察组', 'development_zone'],
    ['济南高新区管委会', '市委第三巡察组', 'development_zone'],
    ['两江新区', '市委第三巡察组', 'development_zone'],
    ['浦东新区司法局', '区委第三巡察组', 'county'],
    ['枝江市城市投资集团', '市委第三巡察组', 'enterprise'],
    ['市公交集团有限公司党委', '市委第三巡察组', 'enterprise'],
    ['岳阳职业技术学院', '市委第三巡察组', 'university'],
    ['市行政学院', '市委第三巡察组', 'city'],
    ['南通大学附属医院', '市委第三巡察组', 'hospital'],
    ['沭阳县中医院', '县委第三巡察组', 'hospital'],
    ['市医院管理中心', '市委第三巡察组', 'city'],
    ['省卫生健康委', '省委第五巡视组', 'province'],
    ['湖北省卫健委', '省委第五巡视组', 'province'],
    ['中共株洲市荷塘区委', '省委第三巡视组', 'county'],
    ['县委宣传部', '市委第七提级交叉巡察组', 'county'],
    ['枝江市农业农村发展局', '市委第三巡察组', 'county'],
    ['武汉某中学', '区委第三巡察组', 'county'],
    ['恩施某中学', '市委第三巡察组', 'county'],
    ['恩施某中学', '州委第三巡察组', 'city'],
    ['市建委', '市委第一巡察组', 'city'],
    ['某中学', '旗委第一巡察组', 'county'],
    ['恩施州林业局', '州委第一巡察组', 'city'],
    ['某中学', null, null],
  ] as const)('%s, inspected by %s: %s', (agency, inspectionBody, level) => {
    const { region } = read({ agency, inspectionBody })
    expect(levelOf({ agency, partyBody: null, inspectionBody, region })).toBe(level)
  })
})

const PIECES = [
  '市',
  '区',
  '县',
  '委',
  '鼓楼区',
  '南京市',
  '江苏省',
  '武汉',
  '自治州',
  '《',
  '》',
  '整改',
  '中共',
  ',',
  '\n',
]
const noticeText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((parts) => parts.join('')),
)
const maybe = fc.option(noticeText, { nil: null })

describe('whatever the strings', () => {
  const anyEvidence = fc.record({
    ...{
      agency: maybe,
      partyBody: maybe,
      title: maybe,
      signature: maybe,
      address: maybe,
      above: maybe,
      inspectionBody: maybe,
      orderedBy: maybe,
    },
    text: noticeText,
  })
  it('a reading is a whole chain or nothing, and never one of several candidates', () => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const reading = regionOf(evidence)
        if (reading.regionCode === null) expect(names(reading)).toEqual(NOTHING)
        else expect(reading.province).not.toBeNull()
        expect(reading.region !== null && reading.candidates.length > 0).toBe(false)
        expect(reading.basis === null).toBe(reading.region === null)
        expect([null, ...LEVELS]).toContain(levelOf({ ...evidence, region: reading.region }))
      }),
      { numRuns: 500 },
    )
  })
  it('blanks in the name of the body change nothing', () => {
    fc.assert(
      fc.property(noticeText, (agency) => {
        expect(names(read({ agency: ` ${agency}\u3000` }))).toEqual(names(read({ agency })))
      }),
    )
  })
})
