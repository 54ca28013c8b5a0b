import { describe, expect, it } from 'vitest'
import { readNotice } from '../../src/notice/read-notice.ts'

const LEAD = '2023年3月6日至5月12日,县委第四巡察组对县粮储局党组开展了巡察。2023年6月9日反馈了巡察意见。'
const BODY = `\n一、组织领导情况\n召开会议研究部署。\n二、巡察反馈问题整改情况\n1.关于“台账不全”的问题\n补录台账。`
const facts = (text: string) => readNotice(text).facts

describe('the inspecting group', () => {
  const named = (lead: string, later: string): string | null =>
    facts(`${lead}\n一、组织领导情况\n${later}\n二、巡察反馈问题整改情况\n1.关于“台账不全”的问题\n补录台账。`)
      .inspectionBody
  const SHORT = '2023年3月6日至5月12日,县委巡察组对县粮储局党组开展了巡察,6月9日反馈了意见。'

  it.each([
    [SHORT, '2023年6月9日,县委第三巡察组向局党组反馈了巡察意见。', '县委第三巡察组'],
    [SHORT, '印发《县委第三巡察组对县粮储局党组巡察反馈意见的整改方案》。', '县委第三巡察组'],
    [SHORT, '县委巡察三组于6月9日反馈了意见。', '县委巡察三组'],
    [
      '局党组高度重视巡察整改工作,召开会议部署,现将整改情况通报如下。',
      '县委第三巡察组向县粮储局党组反馈了6个问题。',
      '县委第三巡察组',
    ],
  ])('%s %s', (lead, later, group) => {
    expect(named(lead, later)).toBe(group)
  })

  it.each([
    ['县委第三巡察组、第五巡察组来文要求。'],
    ['县委第三巡察组向局党组反馈了意见。县委第五巡察组反馈了另一批意见。'],
    ['市委第三巡察组向市局反馈了意见。'],
    ['根据县委第三巡察组要求整改。'],
  ])('has no number where %s', (later) => {
    expect(named(SHORT, later)).toBe('县委巡察组')
  })

  it('keeps the number that the lead says', () => {
    expect(named(LEAD, '县委第五巡察组向局党组反馈了意见。')).toBe('县委第四巡察组')
  })
})

describe('a lead that names no more than the round', () => {
  const LATER =
    '市委巡视四组于2023年10月11日至12月10日对市粮储局党组进行了常规巡视。2024年7月30日,市委巡视四组向市粮储局党组反馈了巡视意见。'
  const page = (first: string): ReturnType<typeof facts> =>
    facts(
      `根据十二届市委第三轮巡视工作部署要求,现将巡视整改进展情况予以公布。\n一、总体情况\n${first}\n(一)提高站位。召开会议。`,
    )

  it('is followed by group, body and days under the first heading', () => {
    expect(page(LATER)).toMatchObject({
      agency: '市粮储局',
      inspectionBody: '市委巡视四组',
      inspectedFrom: '2023-10-11',
      inspectedTo: '2023-12-10',
      feedbackDate: '2024-07-30',
      inspectionRound: '十二届市委第三轮',
    })
  })

  it('says no days where that only tells of the work', () => {
    expect(page('局党组对巡视反馈意见高度重视,2023年10月11日召开会议,开展整改。')).toMatchObject({
      inspectedFrom: null,
      inspectionBody: null,
    })
  })
})

describe('where a page was broken or glued', () => {
  it('a lead goes on over the lines of its sentence', () => {
    const text = `县委第四巡察组于2023年3月6日至5月\n12日对县粮储局党组开展了巡察,6月9日反馈了意见。按照有关规\n定,现将整改情况公布如下。${BODY}`
    expect(facts(text)).toMatchObject({ inspectedFrom: '2023-03-06', inspectedTo: '2023-05-12' })
  })

  it('a title glued to the group gives the full name', () => {
    const text = `中共沈阳市铁西区粮储局党组关于区委巡察反馈意见整改进展情况的通报区委第二巡察组根据区委巡察工作部署,自2021年10月18日至12月17日对区粮储局党组开展常规巡察。${BODY}`
    expect(facts(text)).toMatchObject({ agency: '沈阳市铁西区粮储局', inspectionBody: '区委第二巡察组' })
  })

  it('a signature glued to the last line dates the notice', () => {
    expect(facts(`${LEAD}${BODY}来信请寄县粮储局办公室。中共某县粮储局党组2023年9月9日`).publishedDate).toBe(
      '2023-09-09',
    )
    expect(facts(`${LEAD}${BODY}制定办法的日期是2023年9月9日`).publishedDate).toBeNull()
  })
})

describe('the round of the committee that inspected', () => {
  const round = (later: string): string | null =>
    facts(`${LEAD}\n一、组织领导情况\n${later}\n二、巡察反馈问题整改情况\n1.关于“台账不全”的问题\n补录台账。`)
      .inspectionRound

  it.each([
    ['全力做好十三届县委第一轮巡察反馈问题整改。', '十三届县委第一轮'],
    ['印发《县粮储局党组关于落实十三届县委第二轮巡察反馈意见整改方案》。', '十三届县委第二轮'],
    ['学习十九届中央第七轮巡视情况汇报精神。', null],
    ['吸取十三届市委第一轮巡察反馈问题的教训。', null],
  ])('%s → %s', (later, expected) => {
    expect(round(later)).toBe(expected)
  })
})

describe('what a place and its offices are called', () => {
  it('the place is not its office', () => {
    const text = `东丽区关于巡视整改进展情况的通报\n来源:中共天津市东丽区委办公室 发布时间:2022-08-16\n2021年3月至4月,市委巡视六组对东丽区开展了巡视工作,并于7月26日反馈了巡视意见。${BODY}`
    expect(facts(text).agency).not.toContain('办公室')
  })

  it('the committee whose plan was followed places a body that names no place', () => {
    const text = `根据厦门市委巡察工作统一部署,2022年4月21日至6月17日,市委第一巡察组对市粮储局党组开展了巡察。${BODY}`
    expect(facts(text)).toMatchObject({ regionCode: '350200', city: '厦门市' })
  })

  it.each([
    ['区委巡察第23组', '区委巡察第23组'],
    ['广州市区级交叉巡察第18组', '广州市区级交叉巡察第18组'],
  ])('%s is a group', (said, group) => {
    const text = `2022年4月21日至6月17日,${said}对区粮储局党组开展了巡察。${BODY}`
    expect(facts(text).inspectionBody).toBe(group)
  })
})

describe('the name of a body that calls itself 我局', () => {
  const own = (later: string, self = '我局'): string | null =>
    facts(
      `2023年3月6日至5月12日,市委第四巡察组对${self}党组开展了巡察。\n一、组织领导情况\n${later}\n二、巡察反馈问题整改情况\n1.关于“台账不全”的问题\n补录台账。`,
    ).agency

  it.each([
    ['成立市粮储局巡察整改工作领导小组。', '我局', '市粮储局'],
    ['成立了市粮储局党组巡察反馈问题整改工作领导小组。', '我局', '市粮储局'],
    ['成立市实验中学落实市委巡察反馈意见整改领导小组。', '我校', null],
    ['成立市第二医院巡察整改工作领导小组。', '我院', '市第二医院'],
    ['成立市委巡察整改工作领导小组。', '我局', null],
    ['成立由局长任组长的巡察整改工作领导小组。', '我局', null],
    ['成立巡察整改工作领导小组。', '我局', null],
    ['成立市粮储局防汛工作领导小组。', '我局', null],
    ['成立市财政部门巡察整改工作领导小组。', '我局', null],
  ])('%s of %s → %s', (later, self, agency) => {
    expect(own(later, self)).toBe(agency)
  })
})

describe('a page without line ends or headings', () => {
  it('begins its lead at the days of the inspection, behind the title', () => {
    const page = `党务公开中共泾县粮储局党组关于县委巡察整改情况的通报 发布时间：2023年10月24日 来源：泾县粮储局 ${LEAD}根据党务公开有关规定，现将整改情况公布。 一、整改情况 1.关于“台账不全”的问题 补录台账。`
    expect(facts(page)).toMatchObject({
      title: '中共泾县粮储局党组关于县委巡察整改情况的通报',
      partyBody: '中共泾县粮储局党组',
      inspectedFrom: '2023-03-06',
      publishedDate: '2023-10-24',
    })
  })

  it('tells its lead also behind a line that could be a signature', () => {
    const page = `中共泾县粮储局党组关于县委巡察整改情况的通报\n泾县粮储局\n2023-10-24\n\n${LEAD}\n局党组高度重视。`
    expect(facts(page)).toMatchObject({
      inspectionBody: '县委第四巡察组',
      inspectedFrom: '2023-03-06',
      feedbackDate: '2023-06-09',
    })
    expect(facts('中共泾县粮储局党组\n2023年10月24日').inspectedFrom).toBeNull()
  })
})

describe('the level of a body', () => {
  const levelOf = (name: string): string | null =>
    facts(`中共${name}关于县委巡察整改情况的通报\n${LEAD.replace('县粮储局党组', name.replace('泾县', '县'))}${BODY}`)
      .level

  it.each([
    ['泾县产业园区服务局党组', 'county'],
    ['泾县工业园区发展服务中心党委', 'county'],
    ['泾县工业园区管委会党工委', 'development_zone'],
    ['泾县经济开发区建设局党组', 'development_zone'],
    ['泾县㳇河镇委员会', 'township'],
  ])('%s → %s', (name, level) => {
    expect(levelOf(name)).toBe(level)
  })

  it('keeps brackets inside the name of a firm', () => {
    const text = `市委第三巡察组于2023年3月6日至5月12日对中共云江(集团)有限公司委员会进行了巡察。${BODY}`
    expect(facts(text)).toMatchObject({ agency: '云江(集团)有限公司', level: 'enterprise' })
    const known = `市委第三巡察组于2023年3月6日至5月12日对市粮储局(以下简称“市局”)党组进行了巡察。${BODY}`
    expect(facts(known).agency).toBe('市粮储局')
  })
})

describe('what a notice says of all without a number', () => {
  const bases = (claim: string): string[] =>
    readNotice(
      `${LEAD}\n一、组织领导情况\n局党组召开会议研究。${claim}。${BODY.replace('\n一、组织领导情况\n召开会议研究部署。', '')}`,
    ).items.map(({ status }) => `${status.status} ${status.basis}`)

  it.each([
    '截至目前,巡察反馈问题已全部整改完成,其余意见正在研究',
    '巡察反馈问题均已基本整改到位',
    '截至目前,已全部完成整改',
    '各项整改任务已基本完成',
    '目前已按要求整改落实到位',
  ])('is some progress, but not of which: %s', (claim) => {
    expect(bases(claim)).toEqual(['unstated summary'])
  })

  it.each(['截至目前,巡察反馈问题已全部整改完成', '目前,反馈的问题均已整改到位', '县委巡察反馈的各类问题都已办结'])(
    'is a claim of all of them: %s',
    (claim) => {
      expect(bases(claim)).toEqual(['completed summary'])
    },
  )

  it.each([
    '上一轮巡察反馈问题均已整改到位',
    '审计反馈问题已全部整改完成',
    '确保反馈问题全部整改到位',
    '推动巡察反馈问题均已销号为止',
    '对整改问题未完成的从严问责',
    '明确责任分工,已完成动员部署',
    '要求各项整改任务按期办结',
  ])('is none: %s', (claim) => {
    expect(bases(claim)).toEqual(['unstated none'])
  })
})
