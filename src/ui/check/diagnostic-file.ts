import type { Span } from '../../base/span.ts'
import { wordFor } from '../../base/own-value.ts'
import { isItemPick, othersPicks } from '../../metrics/condition.ts'
import type { DiagnosticCountRow, DiagnosticRow } from '../../metrics/diagnostic-list.ts'
import type { Selection } from '../../metrics/selection.ts'
import type { Labels } from '../composables/use-labels.ts'
import type { TwinColumn } from '../parts/twin-column.ts'
import { diagnosticFacts } from '../reader/diagnostic-facts.ts'
import type { Words } from '../words/zh.ts'
import type { Check } from './check.ts'
import type { CheckFilter } from './check-filter.ts'
import { excerptAround } from './excerpt.ts'

/** A file holds so many rows of the lists on 体检 at most. */
export const MOST_IN_FILE = 10_000

interface Readable {
  readonly text: string
  readonly contact: readonly Span[]
}

/** What is known of a diagnostic beside its row. */
export interface DiagnosticContext {
  /** The reading text with its contact lines; `null` where it is not on board. */
  readonly textOf: (sha256: string) => Readable | null
  /** `null` where nobody checked it. */
  readonly checkOf: (row: DiagnosticRow) => Check | null
  /** Title of the item that it speaks of; `null` where it speaks of none. */
  readonly subjectOf: (row: DiagnosticRow) => string | null
}

/** The columns of the counts by kind. */
export function countColumns(words: Words): readonly TwinColumn<DiagnosticCountRow>[] {
  const { check, codes } = words
  return [
    { label: check.code, cell: (row) => wordFor(codes.diagnostic, row.code) },
    { label: check.severity, cell: (row) => codes.severity[row.severity] },
    { label: check.total, cell: (row) => row.diagnostics },
    { label: check.open, cell: (row) => row.diagnostics - row.checked },
    { label: check.checked, cell: (row) => row.checked },
    { label: check.notices, cell: (row) => row.notices },
  ]
}

/** The columns of the list: what is odd, where, in which words, and what who checked it noted. */
export function diagnosticColumns(
  words: Words,
  labels: Labels,
  { textOf, checkOf, subjectOf }: DiagnosticContext,
): readonly TwinColumn<DiagnosticRow>[] {
  const { check, codes } = words
  const said = (text: string): string | null => (text === '' ? null : text)
  const excerpt = (row: DiagnosticRow): string | null => {
    const read = textOf(row.sha256)
    if (read === null) return null
    const around = excerptAround(read.text, row, read.contact)
    return around.before + around.words + around.after
  }
  return [
    { label: check.severity, cell: (row) => codes.severity[row.severity] },
    { label: check.code, cell: (row) => wordFor(codes.diagnostic, row.code) },
    { label: check.declared.agency, cell: (row) => labels.notice(row.notice_id) },
    { label: check.file.facts, cell: (row) => said(diagnosticFacts(row.facts, words)) },
    { label: check.file.subject, cell: subjectOf },
    { label: check.file.excerpt, cell: excerpt },
    { label: check.state, cell: (row) => (checkOf(row) === null ? check.open : check.checked) },
    { label: check.note, cell: (row) => said(checkOf(row)?.note ?? '') },
    { label: check.file.who, cell: (row) => checkOf(row)?.who ?? null },
    { label: check.file.at, cell: (row) => checkOf(row)?.at.slice(0, 10) ?? null },
    { label: check.file.source, cell: (row) => row.file },
    { label: check.file.start, cell: (row) => row.start },
    { label: check.file.end, cell: (row) => row.end },
  ]
}

/** Says of a table that is about notices that picks on items do not narrow it; nothing where there are none. */
export function itemPickWords(selection: Selection, words: Words): readonly string[] {
  return othersPicks(selection, '').some(isItemPick) ? [words.check.noticesOnly] : []
}

/** What the screen narrows the list to, in words; none where it does not. */
export function filterWords({ severity, codes, state }: CheckFilter, words: Words): readonly string[] {
  const { check, joint } = words
  return [
    ...(severity === null ? [] : [joint.labelled(check.severity, words.codes.severity[severity])]),
    ...(codes.length === 0
      ? []
      : [joint.labelled(check.code, joint.list(codes.map((code) => wordFor(words.codes.diagnostic, code))))]),
    ...(state === 'all' ? [] : [check[state]]),
  ]
}
