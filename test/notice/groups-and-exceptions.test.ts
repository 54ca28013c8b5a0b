import { describe, expect, it } from 'vitest'
import { readNotice } from '../../src/notice/read-notice.ts'
import { itemsOf } from './items-of.ts'

const LEAD = '市委第三巡察组于2023年3月6日至5月12日对市粮储局党组进行了巡察，反馈了意见。现将整改情况通报如下。\n'
const ASPECT = '（一）履行主责主业方面\n'

describe('groups by status inside an aspect', () => {
  it('say how far the problems between them are, and are no part of their names', () => {
    const page = `${LEAD}二、反馈问题整改情况\n${ASPECT}已完成整改的问题：\n1.关于“仓房漏雨”问题\n换瓦。\n正在推进整改的问题：\n2.关于“检斤超期”问题\n检定。\n（二）廉洁方面\n已完成整改的问题：\n3.关于“公车加油无登记”问题\n登记。`
    expect(itemsOf(page)).toEqual([
      '1 > 仓房漏雨 [completed]',
      '1 > 检斤超期 [ongoing]',
      '2 > 公车加油无登记 [completed]',
    ])
  })

  it('say nothing of those under them where only some are done', () => {
    const page = (claim: string): string =>
      `${LEAD}二、反馈问题整改情况\n（一）限期整改问题（2个，${claim}）\n1.关于“仓房漏雨”问题\n换瓦。\n2.关于“检斤超期”问题\n检定。\n（二）长期整改问题（1个，持续推进）\n3.关于“账目不清”问题\n清账。`
    expect(itemsOf(page('已完成1个'))).toEqual(['仓房漏雨', '检斤超期', '账目不清 [ongoing]'])
    expect(itemsOf(page('已完成2个'))).toEqual(['仓房漏雨 [completed]', '检斤超期 [completed]', '账目不清 [ongoing]'])
  })

  it('may be numbered', () => {
    const page = `${LEAD}二、反馈问题整改情况\n${ASPECT}1.已完成的（1个）\n（1）仓房漏雨久拖不修。\n①换瓦。\n2.正在推进的（1个）\n（1）检斤设备超期。\n①检定。`
    expect(itemsOf(page)).toEqual(['1 > 仓房漏雨久拖不修 [completed]', '1 > 检斤设备超期 [ongoing]'])
  })
})

describe('all but one', () => {
  const page = (said: string): string =>
    `${LEAD}一、组织领导情况\n召开会议研究。${said}\n二、反馈问题整改情况\n1.关于“仓房漏雨”问题\n换瓦。\n2.关于“检斤超期”问题\n检定。\n3.关于“账目不清”问题\n清账。`

  it('named by its title', () => {
    expect(itemsOf(page('反馈的3个问题，除“检斤超期”1个问题尚未完成整改外，其他2个问题均已完成整改。'))).toEqual([
      '仓房漏雨 [completed]',
      '检斤超期 [not_completed]',
      '账目不清 [completed]',
    ])
  })

  it('leaves all open where no item bears that title', () => {
    expect(itemsOf(page('反馈的3个问题，除“大门生锈”1个问题尚未完成整改外，其他2个问题均已完成整改。'))).toEqual([
      '仓房漏雨',
      '检斤超期',
      '账目不清',
    ])
  })

  it('and a rate of 100% right behind the number of all is all', () => {
    expect(itemsOf(page('反馈的3个问题整改率100%。'))[0]).toBe('仓房漏雨 [completed]')
    expect(itemsOf(page('反馈的3个问题中立行立改1个，整改率100%。'))[0]).toBe('仓房漏雨')
  })
})

describe('a section that says nothing beside one that does', () => {
  const page = (totals: string): string =>
    `${LEAD}一、组织领导情况\n召开会议研究。${totals}\n二、从严从实抓好反馈问题整改\n1.关于“仓房漏雨”问题\n换瓦。\n2.关于“检斤超期”问题\n检定。\n三、取得阶段性进展的问题\n3.关于“账目不清”问题\n清账。`
  const statuses = (totals: string): string[] => readNotice(page(totals)).items.map(({ status }) => status.status)

  it('is as far as the totals leave for just as many', () => {
    expect(statuses('反馈的3个问题中，2个已完成整改，其余1个取得阶段性进展。')).toEqual([
      'completed',
      'completed',
      'staged',
    ])
  })

  it('stays open where the numbers do not fit', () => {
    expect(statuses('反馈的4个问题中，3个已完成整改，其余1个取得阶段性进展。')).toEqual([
      'unstated',
      'unstated',
      'staged',
    ])
  })
})

describe('measures numbered in the style of the problems', () => {
  it('close where a wrapped title goes on with the problems', () => {
    expect(
      itemsOf(
        `${LEAD}二、反馈问题整改情况\n1.关于仓房漏雨的问题\n1.换瓦。\n2.补漏。\n2.关于检斤超期的问题\n1.检定。\n3.关于账目不清的问题\n1.清账。\n2.公开。`,
      ),
    ).toEqual(['仓房漏雨', '检斤超期', '账目不清'])
  })
})

describe('labels without a colon', () => {
  it('stand before the account and the status', () => {
    expect(
      itemsOf(
        `${LEAD}${ASPECT}1.关于仓房漏雨的问题\n整改进度 已完成\n整改措施\n（1）换瓦。\n2.关于检斤超期的问题\n整改进度 正在推进\n整改措施\n（1）检定。`,
      ),
    ).toEqual(['1 > 仓房漏雨 [completed]', '1 > 检斤超期 [ongoing]'])
  })
})

describe('what a problem shows itself in', () => {
  it('are problems of their own, each with its account', () => {
    expect(
      itemsOf(
        `${LEAD}${ASPECT}1.仓储管理粗放。\n表现一：仓房漏雨久拖不修。\n整改情况：换瓦。\n表现二：检斤设备超期。\n整改情况：检定。\n2.财务管理不严。\n表现一：账目不清。\n整改情况：清账。\n表现二：票据不全。\n整改情况：补齐。`,
      ),
    ).toEqual([
      '1 > 仓储管理粗放 > 仓房漏雨久拖不修',
      '1 > 仓储管理粗放 > 检斤设备超期',
      '1 > 财务管理不严 > 账目不清',
      '1 > 财务管理不严 > 票据不全',
    ])
  })
})

describe('a table that groups its rows', () => {
  it('names the field before the number of the first row', () => {
    expect(
      itemsOf(
        `${LEAD}方面\t序号\t反馈问题\t整改措施\t完成情况\n主责主业方面\t1\t仓房漏雨久拖不修\t换瓦。\t已完成\n\t2\t检斤设备超期\t检定。\t正在推进\n廉洁方面\t3\t公车加油无登记\t登记。\t已完成`,
      ),
    ).toEqual(['1 > 仓房漏雨久拖不修 [completed]', '1 > 检斤设备超期 [ongoing]', '2 > 公车加油无登记 [completed]'])
  })
})

describe('two bodies, each with sections of its own', () => {
  it('have their organisation apart from their problems', () => {
    const account = (name: string, problems: string): string =>
      `${name}党组整改情况\n一、组织领导情况\n召开会议研究。\n二、反馈问题整改情况\n（一）主责主业方面\n${problems}\n三、下一步工作\n持续巩固。\n`
    const page = `${LEAD}第一部分 ${account('市粮储局', '1.关于“仓房漏雨”问题\n换瓦。')}第二部分 ${account('市文旅局', '1.关于“展柜老化”问题\n更换。')}`
    expect(itemsOf(page).map((line) => line.replace(/^\d > /, ''))).toEqual(['仓房漏雨', '展柜老化'])
  })
})

describe('a page that breaks off', () => {
  it('behind the organisation lists nothing where its last heading is a scrap', () => {
    expect(itemsOf(`${LEAD}一、切实加强组织领导\n（一）加强领导。召开会议。\n二、盯住`)).toEqual([])
    for (const scrap of ['党委书记', '党组及班子成员对存在的问题、反馈意见和', '精准聚焦反馈问题，坚决抓好各'])
      expect(itemsOf(`${LEAD}一、切实加强组织领导\n（一）加强领导。召开会议。\n二、${scrap}`)).toEqual([])
    expect(itemsOf(`${LEAD}一、切实加强组织领导\n（一）加强领导。召开会议。\n二、关于“推`)).toEqual(['推'])
    expect(itemsOf(`${LEAD}一、仓房漏雨久拖不修，监管缺位`)).toEqual(['仓房漏雨久拖不修，监管缺位'])
  })

  it('inside the organisation lists none of its parts', () => {
    for (const heading of ['一、总体履责情况', '一、部署推进整改落实情况', '一、局党组抓整改情况']) {
      const parts = '（一）聚焦问题、强化措施，全力抓好整改落实。召开会议。\n（二）照单全收，统筹谋划。制定方案。'
      expect(itemsOf(`${LEAD}${heading}\n${parts}`)).toEqual([])
    }
  })

  it('with all that was found in one sentence lists no problem', () => {
    const all =
      '问题：学习不深不实，执行制度不到位；监管不严，审核发放不规范；机制不健全，落实监督职能不到位；慈善事业发展滞后，宣传引导不够；队伍建设薄弱，作风不实。'
    expect(itemsOf(`区委第二巡察组向区民政局党组反馈巡察情况，2025年1月22日进行。\n${all}\n建议：加强学习。`)).toEqual(
      [],
    )
  })
})
