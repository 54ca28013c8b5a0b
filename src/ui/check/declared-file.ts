import { wordFor } from '../../base/own-value.ts'
import type { DeclaredAgainstListedRow } from '../../metrics/declared-against-listed.ts'
import type { DiagnosticRecord, NoticeRecord } from '../../tables/record.ts'
import type { Labels } from '../composables/use-labels.ts'
import type { TwinColumn } from '../parts/twin-column.ts'
import { diagnosticFacts } from '../reader/diagnostic-facts.ts'
import type { Words } from '../words/zh.ts'
import { likelyReasons } from './likely-reasons.ts'

/** What is declared, and what it is counted in where the notice says so. */
export function declaredWhat({ what, unit }: DeclaredAgainstListedRow, words: Words): string {
  const { whats, declared } = words.check
  const name = wordFor(whats, what)
  return unit === null ? name : declared.countedIn(name, wordFor(whats, unit))
}

/** Why a row may not agree: the diagnostics that touch what it counts; none where it agrees or is not compared. */
export function reasonsOf(row: DeclaredAgainstListedRow, record: NoticeRecord | null): readonly DiagnosticRecord[] {
  return isOdd(row) ? likelyReasons(row.what, record?.diagnostics ?? []) : []
}

/** Whether what is declared and what is listed do not agree. */
export function isOdd({ verdict }: DeclaredAgainstListedRow): boolean {
  return verdict === 'differs' || verdict === 'contradictory'
}

/** What is listed; `null` where nothing is, or where no item says the status: that is silence, and no 0. */
export function listedOf({ listed, verdict }: DeclaredAgainstListedRow): number | null {
  return verdict === 'unstated' && listed === 0 ? null : listed
}

/** A reason in words. */
export function reasonWords({ code, facts }: DiagnosticRecord, words: Words): string {
  const said = diagnosticFacts(facts, words)
  const name = wordFor(words.codes.diagnostic, code)
  return said === '' ? name : name + words.joint.aside(said)
}

/** The columns of the file. */
export function declaredColumns(
  words: Words,
  labels: Labels,
  recordOf: (notice_id: string) => NoticeRecord | null,
): readonly TwinColumn<DeclaredAgainstListedRow>[] {
  const { declared, file } = words.check
  const reasons = (row: DeclaredAgainstListedRow): string | null => {
    const found = reasonsOf(row, recordOf(row.notice_id))
    return found.length === 0 ? null : words.joint.clauses(found.map((one) => reasonWords(one, words)))
  }
  return [
    { label: declared.agency, cell: (row) => labels.notice(row.notice_id) },
    { label: declared.what, cell: (row) => declaredWhat(row, words) },
    { label: file.least, cell: (row) => row.declared },
    { label: file.most, cell: (row) => row.declared_most },
    { label: declared.listed, cell: listedOf },
    { label: declared.verdict, cell: (row) => declared.verdicts[row.verdict] },
    { label: file.reasons, cell: reasons },
  ]
}
