import { describe, expect, it } from 'vitest'
import { readTitle } from '../../src/notice/title.ts'

const titleOf = (head: string, hasBody = true, labelled = false): string => {
  const { title } = readTitle(head, { start: 0, end: head.length }, hasBody, labelled)
  return head.slice(title.start, title.end)
}

describe('titles without the words that wrap them', () => {
  it.each([
    ['关于“部门职能相互交叉”问题的整改情况。', '部门职能相互交叉'],
    ['关于“一体推进“三不”机制不实”问题的整改情况。', '一体推进“三不”机制不实'],
    ['关于“‘一把手’倾注精力不够”问题', '‘一把手’倾注精力不够'],
    ['针对“‘过紧日子’意识不足”的问题', '‘过紧日子’意识不足'],
    ['针对“推进“十项工作”发力不足,盲道被占用”问题的整改情况', '推进“十项工作”发力不足,盲道被占用'],
    ['针对“智能设备覆盖率不高。”', '智能设备覆盖率不高'],
    ['针对“利益冲突”方面的问题', '利益冲突'],
    ['针对日常业务外包方面的问题', '日常业务外包'],
    ['着力解决干部培养缺乏规划的问题', '干部培养缺乏规划'],
    ['关于妨碍公平竞争问题仍然存在的问题的整改情况', '妨碍公平竞争问题仍然存在'],
    ['在“党组领导核心作用发挥不足”方面', '党组领导核心作用发挥不足'],
    ['反馈问题:推进全面从严治党不力,管党治党“宽松软”。', '推进全面从严治党不力,管党治党“宽松软”'],
    ['关于贯彻党的理论路线方针政策方面', '贯彻党的理论路线方针政策'],
    ['执法工作不够主动。', '执法工作不够主动'],
    ['针对“四风”问题树倒根存问题。', '“四风”问题树倒根存'],
    ['【已完成】执法工作不够主动。'.replaceAll('【', '[').replaceAll('】', ']'), '执法工作不够主动'],
    ['反馈问题2:管党治党不实', '管党治党不实'],
    ['执法工作不够主动(已完成)', '执法工作不够主动'],
    ['执法工作不够主动--已整改', '执法工作不够主动'],
    ['“一肩挑”--村级治理弱化', '“一肩挑”--村级治理弱化'],
    ['执法工作不够主动问题', '执法工作不够主动'],
    ['“大城管”理念树得不牢,没有发挥牵头作用。', '“大城管”理念树得不牢,没有发挥牵头作用'],
    ['重视程度不够。没有将意识形态工作纳入要点。', '重视程度不够。没有将意识形态工作纳入要点'],
  ])('%s', (head, title) => {
    expect(titleOf(head)).toBe(title)
  })

  it('ends at the first sentence where the account follows on the same line', () => {
    expect(titleOf('进一步严格树木修剪管理。一是修订指引。二是培训。', false)).toBe('进一步严格树木修剪管理')
  })

  it('ends before a label on the same line', () => {
    expect(titleOf('学习不深入。有的未学原文。整改情况:已补学。', false)).toBe('学习不深入。有的未学原文')
  })

  it('keeps a title as filed behind 问题一:', () => {
    expect(titleOf('关于干部选人用人方面的问题。', true, true)).toBe('关于干部选人用人方面的问题')
  })

  it('takes the rest of a page that breaks off inside the quotation', () => {
    expect(titleOf('关于“学思践悟', false)).toBe('学思践悟')
  })
})
