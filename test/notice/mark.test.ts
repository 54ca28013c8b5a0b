import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPattern } from '../../src/codebook/pattern.ts'
import type { Branch, PatternNode } from '../../src/codebook/pattern-tree.ts'
import { MARK_PATTERNS, readMark } from '../../src/notice/mark.ts'

const whole = (text: string): { start: number; end: number } => ({ start: 0, end: text.length })

describe('heading marks', () => {
  it.each([
    ['二、反馈问题整改情况', 'han', 2],
    ['十一、其他', 'han', 11],
    ['(一)理论学习不够深入', 'han_paren', 1],
    ['( 二十三 )借调', 'han_paren', 23],
    ['1.关于“公车管理”问题', 'arabic', 1],
    ['16. 关于“人才”问题', 'arabic', 16],
    ['3、执法不规范', 'arabic', 3],
    ['(36)清理规范借调人员', 'arabic_paren', 36],
    ['25)局机关借调人员过多', 'arabic_half', 25],
    ['③完善制度', 'circled', 3],
    ['㈢完善制度', 'han_paren', 3],
    ['⒊完善制度', 'arabic', 3],
    ['⑶完善制度', 'arabic_paren', 3],
    ['问题二十三:选人用人', 'problem', 23],
    ['问题3:选人用人', 'problem', 3],
    ['巡察反馈问题3:选人用人', 'problem', 3],
    ['巡察组指出的问题三:选人用人', 'problem', 3],
    ['3.12345热线重复投诉率高', 'arabic', 3],
    ['第一个问题:学习不深入', 'problem', 1],
    ['第二部分 整改情况', 'chapter', 2],
    ['针对“班子分工不合理。”', 'quoted', null],
    ['反馈意见1:选人用人', 'problem', 1],
    ['整改事项(二):选人用人', 'problem', 2],
    ['事项2:选人用人', 'problem', 2],
    ['意见2:选人用人', 'problem', 2],
    ['提出问题2:选人用人', 'problem', 2],
    ['主要问题2:选人用人', 'problem', 2],
    ['突出问题2:选人用人', 'problem', 2],
    ['指出的问题2:选人用人', 'problem', 2],
    ['发现问题2:选人用人', 'problem', 2],
    ['存在问题2:选人用人', 'problem', 2],
    ['具体问题2:选人用人', 'problem', 2],
    ['关于问题2:选人用人', 'problem', 2],
    ['序号:2 选人用人', 'problem', 2],
    ['编号:2 选人用人', 'problem', 2],
    ['第2项 选人用人', 'problem', 2],
    ['第二项、选人用人', 'problem', 2],
    ['任务2:规范选人用人', 'task', 2],
    ['整改任务(二):规范选人用人', 'task', 2],
    ['第二,选人用人不规范', 'ordinal', 2],
    ['Ⅱ.选人用人', 'roman', 2],
    ['B、选人用人', 'letter', 2],
    ['关于“选人用人”问题', 'quoted', null],
    ['对“选人用人”问题', 'quoted', null],
    ['发现的问题:选人用人', 'label', null],
    ['主要问题:选人用人', 'label', null],
    ['巡察问题:选人用人', 'label', null],
    ['[问题1]选人用人', 'problem', 1],
    ['针对问题一“选人用人”,采取以下措施', 'problem', 1],
    ['问题1.2:选人用人', 'problem_part', 2],
    ['问题一之2:选人用人', 'problem_part', 2],
    ['第一个方面:选人用人方面', 'field', 1],
    ['第二方面、选人用人', 'field', 2],
    ['反馈问题:选人用人', 'label', null],
    ['[反馈问题]选人用人', 'label', null],
    ['反馈意见:选人用人', 'label', null],
    ['1.2 选人用人不规范', 'decimal', 2],
    ['1-2 选人用人不规范', 'decimal', 2],
    ['| 3 | 选人用人不规范 | 已完成 |', 'row', 3],
    ['问题(三)选人用人不规范', 'problem', 3],
    ['问题3 选人用人不规范', 'problem', 3],
    ['反馈意见(3)选人用人不规范', 'problem', 3],
    ['第3条:选人用人不规范', 'problem', 3],
    ['第三条、选人用人不规范', 'problem', 3],
    ['第3条 选人用人不规范', 'problem', 3],
    ['第3件:选人用人不规范', 'problem', 3],
    ['第3项 选人用人不规范', 'problem', 3],
    ['[第3项]选人用人不规范', 'problem', 3],
    ['问题清单第3条:选人用人不规范', 'problem', 3],
    ['序号3:选人用人不规范', 'problem', 3],
    ['问题3选人用人不规范', 'problem', 3],
    ['反馈意见第3条“选人用人不规范”的整改情况', 'problem', 3],
    ['针对反馈的第3个问题“选人用人不规范”,局党组采取以下措施', 'problem', 3],
    ['第二类:选人用人方面', 'field', 2],
    ['表现二:选人用人不规范', 'problem_part', 2],
    ['具体表现2:选人用人不规范', 'problem_part', 2],
    ['A2.关于“选人用人”问题', 'arabic', 2],
  ])('%s', (line, style, number) => {
    expect(readMark(line, whole(line))).toMatchObject({ style, number })
  })

  it.each([
    '3.5万元已追回',
    '2023年5月4日',
    '一是加强学习',
    '整改情况:已完成',
    '12345热线办理',
    '3.12万元',
    '巡察反馈问题3个',
    '10余次召开会议',
    '第一时间召开会议',
    '(试行)办法',
    '“三重一大”制度',
    '问题表现突出',
    '问题整改情况:已完成',
    '反馈意见整改情况',
    '第一类问题较多',
    '方面存在的问题',
    '5-12月开展培训',
    '1-2万元',
    '| --- | --- |',
    '第三条 为了规范选人用人,制定本办法',
    '第三条规定的程序',
    '第3条线路延长',
    '问题3 个已解决',
    '问题3个已解决',
    '第一项第二条要求',
    '问题3年未解决',
    '反馈意见第3条已整改到位',
    '第二类医疗器械备案',
    '表现二等级评定',
  ])('finds none in %s', (line) => {
    expect(readMark(line, whole(line))).toBeNull()
  })

  it('begins at the line and stays inside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, start) => {
        const line = { start: Math.min(start, text.length), end: text.length }
        const mark = readMark(text, line)
        if (!mark) return
        expect(mark.span.start).toBe(line.start)
        expect(mark.span.end).toBeLessThanOrEqual(line.end)
      }),
    )
  })
})

describe('what a mark begins with', () => {
  /** Whether a match of the branch can begin with `char`. */
  const begins = (branch: Branch, char: string): boolean => {
    for (const node of branch) {
      if (node.kind === 'assertion' && node.mark !== '?=') continue
      if (nodeBegins(node, char)) return true
      if (!(node.kind === 'repeat' && node.min === 0)) return false
    }
    return false
  }
  const nodeBegins = (node: PatternNode, char: string): boolean => {
    if (node.kind === 'literal') return node.char === char
    if (node.kind === 'class') return new RegExp(node.source).test(char)
    return node.kind === 'repeat' ? nodeBegins(node.node, char) : node.branches.some((branch) => begins(branch, char))
  }

  it.each(MARK_PATTERNS.map(([style, start, pattern], at) => [`${style} ${String(at)}`, start, pattern] as const))(
    '%s: is said in full',
    (_, start, pattern) => {
      // The reader of patterns wants bounds.
      const branches = readPattern(pattern.source.replace(/\\s\*/g, '\\s{0,9}').replace(/\\s\+/g, '\\s{1,9}'))
      const all = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code))
      const chars = all.filter((char) => branches.some((branch) => begins(branch, char)))
      expect(chars.length).toBeGreaterThan(0)
      expect(chars.filter((char) => !new RegExp(start).test(char))).toEqual([])
    },
  )
})
