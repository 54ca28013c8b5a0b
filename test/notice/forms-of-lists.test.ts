import { describe, expect, it } from 'vitest'
import { readNotice } from '../../src/notice/read-notice.ts'
import { itemsOf } from './items-of.ts'

describe('problems told as 一是…', () => {
  it('each have their account below them', () => {
    expect(
      itemsOf(`二、整改落实情况
（一）关于履行职能责任方面存在的问题
一是重点任务推进滞后。
整改情况：走访企业36家。
二是结果运用不足。
整改情况：归集数据28万条。
（二）关于基层党组织建设方面存在的问题
一是发展党员把关不严。
整改情况：补齐材料11份。`),
    ).toEqual(['1 > 重点任务推进滞后', '1 > 结果运用不足', '2 > 发展党员把关不严'])
  })

  it('are measures where 整改结果 only closes them', () => {
    expect(
      itemsOf(`（一）重点任务推进滞后
一是走访企业36家。
整改结果：已完成。
（二）结果运用不足
一是归集数据28万条。
整改结果：已完成。`),
    ).toEqual(['重点任务推进滞后 [completed]', '结果运用不足 [completed]'])
  })
})

describe('a list on one line under its heading', () => {
  it('is as many tasks', () => {
    expect(
      itemsOf(`整改方案确定的4项整改任务，已完成3项，未完成1项。
一、已完成的整改任务（3项）
1.规范借用人员行为；2.清理津贴补贴；3.严肃组织生活。
二、未完成的整改任务（1项）
4.规范编外人员管理。主要原因：手续正在办理。`),
    ).toEqual([
      '规范借用人员行为 [completed]',
      '清理津贴补贴 [completed]',
      '严肃组织生活 [completed]',
      '规范编外人员管理 [not_completed]',
    ])
  })

  it('is the measures of a problem where the heading names one', () => {
    expect(
      itemsOf(`（一）津贴补贴发放不规范
1.修订办法；2.清退资金；3.开展培训。
（二）组织生活不严肃
1.补齐记录；2.通报批评；3.开展培训。`),
    ).toEqual(['津贴补贴发放不规范', '组织生活不严肃'])
  })
})

describe('statuses by number', () => {
  const page = (said: string): string =>
    `二、整改落实情况\n${said}\n1.学习不深入。\n整改情况：已补学。\n2.公开不及时。\n整改情况：梳理目录。\n3.账目不清。\n整改情况：盘点资产。`
  it.each([
    ['第1至2项已完成整改，第3项正在推进。', ['completed', 'completed', 'ongoing']],
    ['反馈的3个问题中，除第2个问题需长期坚持外，其余2个问题均已整改完成。', ['completed', 'staged', 'completed']],
    ['第1项、第3项尚未完成，第2项基本完成。', ['not_completed', 'mostly_completed', 'not_completed']],
    ['对第1至2项逐一核查，健全台账。', ['unstated', 'unstated', 'unstated']],
  ])('%s', (said, statuses) => {
    expect(readNotice(page(said)).items.map(({ status }) => status.status)).toEqual(statuses)
  })

  it.each([
    ['上述3个问题中，第1、2项已完成整改，第3项正在持续推进。', ['completed', 'completed', 'ongoing']],
    ['以上三项任务中，第2项已完成整改，其余均正在推进。', ['ongoing', 'completed', 'ongoing']],
    ['以上问题中，第1、2项已完成整改。', ['completed', 'completed', 'unstated']],
  ])('behind the last of them: %s', (said, statuses) => {
    expect(readNotice(`${page('逐项整改如下。')}\n${said}`).items.map(({ status }) => status.status)).toEqual(statuses)
  })
})

it('takes good results told in general for no problems', () => {
  expect(
    itemsOf(`一、组织整改落实情况
（一）加强组织领导。成立专班。
二、整改工作成效
反馈38个问题，已完成整改36个，正在整改2个。
（一）政治建设持续加强。全年召开学习会12次。
（二）作风建设不断深化。开展明察暗访9次。
三、下步工作安排
1.推动建章立制。`),
  ).toEqual([])
})

it('tells a deed behind 针对“…” from a problem, and a quotation about 反馈 from a section', () => {
  expect(
    itemsOf(`（一）服务大局意识不强
1.【改革推进不深入】
针对“三小”场所用电隐患，联合消防部门检查111家。
2.【停放秩序混乱】
设置围栏31处。`),
  ).toEqual(['1 > 改革推进不深入', '1 > 停放秩序混乱'])
  expect(
    itemsOf(`一、关于“谈心谈话流于程式”问题的整改情况
（一）规范组织生活。通报6个支部。
二、关于“上轮巡察反馈的个别问题边改边犯”问题的整改情况
（一）开展集中复查。复核13项，发现反弹6项并督促纠正。`),
  ).toEqual(['谈心谈话流于程式', '上轮巡察反馈的个别问题边改边犯'])
})

it('reads 切实解决“…”问题, rows with full-width bars, and aspects in headings of their own account', () => {
  expect(
    itemsOf(`（一）着力解决政治站位不高的问题
1.切实解决“图书追还不及时”问题
一是走访企业58家。
2.切实解决“栏目清理不彻底”问题
一是关停账号3个。`),
  ).toEqual(['1 > 图书追还不及时', '1 > 栏目清理不彻底'])
  expect(
    itemsOf('序号｜反馈问题｜整改措施｜完成情况\n1｜任务推进滞后｜倒排时序｜已完成\n2｜办结质量不高｜回访｜正在推进'),
  ).toEqual(['任务推进滞后 [completed]', '办结质量不高 [ongoing]'])
  const notice = readNotice(`二、履行职能责任方面的整改情况
（一）关于“底数不清”问题的整改情况
刊发信息36篇。
三、纠治“四风”方面的整改情况
（一）关于“经费管控不严”问题的整改情况
制定细则。`)
  expect(notice.aspects.map(({ title }) => title)).toEqual(['履行职能责任', '纠治“四风”'])
})

it('counts problems once that are listed in a line under their aspect and accounted for below', () => {
  const notice = readNotice(`一、县委巡察组指出的主要问题
（一）两个责任落实不到位。1.往来账款未清；2.公务车辆定点维修未执行；3.经费管控不严。
二、整改落实情况
（一）针对“两个责任落实不到位”问题
1.针对“往来账款未清”问题。
清理账款12笔。
2.针对“公务车辆定点维修未执行”问题。
修订办法。
3.针对“经费管控不严”问题。
制定细则。`)
  expect(notice.aspects.map(({ title }) => title)).toEqual(['两个责任落实不到位'])
  expect(notice.items.map(({ title }) => title)).toEqual(['往来账款未清', '公务车辆定点维修未执行', '经费管控不严'])
})
