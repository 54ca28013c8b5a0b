import { describe, expect, it } from 'vitest'
import { readNotice } from '../../src/notice/read-notice.ts'
import { claimAtEnd } from '../../src/notice/status-heading.ts'

/** Two aspects of two problems and one; `said` stands at the first. */
const noticeOf = (said: {
  head?: string
  below?: string
  behind?: string
  end?: string
}): string => `二、巡察反馈问题整改情况
(一)财务管理薄弱${said.head ?? ''}
${said.below === undefined ? '' : `${said.below}\n`}1.关于“报销把关不严”的问题
一是补录台账12份。二是约谈3人。
2.关于“合同管理混乱”的问题
一是清理合同9份。
二是专人负责。${said.behind ?? ''}
(二)选人用人不规范
3.关于“档案审核不细”的问题
一是复核档案41卷。
二是开展培训。${said.end ?? ''}`

const statuses = (text: string): string[] =>
  readNotice(text).items.map(({ status }) => `${status.status} ${status.basis}`)
const SILENT = 'unstated none'

describe('what is said of all the problems of an aspect', () => {
  it.each([
    [{ head: '(2个问题,均已整改到位)' }, 'completed'],
    [{ head: '（共2个问题，已全部完成整改）' }, 'completed'],
    [{ head: '(两个问题,基本完成)' }, 'mostly_completed'],
    [{ head: '(二个具体问题,均已基本完成整改)' }, 'mostly_completed'],
    [{ head: '(2个问题;正在整改)' }, 'ongoing'],
    [{ head: '[均未完成整改]' }, 'not_completed'],
    [{ head: '(长期坚持)' }, 'staged'],
    [{ head: '(已完成2个)' }, 'completed'],
    [{ head: '(已完成1个)' }, null],
    [{ head: '(2个问题,已完成1个)' }, null],
    [{ head: ':2个问题,均已整改完毕' }, 'completed'],
    [{ below: '以下2个问题已整改完成并通过验收。' }, 'completed'],
    [{ below: '以下问题均已整改到位。' }, 'completed'],
    [{ below: '本方面2个问题基本完成整改。' }, 'mostly_completed'],
    [{ below: '目前,该方面问题正在按计划推进整改。' }, 'ongoing'],
    [{ below: '下列2个问题因手续复杂,尚未完成整改。' }, 'not_completed'],
    [{ below: '以下二个问题已取得阶段性成效,将长期坚持。' }, 'staged'],
    [{ below: '以下2个问题将于年底前完成整改。' }, null],
    [{ below: '以下问题计划于明年6月整改到位。' }, null],
    [{ below: '以下问题整改措施如下。' }, null],
    [{ behind: '\n以上2个问题均已完成整改。' }, 'completed'],
    [{ behind: '以上2个问题均已完成整改。' }, 'completed'],
    [{ behind: '\n上述二个问题正在持续整改中。' }, 'ongoing'],
    [{ behind: '\n上述问题均已整改到位。' }, 'completed'],
    [{ behind: '\n至此,本方面反馈问题全部整改完毕。' }, 'completed'],
    [{ behind: '\n(以上2个问题尚未完成整改)' }, 'not_completed'],
    [{ behind: '\n以上2个问题未按期完成整改。' }, 'not_completed'],
    [{ behind: '\n以上2个问题确保年底前完成整改。' }, null],
  ] as const)('%j → %s', (said, status) => {
    const own = status === null ? SILENT : `${status} section`
    expect(statuses(noticeOf(said))).toEqual([own, own, SILENT])
  })

  it('is a total where it tells how many, but not of which', () => {
    const some = 'unstated summary'
    expect(statuses(noticeOf({ below: '以下2个问题,已完成整改1个。' }))).toEqual([some, some, SILENT])
  })

  it('leaves the title of the aspect as it is filed without the claim', () => {
    expect(readNotice(noticeOf({ head: '（2个问题，均已整改到位）' })).aspects.map(({ title }) => title)).toEqual([
      '财务管理薄弱',
      '选人用人不规范',
    ])
    expect(readNotice(noticeOf({ head: '(含“已完成”不实问题)' })).aspects[0]?.title).toContain('不实')
  })

  it('is not said of the problem at which it stands, nor of more than it counts', () => {
    expect(statuses(noticeOf({ end: '\n该问题已完成整改。' }))).toEqual([SILENT, SILENT, 'completed item'])
    expect(statuses(noticeOf({ behind: '\n以上9个问题均已完成整改。' }))).toEqual([SILENT, SILENT, SILENT])
    expect(statuses(noticeOf({ behind: '\n上述问题已整改到位。' }))).toEqual([SILENT, 'completed item', SILENT])
  })

  it('gives way to what a problem says of itself, and goes before what is said of the whole', () => {
    const text = noticeOf({ head: '(均已整改到位)', end: '\n以上3个问题正在整改。' }).replace(
      '二是约谈3人。',
      '二是约谈3人。\n整改结果:基本完成。',
    )
    expect(statuses(text)).toEqual(['mostly_completed item', 'completed section', SILENT])
    expect(statuses(noticeOf({ end: '\n以上3个问题均已完成整改。' }))).toEqual(Array(3).fill('completed summary'))
  })
})

describe('a claim at the end of a heading', () => {
  it.each(['监管方面(4个问题)', '监管方面(详见附件)', '关于“未完成(整改)”的问题', '推进整改落实方面'])(
    '%s has none',
    (title) => {
      expect(claimAtEnd(title)).toBeNull()
    },
  )
})
