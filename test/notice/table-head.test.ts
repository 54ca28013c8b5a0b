import { describe, expect, it } from 'vitest'
import { readNotice } from '../../src/notice/read-notice.ts'
import { itemsOf } from './items-of.ts'

const WANTED = ['窗口秩序混乱 [completed]', '例会记录简单 [ongoing]']
const HEADING = '二、反馈问题整改情况\n'

describe('the problem of a table whose head says where it stands', () => {
  it.each([
    [
      'tabs',
      '序号\t问题类别\t具体问题\t整改措施\t完成情况\n1\t服务群众\t窗口秩序混乱\t增设窗口3个。\t已完成\n2\t内部管理\t例会记录简单\t补正记录9次。\t正在整改',
    ],
    [
      'bars',
      '| 序号 | 类别 | 反馈问题 | 整改措施 | 完成情况 |\n| --- | --- | --- | --- | --- |\n| 1 | 服务群众 | 窗口秩序混乱 | 增设窗口3个。 | 已完成 |\n| 2 | 内部管理 | 例会记录简单 | 补正记录9次。 | 正在整改 |',
    ],
    [
      'a cell a line',
      '序号\n问题类别\n问题描述\n整改措施\n完成情况\n1\n服务群众\n窗口秩序混乱\n增设窗口3个。\n已完成\n2\n内部管理\n例会记录简单\n补正记录9次。\n正在整改',
    ],
    [
      'a group of problems before each',
      '序号\t反馈问题\t具体问题\t整改措施\t完成情况\n1\t服务群众方面\t窗口秩序混乱\t增设窗口3个。\t已完成\n2\t内部管理方面\t例会记录简单\t补正记录9次。\t正在整改',
    ],
    [
      'no cell before it',
      '序号\t反馈问题\t整改措施\t完成情况\n1\t窗口秩序混乱\t增设窗口3个。\t已完成\n2\t例会记录简单\t补正记录9次。\t正在整改',
    ],
  ])('%s', (_, table) => {
    expect(itemsOf(HEADING + table)).toEqual(WANTED)
  })

  it('a row with too few cells keeps what it has', () => {
    expect(
      itemsOf(`${HEADING}序号\t问题类别\t具体问题\t完成情况\n1\t服务群众\t窗口秩序混乱\t已完成\n2\t例会记录简单`),
    ).toEqual(['窗口秩序混乱 [completed]', '例会记录简单'])
  })
})

describe('parts that name no problem', () => {
  it.each(['无。', '暂无', '没有。'])('(一)%s', (words) => {
    expect(
      itemsOf(`二、已完成整改的事项\n1.窗口秩序混乱。\n增设窗口3个。\n三、需长期坚持的整改事项\n（一）${words}`),
    ).toEqual(['窗口秩序混乱 [completed]'])
  })

  it.each(['下一步工作打算', '下阶段整改计划', '今后努力方向', '后续工作安排'])('%s below a part', (title) => {
    const notice = readNotice(`第一部分 整改组织情况
（一）召开会议。先后9次。
第二部分 整改落实情况
一、服务群众方面
1.窗口秩序混乱。
整改情况：增设窗口3个。
二、${title}
持续抓好后续工作。`)
    expect(notice.items.map((item) => item.title)).toEqual(['窗口秩序混乱'])
    expect(notice.sections.at(-1)?.kind).toBe('next_steps')
  })

  it('a problem that speaks of plans is one', () => {
    expect(
      itemsOf(`${HEADING}1.窗口秩序混乱。\n整改情况：增设窗口3个。\n2.后续工作安排不细。\n整改情况：细化安排。`),
    ).toEqual(['窗口秩序混乱', '后续工作安排不细'])
  })
})
