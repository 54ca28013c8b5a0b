import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closeBlanks } from '../../src/source/close-blanks.ts'
import { readSource } from '../../src/source/read-source.ts'

const SENTENCE = '县委第三巡察组于2021年4月12日至6月11日对县粮储局党组进行了常规巡察，并反馈了意见。'
const spaced = (text: string): string => [...text].join(' ')

describe('blanks that character recognition leaves', () => {
  it('go where nearly every character is followed by one', () => {
    expect(closeBlanks(spaced(SENTENCE))?.text).toBe(SENTENCE)
  })

  it('go where they stand at random, also before a line break', () => {
    const raw = `${'市委 第四巡察组于2023年5月 15日 至7月 14日对 望江镇 党委 开展了 巡 察，9月 1日反馈 了意见。 \n'.repeat(6)}`
    const line = '市委第四巡察组于2023年5月15日至7月14日对望江镇党委开展了巡察，9月1日反馈了意见。\n'
    expect(closeBlanks(raw)?.text).toBe(line.repeat(6))
  })

  it.each([
    [
      'a table whose cells are parted by blanks',
      '1 窗口排队时间长久，群众意见较大 增设窗口三个，错峰安排午间值班 已完成\n',
    ],
    ['a label parted from its status', '关于窗口排队时间长久的问题，整改责任单位为政务服务中心\n整改进度 已完成\n'],
    ['an indented text', `\u3000\u3000${SENTENCE}\n`],
    ['a text without blanks', SENTENCE],
  ])('stay in %s', (_, line) => {
    expect(closeBlanks(line.repeat(40))).toBeNull()
  })

  it('leave the way back to every character', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('巡 ', '察 ', '组', '2 ', '， ', '\n', '整 '), { minLength: 60 }),
        (parts) => {
          const raw = parts.join('')
          const closed = closeBlanks(raw)
          if (!closed) return
          for (let at = 0; at < closed.text.length; at++) expect(raw[closed.map.toRaw(at)]).toBe(closed.text[at])
        },
      ),
    )
  })

  it('are told as a repair, behind lines put together', async () => {
    const source = await readSource('a.txt', new TextEncoder().encode(spaced(SENTENCE).repeat(3)))
    expect(source.repairs).toEqual(['blanks_removed'])
    expect(source.text).toContain('县委第三巡察组')
  })
})
