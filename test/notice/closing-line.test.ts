import { describe, expect, it } from 'vitest'
import { readNotice } from '../../src/notice/read-notice.ts'

/** The account of the last problem, with `line` below it. */
const accountOver = (line: string): string | undefined => {
  const text = `二、反馈问题整改情况\n1.关于“仓房漏雨”问题\n换瓦。\n2.关于“账目不清”问题\n盘点资产。\n${line}`
  const body = readNotice(text).items.at(-1)?.body
  return body && text.slice(body.start, body.end)
}

describe('the account of the last problem', () => {
  it.each([
    ['以上2个问题均已整改到位。'],
    ['下一步，局党组将持续用力。'],
    ['欢迎广大干部群众监督。'],
    ['监督电话：0000-0000000'],
    ['特此通报。'],
    ['附件：整改台账'],
    ['中共青山县粮储局党组 2023年6月8日'],
    ['县粮储局党委'],
    ['二〇二三年六月八日'],
    ['责任编辑：办公室'],
    ['【打印】【关闭】'],
    ['县粮储局\n2023年6月8日'],
  ])('ends above %s', (line) => {
    expect(accountOver(line)).toBe('盘点资产。')
  })

  it.each([['清退多领补贴3笔。'], ['县粮储局制定办法2项。'], ['截至6月8日，已补签合同4份。']])(
    'goes on with %s',
    (line) => {
      expect(accountOver(line)).toBe(`盘点资产。\n${line}`)
    },
  )
})
