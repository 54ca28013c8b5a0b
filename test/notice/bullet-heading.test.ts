import { describe, expect, it } from 'vitest'
import { readNotice } from '../../src/notice/read-notice.ts'
import { itemsOf } from './items-of.ts'

const under = (...lines: string[]): string =>
  ['二、反馈问题整改情况', '（一）服务群众不够主动', ...lines, '三、下一步打算', '持续抓好后续工作。'].join('\n')
const TITLES = ['1 > 窗口秩序混乱', '1 > 停车位划线不清']

describe('problems behind a dash or a bullet', () => {
  it.each(['——', '—', '--', '－－', '- ', '● ', '◆', '※', '▪ ', '➢', '★', '* '])('%s关于“…”的问题。', (bullet) => {
    expect(
      itemsOf(
        under(
          `${bullet}关于“窗口秩序混乱”的问题。增设窗口3个。`,
          `${bullet}关于“停车位划线不清”的问题。重新划线44处。`,
        ),
      ),
    ).toEqual(TITLES)
  })

  it.each([
    ['——“窗口秩序混乱”问题：增设窗口3个。', '——“停车位划线不清”问题：重新划线44处。'],
    ['——关于窗口秩序混乱的问题。增设窗口3个。', '——关于停车位划线不清的问题。重新划线44处。'],
    ['——关于窗口秩序混乱的问题\n增设窗口3个。', '——关于停车位划线不清的问题\n重新划线44处。'],
    ['——窗口秩序混乱。\n整改情况：增设窗口3个。', '——停车位划线不清。\n整改情况：重新划线44处。'],
    ['——窗口秩序混乱\n一是增设窗口3个。', '——停车位划线不清\n一是重新划线44处。'],
    ['◆ 窗口秩序混乱\n● 增设窗口3个。', '◆ 停车位划线不清\n● 重新划线44处。'],
    ['——窗口秩序混乱。增设窗口3个。', '——停车位划线不清。重新划线44处。'],
  ])('%s', (one, other) => {
    expect(itemsOf(under(one, other))).toEqual(TITLES)
  })

  it.each([
    ['——增设窗口3个。', '——重新划线44处。'],
    ['● 对“停车难”问题深入调研。', '● 梳理群众反映问题9个。\n整改成效：已完成。'],
    ['● 补充窗口力量不足的岗位3个。', '● 重新划线44处。\n整改成效：群众满意。'],
  ])('but %s is a measure', (one, other) => {
    expect(
      itemsOf(`二、反馈问题整改情况\n1.关于办事慢的问题。\n${one}\n${other}\n2.关于停车难的问题。\n已办。`),
    ).toHaveLength(2)
  })

  it('are none in the organisation part, nor in what the page says below the notice', () => {
    expect(
      itemsOf(`一、加强组织领导
——提高政治站位。召开会议9次。
——研究解决问题。听取汇报3次。
二、反馈问题整改情况
1.关于办事慢的问题。
增设窗口3个。
● 上一篇：
● 相关链接：`),
    ).toEqual(['办事慢'])
  })

  it('stand under fields behind another bullet', () => {
    const notice = readNotice(`二、反馈问题整改情况
■ 服务群众方面
◆ 问题（一）：窗口秩序混乱
● 增设窗口3个。
◆ 问题（二）：停车位划线不清
● 重新划线44处。
■ 内部管理方面
◆ 问题（三）：例会记录简单
● 补正记录9次。`)
    expect(notice.aspects.map((aspect) => aspect.title)).toEqual(['服务群众', '内部管理'])
    expect(notice.items.map((item) => [item.aspect, item.title])).toEqual([
      [1, '窗口秩序混乱'],
      [1, '停车位划线不清'],
      [2, '例会记录简单'],
    ])
  })

  it('a dash before a number is a sign, and a line of dashes no bullet', () => {
    expect(
      itemsOf(`二、反馈问题整改情况
1.关于冷库温度不达标的问题。
-18℃以下存放。
————
2.关于停车难的问题。
重新划线44处。`),
    ).toEqual(['冷库温度不达标', '停车难'])
  })
})

describe('decimal numbers', () => {
  it.each([
    ['1 服务群众方面', '2 内部管理方面'],
    ['1. 服务群众不主动', '2. 内部管理不严'],
    ['一、服务群众不主动', '二、内部管理不严'],
    ['（一）服务群众不主动', '（二）内部管理不严'],
  ])('count on from %s', (one, other) => {
    const notice = readNotice(`${one}
1.1 窗口秩序混乱
整改情况：增设窗口3个。
1.2 停车位划线不清
整改情况：重新划线44处。
${other}
2.1 "例会记录"简单
整改情况：补正记录9次。`)
    expect(notice.aspects).toHaveLength(2)
    expect(notice.items.map((item) => [item.aspect, item.title])).toEqual([
      [1, '窗口秩序混乱'],
      [1, '停车位划线不清'],
      [2, '"例会记录"简单'],
    ])
  })

  it.each(['2.5公里道路重新划线。', '3.15专项行动查处9起。', '1.2亿元债务已化解。'])('%s is running text', (line) => {
    expect(itemsOf(`二、反馈问题整改情况\n1.关于停车难的问题。\n${line}\n2.关于办事慢的问题。\n增设窗口。`)).toEqual([
      '停车难',
      '办事慢',
    ])
  })
})

describe('the outlook behind the problems', () => {
  it.each(['驰而不息，持续放大整改效应', '坚持常态长效，推动整改走深走实', '久久为功，不断扩大巡察整改战果'])(
    '%s',
    (title) => {
      const text = `一、加强组织领导，压实责任
（一）召开会议。先后9次。
二、逐项落实，推动见底清零
（一）服务群众不够主动
1.关于窗口秩序混乱的问题。
增设窗口3个。
三、${title}
（一）毫不松懈抓后续。定期复查。
（二）举一反三促长效。健全机制。`
      expect(itemsOf(text)).toEqual(['1 > 窗口秩序混乱'])
      expect(readNotice(text).sections.map((section) => section.kind)).toEqual([
        'organisation',
        'problems',
        'next_steps',
      ])
    },
  )

  it('is not a problem with a slogan in it', () => {
    expect(
      itemsOf(`一、窗口秩序混乱，秩序差。
增设窗口3个。
二、停车位划线不清，群众意见大。
重新划线44处。
三、推动整改不深入，成果运用少。
健全机制。`),
    ).toHaveLength(3)
  })
})
