import type { Codebook } from '../../codebook/codebook.ts'
import type { Status } from '../../notice/tree.ts'
import { readWords } from '../../tables/flat-rules.ts'
import { cellText, type FlatCell } from '../../tables/flat-value.ts'
import type { TablePlan } from '../storage/dataset-log.ts'

/** A word of a column of codes: how often it stands there, and what it counts as; `undefined` where nothing says. */
export interface CountedWord<Code extends string = string> {
  readonly word: string
  readonly rows: number
  readonly means: Code | null | undefined
}

export interface TableWords {
  readonly status: readonly CountedWord<Status>[]
  readonly category: readonly CountedWord[]
  readonly findings: readonly CountedWord[]
}

// More different words than this, and the column holds no codes.
const MOST = 200

/** The words of the columns that `plan` takes for status, category and findings, the most frequent first. */
export function countWords(plan: TablePlan, rows: readonly (readonly FlatCell[])[], codebook: Codebook): TableWords {
  const reader = readWords(plan.rules, codebook)
  const wordsOf = (field: string, split: (cell: string) => readonly string[]): readonly [string, number][] => {
    const counts = new Map<string, number>()
    plan.mapping.forEach((mapped, col) => {
      if (mapped !== field) return
      for (const row of rows) {
        const cell = cellText(row[col])
        for (const word of cell === '' ? [] : split(cell)) counts.set(word, (counts.get(word) ?? 0) + 1)
      }
    })
    return [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST)
  }
  const whole = (cell: string): readonly string[] => [cell]
  return {
    status: wordsOf('status', whole).map(([word, n]) => ({ word, rows: n, means: reader.status(word) })),
    category: wordsOf('category', whole).map(([word, n]) => ({ word, rows: n, means: reader.category(word) })),
    findings: wordsOf('findings', (cell) => reader.findingWords(cell)).map(([word, n]) => ({
      word,
      rows: n,
      means: reader.finding(word),
    })),
  }
}
