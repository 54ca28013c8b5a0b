import { describe, expect, it } from 'vitest'
import { readNotice } from '../../src/notice/read-notice.ts'
import type { Notice } from '../../src/notice/tree.ts'

const LEAD = '根据县委统一部署,2023年3月6日至5月12日,县委第一巡察组'
const item = (no: number, title: string): string =>
  `${String(no)}.${title}不到位。\n整改情况:已修订办法。整改结果:已完成。\n`
const read = (title: string, told: string, body: string): Notice =>
  readNotice(`${title}\n${LEAD}对${told}开展了巡察,6月9日反馈了意见。\n${body}`)
const factsOf = (notice: Notice, code: string): unknown => notice.diagnostics.find((one) => one.code === code)?.facts
const shape = (notice: Notice): unknown => notice.items.map((one) => [one.no, one.aspect, one.title])

describe('a notice in which several bodies account for themselves', () => {
  const parts = `一、县水利服务局党组\n${item(1, '水库巡查')}${item(2, '河道监管')}二、县文旅发展局党组整改情况\n${item(1, '景区管理')}三、下一步工作\n继续努力。`

  it('names none of them as its agency, and says who they are and which items are whose', () => {
    const notice = read('远安县第二轮巡察整改情况通报', '县水利服务局、县文旅发展局2个单位党组', parts)
    expect(notice.facts.agency).toBeNull()
    expect(notice.facts.partyBody).toBeNull()
    expect(factsOf(notice, 'several_bodies')).toEqual({ bodies: '县水利服务局、县文旅发展局', items: '1–2、3–3' })
    expect(factsOf(notice, 'agency_missing')).toBeUndefined()
  })

  it('takes their headings for sections, not for aspects', () => {
    const notice = read('远安县第二轮巡察整改情况通报', '县水利服务局、县文旅发展局2个单位党组', parts)
    expect(notice.aspects).toEqual([])
    expect(shape(notice)).toEqual([
      ['1', null, '水库巡查不到位'],
      ['2', null, '河道监管不到位'],
      ['S2-1', null, '景区管理不到位'],
    ])
  })

  it('tells them apart below a heading that holds them all', () => {
    const villages = `一、反馈问题整改落实情况\n(一)石门河村\n${item(1, '账目公开')}(二)青竹坪村\n${item(1, '租金收取')}`
    const notice = read('关于村级巡察整改情况的通报', '石门河村、青竹坪村党组织', villages)
    expect(factsOf(notice, 'several_bodies')).toEqual({ bodies: '石门河村、青竹坪村', items: '1–1、2–2' })
    // There each groups the problems of its village, as any aspect does.
    expect(notice.aspects.map(({ title }) => title)).toEqual(['石门河村', '青竹坪村'])
  })

  it('keeps together those whom the title names together', () => {
    const title = '宜都市松木坪中心党委、宜都市渔洋河水务站党支部关于巡察整改情况的通报'
    const two = `一、市松木坪中心党委整改情况\n${item(1, '会议记录')}二、市渔洋河水务站党支部整改情况\n${item(1, '抢修')}`
    const notice = read(title, '市松木坪中心党委、市渔洋河水务站党支部', two)
    expect(notice.facts.agency).toBe('宜都市松木坪中心、宜都市渔洋河水务站')
    expect(notice.facts.partyBody).toBe('宜都市松木坪中心党委、宜都市渔洋河水务站党支部')
    expect(factsOf(notice, 'several_bodies')).toMatchObject({ items: '1–1、2–2' })
  })

  it('keeps the body that the lead names besides its stations', () => {
    const stations = `一、红岩水库管理所\n${item(1, '巡查')}二、青山水库管理所\n${item(1, '记录')}`
    const notice = read('中共远安县水利服务局党组关于巡察整改情况的通报', '县水利服务局党组', stations)
    expect(notice.facts.agency).toBe('远安县水利服务局')
  })
})

describe('a notice of one body', () => {
  it.each([
    ['its own parts', '一、局党组整改情况', '二、机关党委整改情况'],
    ['aspects', '一、加强党的建设方面', '二、履行监管职责方面'],
    ['problems', '一、个别村账目公开不及时', '二、部分中心管理不到位'],
    ['a heading of one body alone', '一、县水利服务局党组整改情况', '二、下一步工作打算'],
  ])('stays one under headings that name %s', (_, first, second) => {
    const body = `${first}\n${item(1, '组织生活')}${second}\n${item(1, '党费收缴')}`
    const notice = read('中共远安县水利服务局党组关于巡察整改情况的通报', '县水利服务局党组', body)
    expect(notice.facts.agency).toBe('远安县水利服务局')
    expect(factsOf(notice, 'several_bodies')).toBeUndefined()
  })

  it('stays one where Party committee and office of one place report together', () => {
    const notice = read(
      '中共青石镇党委、青石镇人民政府关于巡察整改情况的通报',
      '青石镇党委',
      `一、整改情况\n${item(1, '学习')}`,
    )
    expect(factsOf(notice, 'several_bodies')).toBeUndefined()
  })
})
