import type { ItemUnit } from '../../notice/tree.ts'
import type { Words } from '../words/zh.ts'

interface Counted {
  readonly notice_id: string
  readonly unit: ItemUnit
  readonly items: number
}

/**
 * The sample size of rows that count items per notice: notices, problems and tasks, in words. `largest` says so where the
 * rows are not those of all notices.
 */
export function sampleSize(rows: readonly Counted[], words: Words, largest = ''): string {
  const items = (unit: ItemUnit): number => rows.reduce((sum, row) => (row.unit === unit ? sum + row.items : sum), 0)
  const notices = new Set(rows.map((row) => row.notice_id)).size
  const size = words.panel.n(notices, words.panel.items(items('problem'), items('task')))
  return largest === '' ? size : size + words.joint.aside(largest)
}
