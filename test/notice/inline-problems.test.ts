import { describe, expect, it } from 'vitest'
import { readNotice } from '../../src/notice/read-notice.ts'
import { itemsOf } from './items-of.ts'

const page = (one: string, other: string): string => `二、反馈问题整改情况
（一）在服务群众方面
${one}
（二）在内部管理方面
${other}
三、下一步工作
一是持续抓好后续工作。二是健全长效机制。`
const THREE = ['1 > 窗口秩序混乱', '1 > 停车位划线不清', '2 > 例会记录简单']

describe('several problems in one paragraph', () => {
  it.each([
    [
      '一是关于“窗口秩序混乱”的问题。增设窗口3个。二是关于“停车位划线不清”的问题。重新划线44处。',
      '一是关于“例会记录简单”的问题。补正记录9次。',
    ],
    ['①“窗口秩序混乱”问题。增设窗口3个。②“停车位划线不清”问题。重新划线44处。', '①“例会记录简单”问题。补正记录9次。'],
    [
      '（1）关于“窗口秩序混乱”问题：增设窗口3个。（2）关于“停车位划线不清”问题：重新划线44处。',
      '（3）关于“例会记录简单”问题：补正记录9次。',
    ],
    [
      '1.关于“窗口秩序混乱”问题。增设窗口3个；2.关于“停车位划线不清”问题。重新划线44处。',
      '3.关于“例会记录简单”问题。补正记录9次。',
    ],
    [
      '第一，关于窗口秩序混乱的问题。增设窗口3个。第二，关于停车位划线不清的问题。重新划线44处。',
      '第一，关于例会记录简单的问题。补正记录9次。',
    ],
    [
      '一是关于窗口秩序混乱问题的整改。增设窗口3个。二是关于停车位划线不清问题的整改。重新划线44处。',
      '一是关于例会记录简单问题的整改。补正记录9次。',
    ],
    [
      '——关于“窗口秩序混乱”的问题。增设窗口3个。——关于“停车位划线不清”的问题。重新划线44处。',
      '——关于“例会记录简单”的问题。补正记录9次。',
    ],
    [
      '一是关于“窗口秩序混乱”的问题。增设窗口3个。\n二是关于“停车位划线不清”的问题。重新划线44处。',
      '一是关于“例会记录简单”的问题。补正记录9次。',
    ],
  ])('%s', (one, other) => {
    expect(itemsOf(page(one, other))).toEqual(THREE)
  })

  it('keep each its own account', () => {
    const text = page(
      '一是关于“窗口秩序混乱”的问题。增设窗口3个。二是关于“停车位划线不清”的问题。重新划线44处。',
      '一是关于“例会记录简单”的问题。补正记录9次。',
    )
    expect(readNotice(text).items.map((item) => text.slice(item.body.start, item.body.end))).toEqual([
      '增设窗口3个。',
      '重新划线44处。',
      '补正记录9次。',
    ])
  })

  it.each([
    '一是针对“秩序混乱”问题，增设窗口3个。二是针对“划线不清”问题，重新划线44处。',
    '一是研究“停车难”问题3次。二是通报“插队”问题9起。',
    '一是增设窗口3个，解决排队问题。二是重新划线44处，解决停车问题。',
    '一是出台《关于整治插队问题的通知》。二是下发《关于规范停车问题的意见》。',
  ])('but not the measures: %s', (measures) => {
    expect(itemsOf(`二、反馈问题整改情况\n1.办事效率不高。\n${measures}\n2.停车秩序混乱。\n已改。`)).toEqual([
      '办事效率不高',
      '停车秩序混乱',
    ])
  })

  it('are none in the organisation part', () => {
    expect(
      itemsOf(`一、加强组织领导
一是针对“停车难”问题，召开会议9次。二是研究“排队久”的问题。签订责任书9份。
二、反馈问题整改情况
1.办事效率不高。
增设窗口3个。`),
    ).toEqual(['办事效率不高'])
  })
})

describe('一是… over its account where the page breaks off', () => {
  const head = '二、反馈问题整改情况\n（一）服务群众方面\n1.办事效率不高的问题\n'
  it('is the problem, though 二是 is lost', () => {
    expect(itemsOf(`${head}一是窗口秩序混乱。\n整改进展情况：增设窗口3个，下一步，将认`)).toEqual([
      '1 > 办事效率不高 > 窗口秩序混乱',
    ])
  })

  it('is a measure where it tells of a deed', () => {
    expect(itemsOf(`${head}一是增设窗口3个。\n整改进展情况：下一步，将认`)).toEqual(['1 > 办事效率不高'])
  })
})

describe('a problem over tasks', () => {
  const two = (one: string, other: string, task: string): string => `三、整改任务完成情况
（一）${one}
${task}1：规范窗口设置（已完成）
增设窗口3个。
${task}2：加强现场引导（正在推进）
设导办员6名。
（二）${other}
${task}3：从严规范停车（已完成）
重新划线44处。`

  it.each(['整改任务', '任务'])('is no aspect: %s', (task) => {
    const notice = readNotice(two('针对“窗口秩序混乱”的问题', '针对“停车位划线不清”的问题', task))
    expect(notice.aspects).toEqual([])
    expect(notice.items.map((item) => [item.title, item.parentTitle, item.status.status])).toEqual([
      ['规范窗口设置', '窗口秩序混乱', 'completed'],
      ['加强现场引导', '窗口秩序混乱', 'ongoing'],
      ['从严规范停车', '停车位划线不清', 'completed'],
    ])
  })

  it('is one where it names a field', () => {
    expect(readNotice(two('服务群众方面', '关于内部管理方面的问题', '任务')).aspects).toHaveLength(2)
  })

  it('is one where problems stand below it', () => {
    const notice = readNotice(`二、反馈问题整改情况
（一）关于“服务群众不主动”的问题
1.窗口秩序混乱。
整改情况：增设窗口3个。
2.停车位划线不清。
整改情况：重新划线44处。`)
    expect(notice.aspects).toHaveLength(1)
    expect(notice.items).toHaveLength(2)
  })
})

describe('deeds that enumerate their own', () => {
  it('are tasks under a deed that stands alone, in a field', () => {
    expect(
      itemsOf(`一、强化政治担当，扛牢整改责任
（一）召开会议9次，逐条研究。
二、推动整改见行见效
（一）服务群众方面
1.全面提升服务水平
（1）规范窗口设置。一是增设窗口3个。二是设导办员6名。
（2）规范停车秩序。一是重新划线44处。二是劝导违停9起。`),
    ).toEqual(['1 > 全面提升服务水平 > 规范窗口设置', '1 > 全面提升服务水平 > 规范停车秩序'])
  })

  it('are measures under a problem', () => {
    expect(
      itemsOf(`一、强化政治担当，扛牢整改责任
（一）召开会议9次，逐条研究。
二、推动整改见行见效
（一）服务群众方面
1.服务水平不高
（1）规范窗口设置。一是增设窗口3个。二是设导办员6名。
（2）规范停车秩序。一是重新划线44处。二是劝导违停9起。`),
    ).toEqual(['1 > 服务水平不高'])
  })
})

describe('bare problems in the paragraph of a field', () => {
  it.each([
    [
      '一是窗口秩序混乱。增设窗口3个。二是停车位划线不清。重新划线44处。',
      '一是会议记录不规范。补正记录9次。二是档案归集不及时。补归档案61件。',
    ],
    [
      '①窗口秩序混乱。增设窗口3个。②停车位划线不清。重新划线44处。',
      '①会议记录不规范。补正记录9次。②档案归集不及时。补归档案61件。',
    ],
    [
      '一是窗口秩序混乱。增设窗口3个。\n二是停车位划线不清。重新划线44处。',
      '一是会议记录不规范。补正记录9次。\n二是档案归集不及时。补归档案61件。',
    ],
  ])('%s', (one, other) => {
    expect(itemsOf(page(one, other))).toEqual([
      '1 > 窗口秩序混乱',
      '1 > 停车位划线不清',
      '2 > 会议记录不规范',
      '2 > 档案归集不及时',
    ])
  })

  it.each([
    '一是窗口秩序混乱。群众排队久。二是停车位划线不清。车辆乱停。\n整改情况：增设窗口3个。',
    '一是增设窗口。设3个。二是重新划线。划44处。',
  ])('but not %s', (words) => {
    expect(itemsOf(page(words, words)).join()).not.toMatch(/停车位|重新划线/)
  })
})
