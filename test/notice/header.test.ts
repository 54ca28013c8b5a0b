import { describe, expect, it } from 'vitest'
import { readNotice } from '../../src/notice/read-notice.ts'
import type { NoticeFacts } from '../../src/notice/tree.ts'

const factsOf = (text: string): NoticeFacts => readNotice(text).facts

describe('the days of an inspection', () => {
  it.each([
    [
      '2021年9月6日起至11月5日止，县委第一巡察组对县民政局党组进行了巡察。同年12月20日反馈了意见。',
      '2021-09-06',
      '2021-11-05',
      '2021-12-20',
    ],
    [
      '2022年11月中旬至2023年1月上旬，县委第一巡察组对县民政局党组进行了巡察，当年2月16日反馈了意见。',
      '2022-11',
      '2023-01',
      '2023-02-16',
    ],
    [
      '县委第一巡察组于二〇二三年三月一日至三月三十一日对县民政局党组开展巡察，四月十五日反馈了意见。',
      '2023-03-01',
      '2023-03-31',
      '2023-04-15',
    ],
    [
      '2023年3月1日—31日，县委第一巡察组对县民政局党组开展巡察，5月4日反馈了意见。',
      '2023-03-01',
      '2023-03-31',
      '2023-05-04',
    ],
    [
      '2023年3至5月，县委第一巡察组对县民政局党组开展了巡察，次年1月5日反馈了意见。',
      '2023-03',
      '2023-05',
      '2024-01-05',
    ],
    [
      '2023年，县委第一巡察组于3月1日至4月28日对县民政局党组开展了巡察，6月9日反馈了意见。',
      '2023-03-01',
      '2023-04-28',
      '2023-06-09',
    ],
    [
      '县委第一巡察组自2018年5月5日起对县民政局党组开展了巡察，至7月18日结束，并于9月28日反馈了意见。',
      '2018-05-05',
      '2018-07-18',
      '2018-09-28',
    ],
    [
      '2022年11月7日至12月30日，县委第一巡察组对县民政局党组开展了巡察，2月3日反馈了意见。',
      '2022-11-07',
      '2022-12-30',
      '2023-02-03',
    ],
    [
      '2022年4月6日至25日，县委第一巡察组对县民政局党组开展了巡察，6月3日反馈了意见。',
      '2022-04-06',
      '2022-04-25',
      '2022-06-03',
    ],
    ['2022年4月6日至5日，县委第一巡察组对县民政局党组开展了巡察，6月3日反馈了意见。', '2022-04-06', null, '2022-06-03'],
  ])('%s', (lead, from, to, feedback) => {
    const { inspectedFrom, inspectedTo, feedbackDate } = factsOf(`${lead}\n一、学习不深入。\n整改情况：已补学。`)
    expect([inspectedFrom, inspectedTo, feedbackDate]).toEqual([from, to, feedback])
  })

  it.each([
    '3月1日至4月28日，县委第一巡察组对县民政局党组开展了巡察，今年6月9日反馈了意见。',
    '县委第一巡察组对县民政局党组开展了为期三个月的巡察，并反馈了意见。',
    '前段时间，县委第一巡察组对县民政局党组开展了巡察，近日反馈了意见。',
  ])('are not guessed: %s', (lead) => {
    const { inspectedFrom, inspectedTo, feedbackDate } = factsOf(`${lead}\n一、学习不深入。\n整改情况：已补学。`)
    expect([inspectedFrom, inspectedTo, feedbackDate]).toEqual([null, null, null])
  })

  it('are of the inspection, not of the feedback, where one date stands before both', () => {
    const facts = factsOf('2023年11月，镇党委巡察组对红旗村党总支开展了巡察，反馈问题5个。\n一、学习不深入。')
    expect([facts.inspectedFrom, facts.inspectedTo, facts.feedbackDate]).toEqual(['2023-11', null, null])
  })

  it('take 今年 and 去年 from the year of the notice', () => {
    const facts = factsOf(`县民政局巡察整改情况通报
2022年9月1日至10月28日，县委第一巡察组对县民政局党组开展了巡察，去年11月30日反馈了意见。
一、学习不深入。
整改情况：已补学。
县民政局
2024年3月5日`)
    expect(facts.feedbackDate).toBe('2023-11-30')
  })
})

describe('who inspected', () => {
  it.each([
    ['镇党委第二巡察组对郑家坝村党支部开展巡察', '镇党委第二巡察组'],
    ['区委第四联动巡察组对区法院党组进行了联动巡察', '区委第四联动巡察组'],
    ['七届市委第十二轮巡察一组对我院党组开展了巡察', '市委巡察一组'],
    ['教育部党组第三巡视组对华夏师范大学党委进行了巡视', '教育部党组第三巡视组'],
    ['区委营商环境专项巡察组对区商务局党组开展了巡察', '区委营商环境专项巡察组'],
    ['第一巡察组进驻县商务局党组', '第一巡察组'],
    ['根据集团党委部署，集团党委第二巡察组对华夏物流公司党总支开展了巡察', '集团党委第二巡察组'],
  ])('%s', (words, body) => {
    expect(factsOf(`2023年3月1日至4月28日，${words}，6月9日反馈了意见。\n一、学习不深入。`).inspectionBody).toBe(body)
  })
})

describe('who was inspected', () => {
  it.each([
    ['对区市场监督管理局党组开展了巡察', '区市场监督管理局'],
    ['对县工业和信息化局党组开展了巡察', '县工业和信息化局'],
    ['对教育部党组开展了巡视', '教育部'],
  ])('%s', (words, agency) => {
    expect(factsOf(`2023年3月1日至4月28日，巡察组${words}，6月9日反馈了意见。\n一、学习不深入。`).agency).toBe(agency)
  })

  it('is named with its place by the title where the signature leaves that out', () => {
    const facts = factsOf(`衢江市青山县万田乡党委关于巡察整改情况的通报
2019年9月2日至10月31日，县委第二巡察组对万田乡党委进行了巡察。
一、学习不深入。
整改情况：已补学。
中共万田乡委员会
2020年3月20日`)
    expect([facts.agency, facts.partyBody]).toEqual(['衢江市青山县万田乡', '中共万田乡委员会'])
  })

  it('may be written with blanks, and may itself be a committee', () => {
    const lead = '2023年3月1日至4月28日，县委第一巡察组进行了巡察，6月9日反馈了意见。\n一、学习不深入。'
    expect(factsOf(`中共 青山县 水利局 党组 关于 巡察整改 情况 的 通报\n${lead}`).agency).toBe('青山县水利局')
    const committee = '2023年3月1日至4月28日，省委第一巡视组对区委进行了巡视，6月9日反馈了意见。\n一、学习不深入。'
    const { agency, partyBody } = factsOf(`中共岳麓区委员会关于省委巡视整改情况的通报\n${committee}`)
    expect([agency, partyBody]).toEqual(['岳麓区', '中共岳麓区委员会'])
    expect(factsOf(`共青团青山县委员会关于巡察整改情况的通报\n${lead}`).agency).toBe('共青团青山县委员会')
    expect(factsOf(`中共青山县委政法委员会关于巡察整改情况的通报\n${lead}`).agency).toBe('青山县委政法委员会')
    expect(factsOf(`青山县卫生健康委员会关于巡察整改情况的通报\n${lead}`).agency).toBe('青山县卫生健康委员会')
    expect(factsOf(`中共青山县水利局委员会关于巡察整改情况的通报\n${lead}`).agency).toBe('青山县水利局')
  })

  it.each([
    ['中共东营市委经济技术开发区工作委员会', '东营经济技术开发区'],
    ['中共东营市委东营港经济开发区工作委员会', '东营港经济开发区'],
    ['中共芜湖经济技术开发区工委', '芜湖经济技术开发区'],
  ])('may be a zone, without the committee above it: %s', (name, agency) => {
    const lead = '2023年3月1日至4月28日，市委第一巡察组进行了巡察，6月9日反馈了意见。\n一、学习不深入。'
    expect(factsOf(`${name}关于巡察整改情况的通报\n${lead}`).agency).toBe(agency)
  })

  it('stands whole in a lead with an adverb, and ahead of 发布日期 in the page head', () => {
    expect(
      factsOf('2023年3月1日至4月28日，市委第一巡察组对市商务局党组先后开展了两轮巡察。\n一、学习不深入。').agency,
    ).toBe('市商务局')
    expect(
      factsOf(
        '来源:青山县水利局发布日期:2024-03-05\n2023年3月1日至4月28日，县委第一巡察组对我局进行了巡察。\n一、学习不深入。',
      ).agency,
    ).toBe('青山县水利局')
  })

  it('stands on the level of the committee that ordered the inspection', () => {
    expect(factsOf('根据区委统一部署，对巡察反馈意见进行了整改，现予公布。3月1日\n一、学习不深入。').level).toBe(
      'county',
    )
  })

  it('is the first of several that the feedback went to, and an organ of a committee', () => {
    const lead =
      '2022年7月3日至8月19日，县委第五巡察组对三个村开展了巡察。11月2日，向白塔镇党委和3个村党支部分别反馈了意见。'
    expect(factsOf(`中共五原县白塔镇委员会关于整改情况的通报\n${lead}\n一、学习不深入。`).agency).toBe('五原县白塔镇')
    const office = factsOf(
      '2019年7月12日至9月20日，县委第九巡察组对县委网信办开展了巡察。\n一、学习不深入。\n中共崇仁县委网信办\n2020年1月3日',
    )
    expect(office.partyBody).toBe('中共崇仁县委网信办')
  })

  it('is not 监督 or a number of bodies', () => {
    const lead = '2023年3月1日至4月28日，区委4个巡察组向40家被巡察单位党组织全面反馈巡察情况，对监督情况进行了通报。'
    expect(factsOf(`${lead}\n一、学习不深入。`).agency).toBeNull()
  })

  it.each([
    ['中央第三巡视组对教育部党组开展了巡视', 'central'],
    ['中央第三巡视组对华夏石油集团有限公司党组开展了巡视', 'enterprise'],
    ['省委第三巡视组对省教育厅党组开展了巡视', 'province'],
  ])('stands on a level: %s', (words, level) => {
    expect(factsOf(`2023年3月1日至4月28日，${words}，6月9日反馈了意见。\n一、学习不深入。`).level).toBe(level)
  })
})
