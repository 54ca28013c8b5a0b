import { describe, expect, it } from 'vitest'
import { sentenceAt } from '../../src/base/sentence-at.ts'

/** The sentence of `text` around the first `words`, the item being the whole text. */
function around(text: string, words: string) {
  const start = text.indexOf(words)
  return sentenceAt(text, { start, end: start + words.length }, { start: 0, end: text.length })
}

describe('the sentence around some words', () => {
  it('runs from full stop to full stop', () => {
    expect(around('责任不实。长期借用下属单位人员，清理不及时。一是全面清理。', '借用')).toEqual({
      before: '长期',
      words: '借用',
      after: '下属单位人员，清理不及时。',
    })
  })
  it('ends at a line, a semicolon, and at the item', () => {
    expect(around('关于借调的问题\n一是清退。', '借调')).toEqual({ before: '关于', words: '借调', after: '的问题' })
    expect(around('清退3人；规范借调；完善制度', '借调')).toEqual({ before: '规范', words: '借调', after: '；' })
    expect(sentenceAt('甲乙借调丙丁', { start: 2, end: 4 }, { start: 1, end: 5 })).toEqual({
      before: '乙',
      words: '借调',
      after: '丙',
    })
  })
  it('does not take in a whole notice that has lost its full stops', () => {
    const { before, after } = around(`${'长'.repeat(1000)}借调${'远'.repeat(1000)}`, '借调')
    expect([before.length, after.length]).toEqual([160, 160])
  })
  it('keeps the words where they lie outside the item, as after a correction by hand', () => {
    expect(sentenceAt('甲。借调。', { start: 2, end: 4 }, { start: 0, end: 1 }).words).toBe('借调')
  })
})
