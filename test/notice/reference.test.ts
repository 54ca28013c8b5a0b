import { describe, expect, it } from 'vitest'
import { readNotice } from '../../src/notice/read-notice.ts'
import { referenceIn } from '../../src/notice/reference.ts'

const pointsTo = (body: string) => {
  const reference = referenceIn(body, { start: 0, end: body.length })
  return reference === 'above' ? 'above' : (reference?.no ?? null)
}

describe('an account that only points to another', () => {
  it.each([
    ['整改情况:同(23)。', 23],
    ['整改情况同(六)。', 6],
    ['同第十一项。', 11],
    ['整改情况同问题3。', 3],
    ['同问题三', 3],
    ['详见第5项整改情况。', 5],
    ['整改情况:参见第2个问题的整改情况。', 2],
    ['整改措施参照上述第(四)条。', 4],
    ['与第(三)项一并整改。', 3],
    ['已与本通报(3)一并整改。', 3],
    ['与问题7整改情况一致。', 7],
    ['已在第4项中合并整改', 4],
    ['并入第二十三项统筹推进。', 23],
    ['整改情况:同(12),已补办手续。', 12],
    ['整改情况同上。', 'above'],
    ['同前。', 'above'],
    ['整改措施同上一项。', 'above'],
    ['与上一个问题一并整改。', 'above'],
  ])('%s → %s', (body, target) => {
    expect(pointsTo(body)).toBe(target)
  })

  it.each([
    '会同3个部门开展检查。',
    '已签订合同3项。',
    '主要负责人逐一谈话，征求意见12条。',
    '与2个单位一并整改。',
    '与第三方机构合并办公。',
    '同一问题反复出现。',
    '附件见附表。',
    '与5个科室共同推进。',
    '同上级部门对接。',
    '与上年相同。',
    `开展培训${'、补录台账'.repeat(30)},同(3)。`,
  ])('%s points nowhere', (body) => {
    expect(pointsTo(body)).toBeNull()
  })
})

describe('what is said where a reference leads', () => {
  const listed = (accounts: readonly string[]): string =>
    `二、巡察反馈问题整改情况\n${accounts.map((account, at) => `(${'一二三四五六'.charAt(at)})关于“台账${'甲乙丙丁戊己'.charAt(at)}不全”的问题\n${account}`).join('\n')}`
  const statuses = (text: string) => readNotice(text).items.map(({ status }) => `${status.status} ${status.basis}`)

  it('is taken, also over two references', () => {
    const text = listed([
      '补录台账。\n整改结果:已完成。',
      '核对台账。\n整改结果:未完成。',
      '整改情况同(二)。',
      '同(三)。',
      '同上。',
    ])
    expect(statuses(text)).toEqual([
      'completed item',
      'not_completed item',
      'not_completed cross_reference',
      'not_completed cross_reference',
      'not_completed cross_reference',
    ])
    expect(readNotice(text).items.map(({ sameAs }) => sameAs)).toEqual([null, null, '2', '3', '4'])
  })

  it('is left open in a circle, where nothing is said, and where no item has the number', () => {
    expect(statuses(listed(['同(二)。', '同(一)。']))).toEqual(['unstated none', 'unstated none'])
    expect(statuses(listed(['补录台账。', '同(一)。']))).toEqual(['unstated none', 'unstated none'])
    const anew = ['(一)财务管理方面', '(二)人事管理方面', '(三)工程管理方面'].map(
      (aspect, at) =>
        `${aspect}\n1.关于“报销把关不严”的问题\n补录台账。${at < 2 ? '\n整改结果:已完成。' : '\n整改结果:未完成。'}\n2.关于“台账混乱”的问题\n${at === 1 ? '同(1)。' : '同(3)。'}`,
    )
    expect(statuses(`二、巡察反馈问题整改情况\n${anew.join('\n')}`)).toEqual([
      'completed item',
      'unstated none',
      'completed item',
      'completed cross_reference',
      'not_completed item',
      'unstated none',
    ])
  })

  it('is taken from several items of one number only where it is the same', () => {
    const twice = (second: string): string =>
      `二、巡察反馈问题整改情况
(一)财务管理方面
1.关于“报销把关不严”的问题
整改结果:已完成。
1.关于“台账混乱”的问题
整改结果:${second}。
(二)人事管理方面
2.关于“档案审核不细”的问题
同第1项。`
    expect(statuses(twice('已完成')).at(-1)).toBe('completed cross_reference')
    expect(statuses(twice('未完成')).at(-1)).toBe('unstated none')
  })
})
