import { describe, expect, it } from 'vitest'
import { readItemStatus, readStatusHeading, readStatusWords } from '../../src/notice/status.ts'

const wordsOf = (text: string): string | null => readStatusWords(text, { start: 0, end: text.length })?.status ?? null
const itemOf = (head: string, body: string): string | null => {
  const text = `${head}\n${body}`
  return (
    readItemStatus(text, { start: 0, end: head.length }, { start: head.length + 1, end: text.length })?.status ?? null
  )
}

describe('status words', () => {
  it.each([
    ['已完成', 'completed'],
    ['已全部完成整改', 'completed'],
    ['已整改到位', 'completed'],
    ['已办结', 'completed'],
    ['已完成,并长期坚持', 'completed'],
    ['基本完成', 'mostly_completed'],
    ['已基本完成整改', 'mostly_completed'],
    ['基本整改到位', 'mostly_completed'],
    ['取得阶段性成效', 'staged'],
    ['长期任务已取得阶段性成效', 'staged'],
    ['目前完成阶段性整改,正在按计划推进', 'staged'],
    ['长期坚持', 'staged'],
    ['正在整改', 'ongoing'],
    ['持续推进', 'ongoing'],
    ['未完成整改', 'not_completed'],
    ['尚未全部完成', 'not_completed'],
    ['未整改到位', 'not_completed'],
    ['整改未完成', 'not_completed'],
  ])('%s → %s', (text, status) => {
    expect(wordsOf(text)).toBe(status)
  })

  it.each(['高度重视', '加强学习', '召开会议3次', ''])('%s claims nothing', (text) => {
    expect(wordsOf(text)).toBeNull()
  })
})

describe('status in a section heading', () => {
  it.each([
    ['集中整改期内已完成的整改事项', 'completed'],
    ['已完成整改的问题(19个)', 'completed'],
    ['基本完成的整改事项', 'mostly_completed'],
    ['正在推进的整改事项', 'ongoing'],
    ['尚未完成的整改事项', 'not_completed'],
    ['对长期整改任务采取的重要举措和取得的阶段性成效', 'staged'],
    ['需长期坚持的整改事项', 'staged'],
  ])('%s → %s', (title, status) => {
    expect(readStatusHeading(title)).toBe(status)
  })

  it.each([
    '巡察反馈问题整改进展情况',
    '集中整改期内整改进展情况',
    '反馈意见整改落实情况',
    '整改完成情况',
    '推进全面从严治党方面',
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
  ])('%s / %s → %s', (head, body, status) => {
    expect(itemOf(head, body)).toBe(status)
  })

  it.each([
    ['规划滞后', '并已完成中间成果审查,正在深化编制中。'],
    ['农地整治不彻底', '已拆除83宗,3宗正在整改。'],
    ['规划滞后', '目前已完成三年项目库编制。'],
    ['学习不深入', '整改进展:召开会议3次,完成学习任务。'],
    ['审计整改不到位', '建立台账,整改完成18项,上缴资金。'],
    ['上轮整改不彻底', '对上轮未完成的5项问题重新制定措施,已全部销号。'],
  ])('%s / %s claims nothing for the item', (head, body) => {
    expect(itemOf(head, body)).toBeNull()
  })
})
