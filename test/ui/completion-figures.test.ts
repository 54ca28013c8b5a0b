import { expect, it } from 'vitest'
import type { CompletionRow } from '../../src/metrics/completion.ts'
import { declaredFigure, listedFigure } from '../../src/ui/panels/completion-figures.ts'
import { zh } from '../../src/ui/words/zh.ts'
import { COMPLETION_ROWS } from '../charts/invented-rows.ts'

const [point, tasks, silent] = COMPLETION_ROWS as readonly [CompletionRow, CompletionRow, CompletionRow]
const few: CompletionRow = {
  ...silent,
  listed_items: 7,
  completed: 2,
  unstated: 5,
  listed: { ...silent.listed, lower: 2 / 7, upper: 1 },
  declared: { ...silent.declared, total: 7, completed: 5, rate: 5 / 7 },
}

it.each([
  ['a notice that declares nothing', point, '未声明完成数'],
  ['tasks declared by number', tasks, '声明 12/16 项任务，75%'],
  ['under ten only k of n', few, '声明 5/7 个问题'],
])('declared: %s', (_, row, words) => {
  expect(declaredFigure(row, zh)).toBe(words)
})

it.each([
  ['a point where every status is said', point, '列出 9/14 个问题，64.3%'],
  [
    'not computable where only what is done is listed',
    tasks,
    '不可计算：只列出已完成的事项（另有 1 项按其他单位计，未列入）',
  ],
  ['the whole range where only totals are given', silent, '列出 0%–100%（逐项未说明，仅有总数）'],
  ['under ten only counts', few, '列出 2/7–7/7（5 项未说明）'],
])('listed: %s', (_, row, words) => {
  expect(listedFigure(row, zh)).toBe(words)
})
