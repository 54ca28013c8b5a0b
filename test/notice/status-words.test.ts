import { describe, expect, it } from 'vitest'
import { PURE_STATUS, readStatusWords, STATUS_WORDS } from '../../src/notice/status-words.ts'

const wordsOf = (text: string): string | null => readStatusWords(text, { start: 0, end: text.length })?.status ?? null

/** By row of the table: wordings that it decides, and wordings close to it that it must not decide. */
const ROWS: Readonly<Record<string, { readonly yes: readonly string[]; readonly no: readonly string[] }>> = {
  'not done': {
    yes: ['未完成整改', '尚未全部完成', '未整改到位', '还没有整改到位', '未销号', '问题仍未解决', '未按期完成'],
    no: ['已完成', '没有完成,正在整改', '未全部完成,正在整改', '未来完成', '基本完成'],
  },
  'not begun': { yes: ['未整改', '整改未完成', '尚未启动', '未开展整改'], no: ['整改已启动', '已整改', '启动整改'] },
  'cannot be done': {
    yes: ['暂时无法整改', '难以如期完成', '不能按期整改'],
    no: ['能够完成', '不能放松', '无法取得资料'],
  },
  'a stage': {
    yes: ['取得阶段性成效', '长期任务已取得阶段性成效', '目前完成阶段性整改,正在按计划推进', '阶段性完成'],
    no: ['已完成', '分阶段推进', '现阶段任务'],
  },
  'first results': { yes: ['取得初步成效', '初步进展'], no: ['取得实效', '初步设计'] },
  'kept up': {
    yes: ['长期坚持', '需长期整改', '持续巩固', '常态化推进'],
    no: ['已完成,并长期坚持', '已完成整改,持续巩固', '基本完成整改,长期坚持', '长期以来', '长期借用'],
  },
  'mostly done': {
    yes: ['基本完成', '基本整改完毕', '已基本完成整改', '基本整改到位', '基本解决'],
    no: ['已完成', '基本情况', '基本建设'],
  },
  'under way': {
    yes: ['正在整改', '整改中', '仍在推进', '没有完成,正在整改', '尚在办理'],
    no: ['存在整改不力', '中心整改', '已完成'],
  },
  'going on': {
    yes: ['持续推进', '持续整改', '达到序时进度', '按时序推进', '有序推进', '正按计划推进整改'],
    no: ['已完成并持续推进', '已完成,持续推进', '可持续发展', '进度款'],
  },
  'in part': { yes: ['部分完成', '尚需进一步整改', '未到完成时限'], no: ['部分问题', '无需整改', '全部完成'] },
  expected: {
    yes: ['预计年底前完成整改', '预计2024年6月整改到位'],
    no: ['预计投资3亿元', '已完成', '按预计进度办理'],
  },
  done: {
    yes: [
      '已完成',
      '已全部完成整改',
      '已整改到位',
      '已办结',
      '已完结',
      '已销号',
      '已按要求完成整改',
      '已完成,并长期坚持',
      '已完成并持续推进',
      '整改完毕',
      '完成',
    ],
    no: ['未完成', '基本完成', '完成3项', '高度重视', '加强学习', '召开会议3次', ''],
  },
  'struck off': { yes: ['已验收销号', '对账销号'], no: ['申请销号', '销号制度', '未销号'] },
  'done on a day': {
    yes: ['已于2023年8月完成', '达到整改要求'],
    no: ['预计2024年6月完成', '将于年底完成', '整改要求'],
  },
}

describe('every row of the status words', () => {
  it('has rows here that it decides, and rows that it does not', () => {
    expect(Object.keys(ROWS)).toEqual(STATUS_WORDS.map(([name]) => name))
    for (const { yes, no } of Object.values(ROWS)) {
      expect(yes.length).toBeGreaterThan(0)
      expect(no.length).toBeGreaterThan(0)
    }
  })

  const rows = STATUS_WORDS.map(([name, pattern, status]) => ({
    name,
    pattern,
    status,
    ...(ROWS[name] ?? { yes: [], no: [] }),
  }))

  it.each(rows.flatMap(({ name, pattern, status, yes }) => yes.map((text) => ({ name, pattern, status, text }))))(
    '$name: $text → $status',
    ({ pattern, status, text }) => {
      expect(wordsOf(text)).toBe(status)
      expect(text).toMatch(pattern)
    },
  )

  it.each(rows.flatMap(({ name, status, no }) => no.map((text) => ({ name, status, text }))))(
    '$name: not $text',
    ({ status, text }) => {
      expect(wordsOf(text)).not.toBe(status)
    },
  )
})

describe('words that are nothing but a status', () => {
  const pure = new RegExp(`^${PURE_STATUS}$`)
  it.each([
    '已完成',
    '未销号',
    '基本完成整改',
    '已完成,长期坚持',
    '正在整改中',
    '已整改落实到位',
    '已验收销号',
    '已取得阶段性成效',
    '还没有整改到位',
    '已按要求完成整改',
  ])('%s', (text) => {
    expect(text).toMatch(pure)
  })

  it.each(['已完成台账清理', '正在总结经验', '完成3项', '已落实资金5万元', '整改不到位', '推进缓慢'])(
    'not %s',
    (text) => {
      expect(text).not.toMatch(pure)
    },
  )
})
