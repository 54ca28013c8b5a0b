import { sentenceAt } from '../../base/sentence-at.ts'
import type { FindingScope, FindingSentenceRow } from '../../metrics/finding-sentences.ts'
import type { TwinColumn } from '../parts/twin-column.ts'
import type { Words } from '../words/zh.ts'

/** As many sentences of either kind go into a file. */
export const MOST_SENTENCES = 1000

/** A row of the file: the item, where the finding is named, and the sentence as it stands in the notice. */
export interface SentenceFileRow extends FindingSentenceRow {
  readonly scope: FindingScope
  /** `null` where the text is not on board, or the item was coded by hand. */
  readonly sentence: string | null
}

/** The rows with their sentences, from those texts on board. */
export function withSentences(
  rows: readonly FindingSentenceRow[],
  scope: FindingScope,
  textOf: (sha256: string) => string | null,
): readonly SentenceFileRow[] {
  return rows.map((row) => {
    const text = textOf(row.sha256)
    if (text === null || row.hit_start === null || row.hit_end === null) return { ...row, scope, sentence: null }
    const { before, words, after } = sentenceAt(text, { start: row.hit_start, end: row.hit_end }, row)
    return { ...row, scope, sentence: before + words + after }
  })
}

/** The columns of the file. */
export function sentenceColumns(words: Words, finding: string): readonly TwinColumn<SentenceFileRow>[] {
  const { file, scopes } = words.findings.sentences
  const { columns } = words.itemsTable
  return [
    { label: words.charts.column.finding, cell: () => finding },
    { label: file.scope, cell: (row) => scopes[row.scope] },
    { label: columns.agency, cell: (row) => row.agency },
    { label: columns.city, cell: (row) => row.city },
    { label: file.feedback, cell: (row) => row.feedback_date },
    { label: columns.no, cell: (row) => row.no },
    { label: columns.title, cell: (row) => row.title },
    { label: words.itemsTable.file.parent, cell: (row) => row.parent_title },
    { label: columns.status, cell: (row) => words.codes.status[row.status] },
    { label: columns.basis, cell: (row) => words.codes.basis[row.status_basis] },
    { label: file.sentence, cell: (row) => row.sentence },
    { label: file.also, cell: (row) => (row.also.length === 0 ? null : words.joint.list(row.also)) },
  ]
}
