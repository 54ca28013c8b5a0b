import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Codebook } from '../../src/codebook/codebook.ts'
import { compileCodebook } from '../../src/codebook/coder.ts'
import { compactText, sourceOffset } from '../../src/codebook/compact-text.ts'
import { defaultCodebook } from '../../src/codebook/default-codebook.ts'
import { titled } from './coding-input.ts'

const codebook = defaultCodebook()
const coder = compileCodebook(codebook)

describe('the category of an item', () => {
  it('is what the item says, and the failed rectification only comes second', () => {
    const coding = coder.code(titled('局机关借调人员过多', { aspect_title: '巡察和审计反馈意见的整改方面' }))
    expect(coding.codes.slice(0, 2)).toEqual(['C5', 'D1'])
  })

  it('is the failed rectification where nothing else is said', () => {
    expect(coder.code(titled('上一轮巡察指出的问题反弹')).category).toBe('D1')
  })

  it('is never taken from the measures', () => {
    const measures = '一是修订《公务用车管理办法》。二是严格政府采购程序。三是清退借调人员。'
    const bare = coder.code(titled('党费收缴不规范'))
    expect(coder.code(titled('党费收缴不规范', { body: measures })).codes).toEqual(bare.codes)
  })

  it('is taken from the parent problem where the title alone is vague', () => {
    expect(coder.code(titled('调整优化举办方案', { parent_title: '‘过紧日子’思想树得不牢' })).category).toBe('B4.2')
    expect(coder.code(titled('严格办公用房管理', { parent_title: '‘过紧日子’思想树得不牢' })).category).toBe('B4.4')
  })

  it.each([
    ['全面清退借调人员', 'C5'],
    ['从严管好公车油卡', 'B4.3'],
    ['全面整治隐患', 'A3.5'],
  ])('is found for a task as well: %s', (title, code) => {
    expect(coder.code(titled(title)).category).toBe(code)
  })

  it('stays undecided where no rule applies', () => {
    expect(coder.code(titled('某某某某'))).toMatchObject({ category: 'X', codes: ['X'], category_rule: null })
  })

  it('names the rule that decided it', () => {
    const { category, category_rule } = coder.code(titled('保密意识淡薄'))
    const rule = codebook.categories.find((c) => c.code === category)?.rules.find((r) => r.id === category_rule)
    expect(new RegExp(rule?.include ?? '(?!)').test('保密意识淡薄')).toBe(true)
  })

  it('does not depend on the width of marks, on quotes or on line breaks', () => {
    const plain = coder.code(titled('落实“三重一大”制度不严，因公出国（境）审批缺失'))
    expect(coder.code(titled("落实'三重一大'制度不严,因公出国(境)\n审批缺失"))).toMatchObject({
      codes: plain.codes,
      findings: plain.findings,
    })
    expect(plain.findings).toEqual(['major_decisions', 'overseas_trips'])
  })
})

describe('a finding', () => {
  it('is a finding of the problem from title or parent title, and of the measures otherwise', () => {
    const input = titled('财务审核不严', {
      parent_title: '公务接待管理混乱',
      body: '整改情况：印发《公务用车管理办法》，清退借用人员3名。',
    })
    const coding = coder.code(input)
    expect(coding.findings).toContain('business_reception')
    expect([...coding.mentions].sort()).toEqual(['official_vehicle', 'secondment'])
  })

  it('is listed once, and not as a mention where the problem names it already', () => {
    const coding = coder.code(titled('过多借用人员', { parent_title: '借调工作把关不严', body: '借用人员全部退回。' }))
    expect(coding.findings.filter((key) => key === 'secondment')).toHaveLength(1)
    expect(coding.mentions).not.toContain('secondment')
    expect(coding.hits.filter((hit) => hit.finding === 'secondment')).toMatchObject([
      { field: 'title', start: 2, end: 6 },
    ])
  })

  it.each([
    '抽调财务、后勤人员组成专班，盘点资产309件。',
    '安排新任教师跟班学习。',
    '补齐控违队车辆日常备用金手续。',
    '追回个人借款3万元，归还借用设备。',
    '以借调研之机送服务上门。',
    '渣土车辆全部安装定位终端，清理乱停车辆120台。',
    '增设办公车位，更新环卫作业车辆6台。',
  ])('of 借调 or 公车 is no mention in: %s', (body) => {
    const { mentions } = coder.code(titled('整改情况', { body }))
    expect(mentions.filter((key) => key === 'secondment' || key === 'official_vehicle')).toEqual([])
  })

  it.each([
    ['整改情况：清退 “借调”\n人员5名。', 'secondment', '借调'],
    ['（一）安排干部到区 机关跟班学习。', 'secondment', '跟班学习'],
    ['二是对“公务\n用车”加装定位。', 'official_vehicle', '公务\n用车'],
  ])('has its place in the text as it stands: %j', (body, finding, words) => {
    const hit = coder.code(titled('整改情况', { body })).hits.find((h) => h.finding === finding)
    expect(body.slice(hit?.start, hit?.end)).toBe(words)
  })

  it('is silenced by an exclusion of its own sentence only', () => {
    const { mentions } = coder.code(titled('整改情况', { body: '组织新任教师跟班学习。另有3名干部到局机关跟班学习。' }))
    expect(mentions).toContain('secondment')
  })
})

describe('coding', () => {
  const words = codebook.findings.flatMap((finding) => [...finding.examples.positive, ...finding.examples.negative])
  const text = fc
    .array(fc.oneof(fc.constantFrom(...words), fc.string(), fc.constantFrom('。', '“', '（', '\n', '　')))
    .map((parts) => parts.join(''))

  it('never throws, keeps at most three codes that exist, and places every hit inside its field', () => {
    const known = new Set(codebook.categories.map((category) => category.code))
    fc.assert(
      fc.property(text, text, text, text, (title, parent, aspect, body) => {
        const coding = coder.code({ title, parent_title: parent, aspect_title: aspect, body })
        expect(coding.codes.length).toBeLessThanOrEqual(3)
        expect(new Set(coding.codes).size).toBe(coding.codes.length)
        expect(coding.codes.every((code) => known.has(code))).toBe(true)
        expect(coding.codes[0]).toBe(coding.category)
        expect(coding.findings.filter((key) => coding.mentions.includes(key))).toEqual([])
        const fields = { title, parent, aspect, body }
        for (const { field, start, end } of coding.hits) {
          expect(0 <= start && start < end && end <= fields[field].length).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('finds the same with the index of cues as by trying every rule', () => {
    fc.assert(
      fc.property(text, (title) => {
        const compact = compactText(title).text
        const sentences = compact.split(/(?<=[。;!?])/)
        const byHand = codebook.findings
          .filter(({ rules }) => rules.some((rule) => rule.where.includes('title') && firesIn(rule, sentences)))
          .map(({ key }) => key)
        const crossing = codebook.findings.filter(({ rules }) =>
          rules.some((rule) => rule.where.includes('title') && new RegExp(rule.include).test(compact)),
        )
        const found = coder.code(titled(title)).findings
        expect(byHand.filter((key) => !found.includes(key))).toEqual([])
        expect(found.filter((key) => !crossing.some((finding) => finding.key === key))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('keeps every other character when it drops quotes and blanks, and knows where each came from', () => {
    fc.assert(
      fc.property(text, (source) => {
        const compact = compactText(source)
        expect(compact.text).not.toMatch(/[\s“”‘’"']/)
        for (let at = 0; at < compact.text.length; at++) {
          expect(compactText(source.charAt(sourceOffset(compact, at))).text).toBe(compact.text.charAt(at))
        }
      }),
      { numRuns: 200 },
    )
  })
})

function firesIn(rule: Codebook['findings'][number]['rules'][number], sentences: readonly string[]): boolean {
  return sentences.some(
    (sentence) =>
      new RegExp(rule.include).test(sentence) &&
      !(rule.exclude !== undefined && new RegExp(rule.exclude).test(sentence)),
  )
}
