import { describe, expect, it } from 'vitest'
import { readStatusHeading } from '../../src/notice/status-heading.ts'
import { readItemStatus } from '../../src/notice/status.ts'

const itemOf = (head: string, body: string): string | null => {
  const text = `${head}\n${body}`
  return (
    readItemStatus(text, { start: 0, end: head.length }, { start: head.length + 1, end: text.length })?.status ?? null
  )
}

describe('status in a section heading', () => {
  it.each([
    ['集中整改期内已完成的整改事项', 'completed'],
    ['已完成整改的问题(19个)', 'completed'],
    ['基本完成的整改事项', 'mostly_completed'],
    ['正在推进的整改事项', 'ongoing'],
    ['尚未完成的整改事项', 'not_completed'],
    ['对长期整改任务采取的重要举措和取得的阶段性成效', 'staged'],
    ['需长期坚持的整改事项', 'staged'],
    ['已解决的问题', 'completed'],
    ['尚未解决的问题', 'not_completed'],
    ['已完成整改并长期坚持的事项', 'completed'],
    ['监管方面(2个问题,均已完成整改)', 'completed'],
    ['立行立改问题(已完成2个)', 'completed'],
  ])('%s → %s', (title, status) => {
    expect(readStatusHeading(title)).toBe(status)
  })

  it.each([
    '巡察反馈问题整改进展情况',
    '集中整改期内整改进展情况',
    '反馈意见整改落实情况',
    '整改完成情况',
    '推进全面从严治党方面',
    '着力解决突出问题',
    '立行立改问题整改情况',
    '关于“推进工作未完成”的问题',
  ])('%s claims nothing', (title) => {
    expect(readStatusHeading(title)).toBeNull()
  })
})

describe('status said at an item', () => {
  it.each([
    ['执法不规范', '整改结果:已完成\n整改情况:开展培训。', 'completed'],
    ['执法不规范', '整改状态:正在整改。', 'ongoing'],
    ['执法不规范', '完成情况:基本完成', 'mostly_completed'],
    ['执法不规范', '整改进展:已完成整改。', 'completed'],
    ['执法不规范(已完成)', '开展培训。', 'completed'],
    ['执法不规范(长期坚持)', '开展培训。', 'staged'],
    ['执法不规范', '开展培训。目前,该问题已完成整改。', 'completed'],
    ['执法不规范', '开展培训。该项任务正在整改中。', 'ongoing'],
    ['执法不规范', '开展培训。已完成整改。', 'completed'],
    ['执法不规范', '手续仍在办理,该问题尚未完成整改。', 'not_completed'],
    ['执法不规范', '是否完成:是', 'completed'],
    ['执法不规范', '是否销号:否', 'not_completed'],
    ['执法不规范', '销号情况:已销号', 'completed'],
    ['执法不规范', '整改进度:100%', 'completed'],
    ['执法不规范', '整改率:100%', 'completed'],
    ['执法不规范', '状态:已办结', 'completed'],
    ['执法不规范', '[整改结果]已完成\n[整改措施]培训', 'completed'],
    ['执法不规范', '整改结果 已完成\n整改措施 培训', 'completed'],
    ['执法不规范', '整改情况:已完成整改。开展培训。', 'completed'],
    ['执法不规范', '改得怎么样:没有完成,正在整改。', 'ongoing'],
    ['执法不规范', '进展情况:印发办法。立行立改,已完成。', 'completed'],
    ['执法不规范', '整改时限:立行立改,已完成。', 'completed'],
    ['执法不规范--已完成', '开展培训。', 'completed'],
    ['执法不规范(√已完成)', '开展培训。', 'completed'],
    ['执法不规范', '查处3起,目前正在整改。', 'ongoing'],
    ['执法不规范', '查处3起,整改工作正在推进中。', 'ongoing'],
    ['执法不规范', '开展培训。整改任务已完成。', 'completed'],
    ['执法不规范', '开展培训,已于2023年8月完成整改。', 'completed'],
    ['执法不规范', '  (一)开展培训。\n  此项问题已完成整改。', 'completed'],
    ['执法不规范', '(1)补齐记录。已完成。\n(2)安装水位计。正在推进。', 'ongoing'],
    ['执法不规范', '(1)安装水位计。(正在推进)\n(2)补齐记录。(已完成)', 'ongoing'],
    ['执法不规范', '(1)补齐记录。(已完成)\n(2)安装水位计。(已完成)', 'completed'],
  ])('%s / %s → %s', (head, body, status) => {
    expect(itemOf(head, body)).toBe(status)
  })

  it.each([
    ['规划滞后', '并已完成中间成果审查,正在深化编制中。'],
    ['农地整治不彻底', '已拆除83宗,3宗正在整改。'],
    ['规划滞后', '目前已完成三年项目库编制。'],
    ['规划滞后', '整改进展:已完成台账清理。'],
    ['规划滞后', '整改类型:长期坚持\n开展培训。'],
    ['规划滞后', '整改时限:长期坚持\n开展培训。'],
    ['规划滞后', '整改目标:已完成整改\n开展培训。'],
    ['规划滞后', '开展培训,已申请销号。'],
    ['规划滞后', '预计2024年6月完成整改。'],
    ['规划滞后', '整改成效:取得实效'],
    ['规划滞后', '验收结果:通过'],
    ['规划滞后', '整改进度:80%'],
    ['学习不深入', '整改进展:召开会议3次,完成学习任务。'],
    ['审计整改不到位', '建立台账,整改完成18项,上缴资金。'],
    ['上轮整改不彻底', '对上轮未完成的5项问题重新制定措施,已全部销号。'],
  ])('%s / %s claims nothing for the item', (head, body) => {
    expect(itemOf(head, body)).toBeNull()
  })
})
