import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rejoinLines } from '../../src/source/rejoin-lines.ts'

const PARAGRAPHS = [
  '按照县委巡察工作领导小组安排，县委第二巡察组于2022年5月16日至6月24日对县供销合作联合社党组开展了专项巡察，7月29日反馈了巡察意见。',
  '（一）为农服务宗旨弱化。',
  '县社班子成员分片包联12个基层社，深入田间地头了解农户需求，恢复村级综合服务站34个，开展托管服务4.6万亩，让利农户约37万元。',
  '（二）社有资产底数不清。',
  '聘请资产评估机构对县社本级、11个基层社和6户社有企业开展清产核资，登记土地73宗、房屋216处，账面资产比清查前增加1260万元。',
  '（三）门面房低价长租。',
  '对218份租赁合同逐份审核，解除显失公平的合同9份，重新公开招租后年租金增加58.3万元；对违规转租的二房东5户收回房屋并公示结果。',
]
const cut = (paragraph: string, indent: string): string[] => (indent + paragraph).match(/.{1,34}/g) ?? []
const wrapped = (indent = ''): string => PARAGRAPHS.flatMap((paragraph) => cut(paragraph, indent)).join('\n')

describe('lines that were cut at one width', () => {
  it('are put together again, so that every paragraph is one line', () => {
    expect(rejoinLines(wrapped())?.text.split('\n')).toEqual(PARAGRAPHS)
  })

  it('are put together where paragraphs begin with an indent', () => {
    const lines = rejoinLines(wrapped('    '))?.text.split('\n')
    expect(lines?.map((line) => line.trim())).toEqual(PARAGRAPHS)
  })

  it('are told from headings without a mark, which are alike but shorter than their paragraphs', () => {
    const headings = Array.from({ length: 14 }, (_, at) =>
      [`${String(at + 1)}.关于“第${String(at + 1)}号物资采购台账登记不够完整”问题整改情况`, PARAGRAPHS[2] ?? ''].join(
        '\n',
      ),
    )
    expect(rejoinLines(headings.join('\n'))).toBeNull()
  })

  it('keep the way back to the raw text', () => {
    const raw = wrapped()
    const rejoined = rejoinLines(raw)
    const text = rejoined?.text ?? ''
    for (let at = 0; at < text.length; at++) expect(raw[rejoined?.map.toRaw(at) ?? -1]).toBe(text[at])
  })

  it.each([
    ['whole paragraphs', PARAGRAPHS.join('\n')],
    ['a few lines', wrapped().split('\n').slice(0, 6).join('\n')],
    ['a list of short lines', Array.from({ length: 20 }, (_, at) => `第${String(at)}行`).join('\n')],
    ['lines of any width', Array.from({ length: 20 }, (_, at) => '党组召开会议研究'.repeat(3 + (at % 7))).join('\n')],
    ['sentences of one width', Array.from({ length: 20 }, () => `${'加强学习'.repeat(8)}。`).join('\n')],
  ])('leaves %s alone', (_, text) => {
    expect(rejoinLines(text)).toBeNull()
  })

  it('drops nothing but line breaks and blanks, whatever the text', () => {
    const line = fc.stringMatching(/^[ \u3000]{0,4}[一二三党组整改，。、\d]{0,40}$/)
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const raw = lines.join('\n')
        const bare = (text: string): string => text.replace(/\s/g, '')
        expect(bare(rejoinLines(raw)?.text ?? raw)).toBe(bare(raw))
      }),
    )
  })
})
