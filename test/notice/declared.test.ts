import { describe, expect, it } from 'vitest'
import { readDeclared } from '../../src/notice/declared.ts'
import { readNotice } from '../../src/notice/read-notice.ts'

const totalsOf = (text: string): Record<string, number> =>
  Object.fromEntries(
    readDeclared(text, [{ start: 0, end: text.length }])
      .filter((fact) => fact.bound === 'exact')
      .map((fact) => [
        fact.unit && fact.what !== 'disciplined' ? `${fact.what} of ${fact.unit}` : fact.what,
        fact.value,
      ]),
  )

describe('totals that a notice states about itself', () => {
  it.each([
    ['针对巡察反馈的八个方面,25个问题', { aspects: 8, problems: 25 }],
    ['区委第三巡察组提出3个大类,23个方面的问题', { aspects: 3, problems: 23 }],
    [
      '反馈的3个方面的7项问题,细化分解为20个具体问题20项整改任务',
      { aspects: 3, categories: 7, problems: 20, tasks: 20 },
    ],
    [
      '反馈的4个方面12类问题,细化成39个具体问题,提出了157项整改措施',
      { aspects: 4, categories: 12, problems: 39, measures: 157 },
    ],
    [
      '巡察反馈25个问题,已完成整改19个、正在整改6个',
      { problems: 25, 'completed of problems': 19, 'ongoing of problems': 6 },
    ],
    ['反馈问题29个,制定整改措施94条,已完成整改94条', { problems: 29, measures: 94, 'completed of measures': 94 }],
    ['截至目前22个方面问题已整改到位,1个问题正在整改', { 'completed of problems': 22, 'ongoing of problems': 1 }],
    [
      '42项整改任务中,36项已全面完成整改,其余6项取得阶段性整改进展',
      { tasks: 42, 'completed of tasks': 36, 'staged of tasks': 6 },
    ],
    [
      '巡察反馈15个问题,已完成9个,基本完成2个,正在推进3个,尚未完成1个',
      {
        problems: 15,
        'completed of problems': 9,
        'mostly_completed of problems': 2,
        'ongoing of problems': 3,
        'not_completed of problems': 1,
      },
    ],
    ['反馈4个方面11个问题,截至目前已全部完成整改', { aspects: 4, problems: 11, 'completed of problems': 11 }],
    ['反馈12个问题。截至目前,已完成整改12个', { problems: 12, 'completed of problems': 12 }],
    ['整改完成率76%', { completion_rate: 0.76 }],
    ['反馈的5大类13个方面意见细化为79个具体问题', { categories: 5, aspects: 13, problems: 79 }],
    ['反馈的四方面10个问题,已整改落实10个', { aspects: 4, problems: 10, 'completed of problems': 10 }],
    ['稳步推进31个省委巡视反馈问题整改', { problems: 31 }],
    ['三个方面共发现反馈各类问题16个', { aspects: 3, problems: 16 }],
    ['反馈意见分解形成79个“问题清单”', { problems: 79 }],
    ['反馈移交的2件立行立改事项已完成2件', { tasks: 2, 'completed of tasks': 2 }],
    [
      '反馈29个问题,已完成整改28个,阶段性完成整改1个',
      { problems: 29, 'completed of problems': 28, 'staged of problems': 1 },
    ],
    ['整改期间,共新建、修订、完善12项规章制度', { rules_made: 12 }],
    ['完善和新建制度589项', { rules_made: 589 }],
    ['整章建制4条', { rules_made: 4 }],
    ['教育提醒3人', { 'reminded of people': 3 }],
    ['先后8次召开党组会议', { 'meetings of 次': 8 }],
    ['召开会议专题调度巡察整改工作10次', { 'meetings of 次': 10 }],
    ['召开常委会会议、专题会议等研究286次', { 'meetings of 次': 286 }],
    ['新制定制度9项,修订完善制度14项', { rules_new: 9, rules_revised: 14 }],
    ['制定及修改完善制度16项,其中新制定9项、修订7项', { rules_made: 16, rules_new: 9, rules_revised: 7 }],
    ['新建和修订制度27项', { rules_made: 27 }],
    ['建立完善制度18项,其中新建11项、修订7项', { rules_made: 18, rules_new: 11, rules_revised: 7 }],
    [
      '一共指出10个问题,改好了8个,还有2个正在改',
      { problems: 10, 'completed of problems': 8, 'ongoing of problems': 2 },
    ],
    ['指出8个问题,其余2个仍在持续推进', { problems: 8, 'ongoing of problems': 2 }],
    [
      '反馈12个问题,9个问题已完成,3个需长期坚持的问题取得阶段性成效',
      { problems: 12, 'completed of problems': 9, 'staged of problems': 3 },
    ],
    ['追缴资金7.132万元', { 'recovered_yuan of 元': 71320 }],
    ['党纪政务处分5人', { disciplined: 5 }],
    [
      '反馈的两个方面十二个问题,已完成整改九个,正在整改三个,清退补贴四万六千元',
      { aspects: 2, problems: 12, 'completed of problems': 9, 'ongoing of problems': 3, 'recovered_yuan of 元': 46000 },
    ],
    [
      '反馈的十五个问题,已完成整改十二个,基本完成两个,尚未完成一个',
      {
        problems: 15,
        'completed of problems': 12,
        'mostly_completed of problems': 2,
        'not_completed of problems': 1,
      },
    ],
    ['反馈的十五个问题已全部整改完成', { problems: 15, 'completed of problems': 15 }],
    ['追回资金三点五万元', { 'recovered_yuan of 元': 35000 }],
    ['收缴违纪款人民币一百二十万元', { 'recovered_yuan of 元': 1200000 }],
    ['违规发放的补贴2.6万元已全部清退', { 'recovered_yuan of 元': 26000 }],
    ['完善制度6项', { rules_made: 6 }],
    ['通过整改完善内部管理制度6项', { rules_made: 6 }],
    ['新建制度8项,完善制度6项', { rules_new: 8, rules_revised: 6 }],
    ['修订完善制度6项', { rules_revised: 6 }],
    [
      '反馈20个问题,其中16个问题“已完成,同意销号”,4个问题被认定为“基本完成”',
      { problems: 20, 'completed of problems': 16, 'mostly_completed of problems': 4 },
    ],
    [
      '反馈20个问题,9个属于长期任务取得阶段性成效,1个正在按计划加快推进',
      { problems: 20, 'staged of problems': 9, 'ongoing of problems': 1 },
    ],
    [
      '反馈18个具体问题,已整改销号16个,剩余2个正按序时进度推进',
      { problems: 18, 'completed of problems': 16, 'ongoing of problems': 2 },
    ],
    ['反馈20个问题,3个需长期坚持', { problems: 20, 'staged of problems': 3 }],
    [
      '反馈20个问题,已完成整改17个、长期整改3个',
      { problems: 20, 'completed of problems': 17, 'staged of problems': 3 },
    ],
    ['反馈10个问题,其中立行立改4个、限期整改4个、长期整改2个', { problems: 10 }],
    ['反馈20个问题,已完成18个,尚在整改2个', { problems: 20, 'completed of problems': 18, 'ongoing of problems': 2 }],
    ['反馈20个问题,未按期完成整改2个', { problems: 20, 'not_completed of problems': 2 }],
    ['反馈20个问题,其中5个问题立行立改', { problems: 20 }],
    ['反馈的三个方面6类20个具体问题', { aspects: 3, categories: 6, problems: 20 }],
    ['召开动员会、党组会、调度会等23场次', { 'meetings of 次': 23 }],
    ['召开了7次党组会议研究整改,召开专题民主生活会1次', { 'meetings of 次': 7 }],
  ])('%s', (text, totals) => {
    expect(totalsOf(text)).toEqual(totals)
  })

  it.each([
    '每名班子成员包保1至2个问题',
    '在民主生活会上查摆问题26条',
    '协调解决难点问题17个',
    '建立“一个问题、一套方案”的整改机制',
    '每周督查一次,每月召开1次推进会',
    '2023年接处消费者诉求同比下降8.62%',
    '按问题性质分成三大类整改',
    '正在改革的3个科室',
    '没有改好的2个',
    '主动认领4项具体问题',
    '反馈以来办结信访件3件',
    '第8次召开党组会议',
    '制度汇编一本',
    '反馈方面的意见三十年一遇',
    '反馈1.5个问题',
    '反馈2-3个问题',
    '反馈2至3个问题',
    '反馈两三个问题',
    '反馈十几个问题',
    '反馈数十个问题',
    '反馈几十个问题',
    '反馈的第12个问题',
    '反馈的第十二个问题',
    '反馈问题2-3个',
    '2-3次召开党组会议',
    '召开会议第3次',
    '党纪政务处分2至3人',
    '反馈后1.5项问题已完成',
    '已完成整改2个至3个问题',
    '反馈2个至3个问题',
    '建立制度2项至3项',
    '给予党纪处分2人到3人',
    '分成六类整改',
    '召开专题民主生活会1次',
    '完善服务两岸机制2项',
    '完善措施6项',
    '追回资金三万五',
    '追回资金几万元',
    '拨付资金十二万元',
    '减少支出3.2万元',
  ])('none are stated in %s', (text) => {
    expect(totalsOf(text)).toEqual({})
  })

  it('a number with 余 or 多 is a bound, not a total', () => {
    const [fact] = readDeclared('局层面新制定修订管理制度90多个', [{ start: 0, end: 16 }])
    expect(fact).toMatchObject({ value: 90, bound: 'at_least' })
  })

  it.each([
    ['反馈近30个问题', [['problems', 30, 'about']]],
    ['反馈问题近30个', []],
    ['反馈约30个问题', [['problems', 30, 'about']]],
    ['反馈30余个问题', [['problems', 30, 'at_least']]],
    ['反馈三十多个问题', [['problems', 30, 'at_least']]],
    ['反馈百余个问题', [['problems', 100, 'at_least']]],
    ['反馈近百个问题', [['problems', 100, 'about']]],
    ['反馈上百个问题', [['problems', 100, 'at_least']]],
    ['反馈超过30个问题', [['problems', 30, 'at_least']]],
    ['反馈不超过30个问题', [['problems', 30, 'at_most']]],
    ['近30个问题已完成整改', [['completed', 30, 'about']]],
    ['整改完成率约76%', [['completion_rate', 0.76, 'about']]],
    ['整改完成率达76%以上', [['completion_rate', 0.76, 'at_least']]],
    ['追缴资金近30万元', [['recovered_yuan', 300000, 'about']]],
    ['追缴资金约30万元', [['recovered_yuan', 300000, 'about']]],
    ['追缴资金30余万元', [['recovered_yuan', 300000, 'at_least']]],
    ['提出近30条建议', [['suggestions', 30, 'about']]],
    ['近30次召开党组会议', [['meetings', 30, 'about']]],
    ['召开会议研究近30次', [['meetings', 30, 'about']]],
    ['教育提醒30余人', [['reminded', 30, 'at_least']]],
    ['教育提醒30人以上', [['reminded', 30, 'at_least']]],
    ['教育提醒近30人', []],
    ['制定制度30余项', [['rules_made', 30, 'at_least']]],
  ])('%s is no exact total', (text, facts) => {
    const found = readDeclared(text, [{ start: 0, end: text.length }])
    expect(found.map(({ what, value, bound }) => [what, value, bound])).toEqual(facts)
  })
})

describe('totals of a section', () => {
  const read = (first: string): ReturnType<typeof readNotice> =>
    readNotice(
      `中共远安县水利局党组关于巡察整改情况的通报\n根据县委统一部署,2023年3月6日至5月12日,县委第一巡察组对县水利局党组开展了巡察,6月9日反馈了3个问题。\n一、已完成的问题\n${first}\n1.巡查记录不全。\n整改情况:补齐。\n2.采砂监管不严。\n整改情况:查处。\n二、正在整改的问题\n3.党费收缴不及时。\n整改情况:补缴。`,
    )
  const codes = (first: string): string[] => read(first).diagnostics.map((one) => one.code)

  it('speak of the section alone, and are not held against the whole notice', () => {
    const { declared } = read('共2个问题。')
    expect(declared.map(({ value, scope }) => [value, scope === null])).toEqual([
      [3, true],
      [2, false],
    ])
    expect(codes('共2个问题。')).not.toContain('declared_differs_from_list')
  })

  it('must add up by themselves', () => {
    expect(codes('共5个问题,已完成3个,基本完成2个。')).not.toContain('declared_parts_differ')
    expect(codes('共5个问题,已完成3个,基本完成1个。')).toContain('declared_parts_differ')
  })
})
