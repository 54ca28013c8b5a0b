import { describe, expect, it } from 'vitest'
import { readNotice } from '../../src/notice/read-notice.ts'
import { itemsOf } from './items-of.ts'

const aspectsOf = (text: string): string[] => readNotice(text).aspects.map((aspect) => aspect.title)
const kindsOf = (text: string): string[] => readNotice(text).sections.map((section) => section.kind)

/** Two headings with a problem each. */
const page = (one: string, other: string): string => `二、反馈问题整改情况
（一）${one}
1.窗口叫号乱。
一是增设窗口3个。
2.停车位划线不清。
一是重新划线44处。
（二）${other}
3.例会记录简单。
一是补正记录9次。
4.归档不及时。
一是补归档案61件。`

describe('headings that group by the time things are due', () => {
  it.each([
    ['立行立改的问题', '限期整改的问题'],
    ['即知即改类', '长期整改类'],
    ['短期整改问题（2个）', '中长期整改问题（2个）'],
    ['需要立即整改的问题', '需要持续推进的问题'],
    ['集中攻坚的事项', '已完成整改的事项'],
    ['第一批整改任务', '第二批整改任务'],
  ])('%s and %s are sections, no aspects', (one, other) => {
    expect(aspectsOf(page(one, other))).toEqual([])
    expect(readNotice(page(one, other)).items.map((item) => item.no)).toEqual(['1', '2', '3', '4'])
  })

  it.each([
    ['立行立改的问题', '党的建设方面'],
    ['集中财力办大事方面', '长期规划编制方面'],
  ])('but %s and %s are aspects', (one, other) => {
    expect(aspectsOf(page(one, other))).toHaveLength(2)
  })

  it('what the sentence below says of them holds for all under them', () => {
    expect(
      itemsOf(
        page('立行立改的问题\n以下2个问题已整改完成。', '集中攻坚的问题\n以下2个问题因受客观条件限制，尚未完成整改。'),
      ),
    ).toEqual([
      '窗口叫号乱 [completed]',
      '停车位划线不清 [completed]',
      '例会记录简单 [not_completed]',
      '归档不及时 [not_completed]',
    ])
  })

  it('a problem that speaks of time is a problem', () => {
    expect(
      itemsOf(`二、反馈问题整改情况
1.立行立改问题跟踪不到位。
一是补建台账。
2.限期整改事项超期未办。
一是通报2次。`),
    ).toEqual(['立行立改问题跟踪不到位', '限期整改事项超期未办'])
  })
})

describe('headings that say how far things are', () => {
  it.each([
    ['服务群众不够主动（2个问题，均已整改到位）', '整改责任打折扣，成果运用不充分（2个问题，已全部完成整改）'],
    ['服务群众方面（2个问题，均已整改到位）', '内部管理方面（2个问题，正在整改）'],
    ['服务群众方面【共2项，已完成1项】', '内部管理方面【共2项，已完成2项】'],
  ])('are aspects where they name a subject: %s', (one, other) => {
    const titles = aspectsOf(page(one, other))
    expect(titles.join()).not.toMatch(/[（【]|到位|已完成/)
    expect(titles).toHaveLength(2)
  })

  it.each([
    ['上一轮巡察反馈未整改到位的问题', '本轮新发现的问题'],
    ['往届巡察尚未完成整改的问题', '本次巡察发现的问题'],
    ['审计反馈未整改到位的问题', '巡察发现的问题'],
  ])('are aspects where they say whence the problems come: %s', (one, other) => {
    const notice = readNotice(page(one, other))
    expect(notice.aspects.map((aspect) => aspect.title)).toEqual([one.slice(0, -3), other.slice(0, -3)])
    expect(notice.items.map((item) => item.status.status)).toEqual(Array(4).fill('unstated'))
  })

  it.each(['已整改完成的问题', '正在整改的事项', '立行立改的问题'])(
    '%s over nothing but words is no problem',
    (one) => {
      expect(itemsOf(`二、整改落实情况\n（一）${one}\n针对巡察反馈的33个具体问题，坚持即知即改`)).toEqual([])
    },
  )

  it('巡察整改任务未完成 is a problem', () => {
    expect(itemsOf('二、整改落实情况\n（一）巡察整改任务未完成\n补建台账。\n（二）例会记录简单\n补正记录。')).toEqual([
      '巡察整改任务未完成',
      '例会记录简单',
    ])
  })
})

describe('the organisation part', () => {
  it.each([
    '党组书记履行第一责任人责任情况',
    '主要负责同志抓整改工作情况',
    '党委书记带头抓整改情况',
    '党组及主要负责人组织整改落实情况',
  ])('%s', (title) => {
    const text = `一、党组履行主体责任情况
（一）先后召开会议7次，主动认领问题，研究解决措施。
（二）成立专班。
二、${title}
（一）带头认领问题，亲自协调解决2个问题，推动改到位。
（二）听取汇报9次，逐项梳理问题，压实责任。`
    expect(kindsOf(text)).toEqual(['organisation', 'organisation'])
    expect(itemsOf(text)).toEqual([])
  })

  it('is not a heading over rows and numbered problems, whatever its words', () => {
    expect(
      itemsOf(`（一）服务群众方面
问题1：窗口叫号乱
整改措施：增设窗口3个。
（二）落实整改责任方面
问题2：整改台账笼统
整改措施：重建台账。
问题3：审计整改迟缓
整改措施：逐项销号。`),
    ).toEqual(['1 > 窗口叫号乱', '2 > 整改台账笼统', '2 > 审计整改迟缓'])
  })
})
