import { describe, expect, it } from 'vitest'
import { readNotice } from '../../src/notice/read-notice.ts'
import { itemsOf } from './items-of.ts'

describe('headings of a group', () => {
  it('drop the count of their problems, which is no part of the subject', () => {
    const notice = readNotice(`二、巡察反馈问题整改情况
(一)履行职能责任方面(2个问题)
1.关于“帮扶指导不够”问题
一是走访群众41人次。二是建立台账。
2.关于“台账更新不及时(含2个问题清单)”问题
一是补录台账3份。二是专人负责。`)
    expect(notice.aspects.map(({ title }) => title)).toEqual(['履行职能责任'])
    expect(notice.items.map(({ title }) => title)).toEqual(['帮扶指导不够', '台账更新不及时(含2个问题清单)'])
  })
})

describe('totals', () => {
  const declaredIn = (text: string): string[] =>
    readNotice(text).declared.map(({ what, value }) => `${what} ${String(value)}`)
  const ITEMS = `二、巡察反馈问题整改情况
1.关于“帮扶指导不够”问题
一是走访群众41人次。二是建立台账。
2.关于“台账更新不及时”问题
一是补录台账3份。二是专人负责。`

  it('count what is all done, and not what is done of a part', () => {
    const lead = (claim: string): string => `县委第一巡察组对县林业局党组开展了巡察。截至目前,${claim}。\n${ITEMS}`
    expect(declaredIn(lead('巡察反馈的3个方面12个问题已全部整改完成'))).toEqual([
      'aspects 3',
      'problems 12',
      'completed 12',
    ])
    expect(declaredIn(lead('其中12个问题已全部整改完成'))).not.toContain('problems 12')
  })

  it('may stand where the notice looks ahead, if it looks back there; plans are none', () => {
    const ahead = (words: string): string => `${ITEMS}\n三、存在不足和下一步打算\n${words}`
    expect(declaredIn(ahead('目前,巡察反馈的2个问题已完成整改1个,正在整改1个。'))).toEqual(
      expect.arrayContaining(['problems 2', 'completed 1', 'ongoing 1']),
    )
    expect(declaredIn(ahead('再用3个月对2个方面的问题开展回头看。'))).toEqual([])
  })

  it('count problems behind their aspects', () => {
    const lead = (words: string): string => `县委第一巡察组对县林业局党组开展了巡察。${words}。\n${ITEMS}`
    expect(declaredIn(lead('区委巡察组共反馈问题3个方面12个'))).toEqual(['aspects 3', 'problems 12'])
    expect(declaredIn(lead('分解为整改任务32项,已完成整改29项,其余3项正在有序推进'))).toEqual([
      'tasks 32',
      'completed 29',
      'ongoing 3',
    ])
  })

  it('say what is done before and behind the number', () => {
    const lead = (words: string): string => `县委第一巡察组对县林业局党组开展了巡察。${words}。\n${ITEMS}`
    expect(declaredIn(lead('截至目前,反馈的9个问题已有8个整改到位'))).toEqual(['problems 9', 'completed 8'])
    expect(declaredIn(lead('13个反馈问题中已整改11个、正在整改2个'))).toEqual([
      'problems 13',
      'ongoing 2',
      'completed 11',
    ])
    expect(declaredIn(lead('反馈的9个问题要求整改8个季度'))).not.toContain('completed 8')
  })

  it('may close the last account, and speak of the whole', () => {
    const closed = `${ITEMS}\n(1)补录台账3份。\n(2)专人负责。\n综上,局党组对照反馈的2个问题制定措施5条,2个问题已全部整改完成。`
    expect(declaredIn(closed)).toEqual(['problems 2', 'measures 5', 'completed 2'])
    expect(readNotice(closed).items.map(({ status }) => status.status)).toEqual(['completed', 'completed'])
  })

  it('of a part say nothing of a section that happens to hold as many', () => {
    const notice = readNotice(`二、巡察反馈问题整改情况
反馈问题分解为整改任务9项,已完成整改7项,其余2项正在推进。
1.帮扶指导不够。
整改情况:走访群众41人次。
2.台账更新不及时。
整改情况:补录台账3份。`)
    expect(notice.items.map(({ status }) => status.status)).toEqual(['unstated', 'unstated'])
  })
})

describe('a status in brackets behind the label', () => {
  it('is that of the item', () => {
    expect(
      itemsOf(`(一)履行职责不够到位
1.关于“帮扶指导不够”问题
整改情况(基本完成):一是走访群众41人次。二是建立台账。
2.关于“台账更新不及时”问题
整改情况(一):一是补录台账3份。二是专人负责。`),
    ).toEqual(['1 > 帮扶指导不够 [mostly_completed]', '1 > 台账更新不及时'])
  })
})

describe('problems numbered twice', () => {
  it('bear no number in their titles', () => {
    expect(
      itemsOf(`(一)服务大局意识不强方面
1.问题1:线路覆盖不足。
整改情况:开通线路2条。
2.问题2:帮扶指导不够。
整改情况:走访群众41人次。`),
    ).toEqual(['1 > 线路覆盖不足', '1 > 帮扶指导不够'])
  })
})

describe('a problem at the first level that names a responsibility', () => {
  const notice = (last: string): string[] =>
    itemsOf(`一、线路覆盖不足。
整改情况:开通线路2条。
二、帮扶指导不够。
整改情况:走访群众41人次。
三、${last}
整改情况:发提醒函4份。`)
  it('is one more problem, unless it speaks of the work', () => {
    expect(notice('整改责任传导层层递减,存在上热下冷。')).toHaveLength(3)
    expect(notice('落实整改主体责任不够到位。')).toHaveLength(3)
    expect(notice('压实整改责任,加强组织领导')).toHaveLength(2)
  })
})

describe('a first-level heading with 长期 in it', () => {
  const sections = (heading: string): number =>
    readNotice(`一、关于差旅费重复报销的问题
(一)加强内部审计。对下属单位开展审计2次。
(二)清退违规资金。逐笔核实票据。
二、${heading}
(一)摸清人员底数。清退5人。
(二)健全管理办法。修订办法1项。`).sections.length
  it('is a problem by its subject, a section where it has none', () => {
    expect(sections('关于长期借用街道干部的问题')).toBe(0)
    expect(sections('关于需要长期整改的问题')).toBe(1)
  })
})

describe('first-level headings that name fields', () => {
  it('are aspects, each with its problems, where the number of fields is not what they name', () => {
    const notice = readNotice(`一、强化组织领导,统筹推进整改
召开会议7次。
二、关于学习贯彻上级决策部署和履行职责方面问题的整改情况
1.帮扶指导不够。
整改情况:走访群众41人次。
三、关于落实管党治党责任方面问题的整改情况
2.台账更新不及时。
整改情况:补录台账3份。`)
    expect(notice.aspects.map(({ title }) => title)).toHaveLength(2)
    expect(notice.items.map(({ aspect }) => aspect)).toEqual(notice.aspects.map(({ no }) => no))
    const whole = readNotice(`一、组织领导情况
召开会议7次。
二、巡察反馈三个方面问题整改情况
(一)履行职责不够到位
1.帮扶指导不够。
整改情况:走访群众41人次。`)
    expect(whole.aspects.map(({ title }) => title)).toEqual(['履行职责不够到位'])
  })
})

describe('a last section of tasks', () => {
  const count = (heading: string, mark = '任务3:'): number =>
    itemsOf(`一、已完成的整改任务
任务1:规范用车管理。
安装定位8套。
任务2:清理借用人员。
退回5人。
二、${heading}
${mark}处置历史遗留问题。
化解12件。`).length
  it('that go on is read, one of plans is not', () => {
    expect(count('持续推进的整改任务')).toBe(3)
    expect(count('持续推进整改工作', '')).toBe(2)
  })
})
