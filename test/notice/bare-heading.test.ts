import { describe, expect, it } from 'vitest'
import { readNotice } from '../../src/notice/read-notice.ts'

const LEAD =
  '中共远安县水利服务局党组关于巡察整改情况的通报\n根据县委统一部署,2023年3月6日至5月12日,县委第一巡察组对县水利服务局党组开展了巡察,6月9日反馈了意见。\n'
const END =
  '\n下一步打算\n局党组将持续巩固整改成果,对需要长期抓的工作常抓不懈,防止问题反弹,推动水利工作提质增效,让群众满意。'
const outline = (body: string): unknown => {
  const { aspects, items } = readNotice(LEAD + body + END)
  return { aspects: aspects.map((one) => one.title), items: items.map((one) => [one.aspect, one.title]) }
}

describe('a page that numbers no heading', () => {
  it.each([
    [
      '针对“…”的问题 in paragraphs',
      '履行监管责任方面\n针对“巡查记录不全”的问题,一是补齐记录。二是培训。\n针对“采砂监管不严”的问题,查处3起。\n党的建设方面\n针对“党费收缴不及时”的问题,补缴党费。',
    ],
    [
      'quoted lines over labels',
      '履行监管责任方面\n“巡查记录不全”\n整改落实:补齐记录。\n“采砂监管不严”\n整改落实:查处3起。\n党的建设方面\n“党费收缴不及时”\n整改落实:补缴党费。',
    ],
    [
      'plain lines over labels',
      '履行监管责任方面\n巡查记录不全\n整改情况:补齐记录。\n采砂监管不严\n整改情况:查处3起。\n党的建设方面\n党费收缴不及时\n整改情况:补缴党费。',
    ],
    [
      'headings in 【】 over accounts that begin with their status',
      '【履行监管责任方面】\n巡查记录不全问题\n〔已整改〕补齐记录。\n采砂监管不严问题\n〔正在整改〕查处3起。\n【党的建设方面】\n党费收缴不及时问题\n〔已整改〕补缴党费。',
    ],
  ])('is read by its lines: %s', (_, body) => {
    expect(outline(body)).toEqual({
      aspects: ['履行监管责任', '党的建设'],
      items: [
        [1, '巡查记录不全'],
        [1, '采砂监管不严'],
        [2, '党费收缴不及时'],
      ],
    })
  })
})

describe('a page that numbers its headings', () => {
  it.each([
    [
      'the facts between title and label',
      '一、整改情况\n1.巡查记录不全。\n有的月份没有记录\n整改情况:补齐记录。\n2.采砂监管不严。\n整改情况:查处3起。',
    ],
    [
      'a short line inside an account',
      '一、整改情况\n1.巡查记录不全。\n整改情况:补齐记录。\n建章立制方面\n修订办法。\n2.采砂监管不严。\n整改情况:查处3起。',
    ],
  ])('has no other: %s', (_, body) => {
    expect(outline(body)).toMatchObject({
      aspects: [],
      items: [
        [null, '巡查记录不全'],
        [null, '采砂监管不严'],
      ],
    })
  })
})

describe('a page that lost all its newlines', () => {
  it('is cut at its numbers, so long as they count on', () => {
    const text =
      `${LEAD}一、整改组织情况。局党组召开会议4次,追回1.08万元。二、反馈问题整改情况。(一)履行监管责任方面。1.巡查记录不全。补齐记录46份。该问题已完成。2.12345热线投诉率高。办结61件。(二)党的建设方面。3.党费收缴不及时。${'补缴党费并公示结果。'.repeat(30)}三、下一步工作安排。继续努力。`.replaceAll(
        '\n',
        ' ',
      )
    const { aspects, items } = readNotice(text)
    expect(aspects.map((one) => one.title)).toEqual(['履行监管责任', '党的建设'])
    expect(items.map((one) => one.title)).toEqual(['巡查记录不全', '12345热线投诉率高', '党费收缴不及时'])
  })
})

describe('a title broken over two lines', () => {
  it.each([
    [
      '中共什邡市教育督导局党组\n关于市委巡察反馈意见整改情况的通报',
      '中共什邡市教育督导局党组关于市委巡察反馈意见整改情况的通报',
    ],
    ['什邡市教育督导局党组关于巡察反馈意见整改情况\n的通报', '什邡市教育督导局党组关于巡察反馈意见整改情况的通报'],
  ])('%j', (lines, title) => {
    const { facts } = readNotice(
      `${lines}\n2024年5月6日至6月28日,市委第一巡察组对市教育督导局党组开展了巡察,8月12日反馈了意见。\n一、整改情况\n1.学习不深入。\n整改情况:补学。`,
    )
    expect([facts.title, facts.agency]).toEqual([title, '什邡市教育督导局'])
  })
})
