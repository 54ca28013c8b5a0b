import { describe, expect, it } from 'vitest'
import { readMeasures } from '../../src/notice/measures.ts'

const labelsOf = (body: string): (string | null)[] =>
  readMeasures(body, { start: 0, end: body.length }).map((measure) => measure.label)

describe('measures of an item', () => {
  it.each([
    ['一是加强学习。二是健全制度。', ['一是', '二是']],
    ['一是建立平台;二是由人事科牵头检查。', ['一是', '二是']],
    ['整改情况:一是补学。二是督查。三是问责。', ['一是', '二是', '三是']],
    ['(1)完善机制。(2)加强指导。', ['(1)', '(2)']],
    ['1.完善机制。\n2.加强指导。', ['1.', '2.']],
    ['①核对凭证;②实行分离。', ['①', '②']],
    ['1)清理合同;\n2)重新签订。', ['1)', '2)']],
    ['第一,组织学习。\n第二,拆除棚舍。', ['第一,', '第二,']],
    ['其一,重新登记。其二,制定办法。', ['其一', '其二']],
    ['a)调整用途。\nb)加快支付。', ['a)', 'b)']],
    ['- 加装传感器,\n- 追究责任。', ['-', '-']],
  ])('%s', (body, labels) => {
    expect(labelsOf(body)).toEqual(labels)
  })

  it.each([
    '开展专项检查,约谈责任人。',
    '是否一是一二是二要分清。',
    '整改结果:已完成\n整改情况:立行立改。',
    '投入3.5万元。',
  ])('none is numbered in %s: the whole is one', (body) => {
    expect(labelsOf(body)).toEqual([null])
  })

  it('a second 一是 inside a measure belongs to that measure', () => {
    expect(labelsOf('一是严管。具体为:一是查。二是改。')).toEqual(['一是', '二是'])
  })

  it('go on beyond the nineteenth', () => {
    const numerals = '一二三四五六七八九十'
    const all = Array.from({ length: 21 }, (_, at) => {
      const [tens, ones] = [Math.floor((at + 1) / 10), (at + 1) % 10]
      const ten = tens === 0 ? '' : `${tens === 1 ? '' : numerals.charAt(tens - 1)}十`
      return `${ten}${ones === 0 ? '' : numerals.charAt(ones - 1)}是`
    })
    expect(all.slice(18)).toEqual(['十九是', '二十是', '二十一是'])
    expect(labelsOf(all.map((one) => `${one}核对台账。`).join(''))).toEqual(all)
  })

  it('an empty account has none', () => {
    expect(labelsOf('  ')).toEqual([])
  })
})
