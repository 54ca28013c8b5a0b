import { describe, expect, it } from 'vitest'
import { readNotice } from '../../src/notice/read-notice.ts'
import { itemsOf } from './items-of.ts'

describe('problems behind a label', () => {
  it('bear the number of the label, whatever it is called', () => {
    expect(
      itemsOf(`一、领导核心作用发挥不充分方面
反馈意见1：重大事项研究不规范。
整改落实情况：（1）修订议事规则。（2）补充会议记录9次。整改状态：已完成。
反馈意见2：阵地管理责任落实不到位。
整改落实情况：（1）专题研究2次。整改状态：已完成。
二、管党治党责任方面
反馈意见3：廉政风险防控不严。
整改落实情况：（1）排查风险点41个。整改状态：长期坚持。`),
    ).toEqual([
      '1 > 重大事项研究不规范 [completed]',
      '1 > 阵地管理责任落实不到位 [completed]',
      '2 > 廉政风险防控不严 [staged]',
    ])
  })

  it('are counted in two steps: 问题1.1, 1-1', () => {
    expect(
      itemsOf(`（一）政治建设方面
问题1.1：会前学习走过场
整改落实：开展研讨12次。已完成。
问题1.2：对重点工作督办不力
整改落实：建立督办台账。已完成。
（二）队伍建设方面
问题2.1：班子配备不齐
整改落实：补充调整干部31人。正在整改。`),
    ).toEqual(['1 > 会前学习走过场 [completed]', '1 > 对重点工作督办不力 [completed]', '2 > 班子配备不齐 [ongoing]'])
    expect(
      itemsOf(`一、坚持政治引领，扛牢整改责任
先后召开会议7次。
二、坚持问题导向，逐项整改落实
1.落实河湖长制有差距
1-1 巡河流于形式。整改措施：制定巡河清单。整改结果：已完成。
1-2 违建清理不彻底。整改措施：拆除违建3处。整改结果：已完成。
2.工程建设监管不严
2-1 工程变更程序不规范。整改措施：清理变更16项。整改结果：未完成，正在推进。`),
    ).toEqual(['1 > 巡河流于形式 [completed]', '1 > 违建清理不彻底 [completed]', '2 > 工程变更程序不规范 [ongoing]'])
  })

  it('open without a number where a heading has several of them', () => {
    expect(
      itemsOf(`二、反馈意见整改落实情况
（一）学习贯彻上级决策部署方面
问题：教师配备不足。
整改进展：引进教师12名。
问题：学科特色不鲜明。
整改进展：制定学科规划。
（二）落实责任方面
问题：后勤领域风险防控不到位。
整改进展：梳理风险点68个。`),
    ).toEqual(['1 > 教师配备不足', '1 > 学科特色不鲜明', '2 > 后勤领域风险防控不到位'])
  })

  it('but only name a part where each heading has one', () => {
    expect(
      itemsOf(`二、反馈意见整改落实情况
1.河长制落实不力
问题：巡河流于形式。
整改进展：开展暗访6次。
2.工程建设监管不严
问题：工程变更程序不规范。
整改进展：清理变更16项。`),
    ).toEqual(['河长制落实不力', '工程建设监管不严'])
  })

  it('stand under 第一个方面', () => {
    expect(
      itemsOf(`第一个方面：贯彻上级决策部署方面存在的问题
第一个问题：审计监督作用发挥不充分
整改情况：完成项目26个。已整改到位。
第二个问题：数字化审计推进缓慢
整改情况：配备服务器2台。正在推进。
第二个方面：党组织建设方面存在的问题
第一个问题：支部会议不规范
整改情况：规范记录本。已整改到位。`),
    ).toEqual([
      '1 > 审计监督作用发挥不充分 [completed]',
      '1 > 数字化审计推进缓慢 [ongoing]',
      '2 > 支部会议不规范 [completed]',
    ])
  })
})

it('reads the rows of a table drawn with bars', () => {
  expect(
    itemsOf(`| 序号 | 问题 | 整改措施 | 整改结果 |
| --- | --- | --- | --- |
| 1 | 防火责任压得不实 | 签订责任书210份 | 已完成 |
| 2 | 管护资金拨付滞后 | 拨付资金316万元 | 已完成 |
| 3 | 古树档案更新不及时 | 更新档案187份 | 正在推进 |`),
  ).toEqual(['防火责任压得不实 [completed]', '管护资金拨付滞后 [completed]', '古树档案更新不及时 [ongoing]'])
})

it('takes a heading that the text breaks off behind for an aspect, not for a problem', () => {
  const lead = '2024年4月28日至6月14日，市委第四巡察组对市交通局开展了巡察，9月11日反馈了意见。'
  const broken = readNotice(`${lead}\n一、整改任务落实情况\n（一）贯彻落实党的路线方针`)
  expect([broken.aspects.map(({ title }) => title), broken.items]).toEqual([['贯彻落实党的路线方针'], []])
  expect(itemsOf(`${lead}\n一、整改任务落实情况\n（一）贯彻落实党的路线方针不力`)).toEqual(['贯彻落实党的路线方针不力'])
})

describe('problems without any mark', () => {
  it('are the paragraphs under a field that begin by saying what is amiss', () => {
    expect(
      itemsOf(`（一）在学习贯彻上级决策部署存在差距方面
学习贯彻重要指示精神不到位。2025年9月，系统学习有关纲要，开展研讨。
（二）在发挥桥梁纽带作用不充分方面
组织建设滞后。2025年9月，召开工作会议，制定章程。
统筹全区文艺体系建设有欠缺。2025年9月，制定发展规划。`),
    ).toEqual(['1 > 学习贯彻重要指示精神不到位', '2 > 组织建设滞后', '2 > 统筹全区文艺体系建设有欠缺'])
  })

  it('are none where the paragraphs tell what was done', () => {
    expect(
      itemsOf(`（一）在学习贯彻上级决策部署存在差距方面
2025年9月，系统学习有关纲要，开展研讨。解决了学习不到位的问题。
（二）在发挥桥梁纽带作用不充分方面
召开工作会议，制定章程。
制定发展规划。各协会反映良好。`),
    ).toEqual(['在学习贯彻上级决策部署存在差距方面', '在发挥桥梁纽带作用不充分方面'])
  })

  it('are the wrapped lines behind a bullet', () => {
    expect(
      itemsOf(`一、坚持党的领导方面
★关于院长负责制落实不到位的问题
整改情况：修订议事规则。
★关于公益性体现不足的问题
整改情况：降低药占比。
二、廉洁行医方面
★关于药品耗材采购监管不严的问题
整改情况：开展专项检查2次。`),
    ).toEqual(['1 > 院长负责制落实不到位', '1 > 公益性体现不足', '2 > 药品耗材采购监管不严'])
  })
})

it('takes a table of contents at the head of the page for no headings', () => {
  const contents = '一、提高政治站位\n二、反馈问题整改情况\n（一）贯彻决策部署方面\n三、下一步打算\n'
  const account = `县水利局党组关于巡察整改情况的通报
一、提高政治站位，扛牢整改责任
先后召开会议7次。
二、反馈问题整改情况
（一）贯彻决策部署方面
1.河长制落实不力。
整改情况：开展暗访6次。
三、下一步打算
健全制度。`
  expect(itemsOf(contents + account)).toEqual(['1 > 河长制落实不力'])
  expect(itemsOf(account)).toEqual(['1 > 河长制落实不力'])
})

describe('the organisation part of a page that breaks off', () => {
  const lead = '2024年4月28日至6月14日，市委第四巡察组对市交通局开展了巡察，9月11日反馈了意见。'
  it.each([
    '一、齐心协力，着力推进巡察整改工作',
    '一、以严和实的要求抓好巡视整改工作',
    '一、把巡视整改作为重大政治任务抓紧抓实',
    '一、坚决落实市委要求，扛起整改责任',
  ])('is no problem: %s', (heading) => {
    expect(itemsOf(`${lead}\n${heading}\n（一）强化组织领导。成立领导小组。\n（二）压实责任。制定方案。`)).toEqual([])
  })

  it('but a heading that names a fault is one', () => {
    expect(itemsOf(`${lead}\n一、推动巡察整改不力\n一是强化组织领导。二是制定方案。`)).toEqual(['推动巡察整改不力'])
  })
})

it('takes 巡察发现的问题 for the section that holds the problems', () => {
  expect(
    itemsOf(`一、巡察发现的问题
（一）贯彻上级部署方面
1.学习不深入。
2.服务大局有差距。
（二）为民服务方面
1.办事拖拉。`),
  ).toEqual(['1 > 学习不深入', '1 > 服务大局有差距', '2 > 办事拖拉'])
})

describe('a line behind the last account', () => {
  const village = (last: string): string => `1、“三务”公开不及时。
已在公开栏补齐内容，明确专人负责。
2、集体资产台账不清。
对机井、门面等18处资产重新登记。
${last}`
  it('speaks of all problems where it says so', () => {
    const { items } = readNotice(village('以上问题均已整改到位。'))
    expect(items.map(({ status }) => [status.status, status.basis])).toEqual([
      ['completed', 'summary'],
      ['completed', 'summary'],
    ])
  })

  it.each(['该问题已整改到位。', '上述做法得到群众好评。', '以上情况已在村内公开。'])('but not in %s', (last) => {
    expect(readNotice(village(last)).items[0]?.status.status).toBe('unstated')
  })
})

it('reads marks and stops of a page in ASCII, and takes 等问题 off a title', () => {
  expect(
    itemsOf(`一, 学习贯彻上级精神方面
1. 思政教育一体化建设滞后、形式单一等问题.
整改情况: 建立备课组7个.
二, 全面从严治党方面
1. 校园食堂监管不到位.
整改情况: 排查隐患16处.`),
  ).toEqual(['1 > 思政教育一体化建设滞后、形式单一', '2 > 校园食堂监管不到位'])
})

describe('numbered lines behind 整改情况:', () => {
  it('are the measures of the problem above, also where only one stands there', () => {
    expect(
      itemsOf(`（一）关于贯彻上级决策部署方面
1.存在问题：医共体建设推进慢。
整改情况：
1）召开推进会3次；
2）整合设备12台。
完成情况：已完成。
（二）关于落实“两个责任”方面
2.存在问题：医德医风教育流于形式。
整改情况：
1）开展警示教育4场。
完成情况：持续推进。`),
    ).toEqual(['1 > 医共体建设推进慢 [completed]', '2 > 医德医风教育流于形式 [ongoing]'])
  })
})
