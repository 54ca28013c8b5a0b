import { describe, expect, it } from 'vitest'
import { readMark } from '../../src/notice/mark.ts'
import { readNotice } from '../../src/notice/read-notice.ts'
import { itemsOf } from './items-of.ts'

const LEAD = '市委第三巡察组于2023年3月6日至5月12日对市粮储局党组进行了巡察。现将整改情况通报如下。\n'

describe('a card for each problem', () => {
  it('has its number, its title and its labels on lines of their own', () => {
    const card = (no: number, title: string, state: string): string =>
      `【问题${String(no)}】\n${title}\n【整改措施】\n一是核对台账。二是约谈企业。\n【整改状态】\n${state}\n`
    expect(itemsOf(LEAD + card(1, '仓房漏雨久拖不修', '已完成') + card(2, '轮换粮出库手续倒签', '基本完成'))).toEqual([
      '仓房漏雨久拖不修 [completed]',
      '轮换粮出库手续倒签 [mostly_completed]',
    ])
  })
})

describe('A1., B1.', () => {
  it('number the problems of the aspect that bears the letter', () => {
    expect(
      itemsOf(
        `${LEAD}（一）履行主责主业方面\nA1.关于“仓房漏雨久拖不修”问题\n整改成效：已换瓦。\nA2.关于“检斤设备超期”问题\n整改成效：已检定。\n（二）廉洁方面\nB1.关于“公车加油无登记”问题\n整改成效：已登记。`,
      ),
    ).toEqual(['1 > 仓房漏雨久拖不修', '1 > 检斤设备超期', '2 > 公车加油无登记'])
  })

  it('are none of a paper size or a building', () => {
    for (const line of ['A4纸张双面打印', 'B2、3楼安装监控', 'A1 展厅']) {
      expect(readMark(line, { start: 0, end: line.length })?.style ?? null).not.toBe('arabic')
    }
  })
})

describe('a field behind a bullet', () => {
  it('stands over problems that are numbered 一、', () => {
    const notice = `${LEAD}◆履行主责主业方面\n一、仓房漏雨久拖不修问题\n1、已换瓦。\n二、检斤设备超期问题\n1、已检定。\n◆廉洁方面\n三、公车加油无登记问题\n1、已登记。`
    expect(itemsOf(notice)).toEqual(['1 > 仓房漏雨久拖不修', '1 > 检斤设备超期', '2 > 公车加油无登记'])
  })

  it('in brackets may be the first heading of all', () => {
    const notice = `${LEAD}【履行主责主业方面】\n■ 问题：仓房漏雨久拖不修\n□ 整改：已换瓦。\n■ 问题：检斤设备超期\n□ 整改：已检定。\n【廉洁方面】\n■ 问题：公车加油无登记\n□ 整改：已登记。`
    expect(readNotice(notice).aspects.map(({ title }) => title)).toEqual(['履行主责主业', '廉洁'])
  })
})

describe('titles that end in 问题, without a number before them', () => {
  const page = (first: string, second: string): string[] =>
    itemsOf(`${LEAD}（一）履行主责主业方面\n${first}\n一是换瓦。二是补漏。\n${second}\n一是检定。二是更换。`)

  it('are items under a field', () => {
    const titles = ['1 > 仓房漏雨久拖不修', '1 > 检斤设备超期']
    expect(page('仓房漏雨久拖不修问题(1)', '检斤设备超期问题(2)')).toEqual(titles)
    expect(page('仓房漏雨久拖不修问题', '检斤设备超期问题')).toEqual(titles)
  })

  it('are none where they look back', () => {
    expect(page('针对以上问题', '对照上述两个问题')).not.toContain('1 > 以上')
    expect(page('针对以上问题', '对照上述两个问题')).toHaveLength(1)
  })
})

describe('decimals', () => {
  it.each(['1.1公车维修费用上涨', '1.2 人才引进跟不上', '2-3 日常监管缺位', '2.1年度计划落空', '1.1个别党员不在状态'])(
    'number a title: %s',
    (line) => {
      expect(readMark(line, { start: 0, end: line.length })?.style).toBe('decimal')
    },
  )

  it.each(['3.5公里长的支渠', '2.5日完成', '1.2人次', '3.4个百分点', '1.5年期', '6-8月间'])(
    'are an amount: %s',
    (line) => {
      expect(readMark(line, { start: 0, end: line.length })?.style ?? null).not.toBe('decimal')
    },
  )
})

describe('a label before an aspect', () => {
  it('is no part of its title', () => {
    const notice = readNotice(
      `${LEAD}（一）反馈指出：落实上级部署有温差\n1.仓房漏雨久拖不修。\n一是换瓦。\n2.检斤设备超期。\n一是检定。\n（二）反馈指出：管党治党宽松软\n3.公车加油无登记。\n一是登记。`,
    )
    expect(notice.aspects.map(({ title }) => title)).toEqual(['落实上级部署有温差', '管党治党宽松软'])
  })
})
