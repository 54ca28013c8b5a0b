import { UNDECIDED } from '../../base/undecided.ts'
import type { FindingPrevalenceRow } from '../../metrics/finding-prevalence.ts'
import type { CategoryMixRow } from '../../metrics/category-mix.ts'
import type { OverviewRow } from '../../metrics/overview.ts'
import type { StatusTotalsRow } from '../../metrics/status-totals.ts'
import { type ItemUnit, STATUS_BASES, STATUSES } from '../../notice/tree.ts'
import type { Words } from '../words/zh.ts'

/** What the sentence is made of; a part that is not there yet is left out. */
export interface OverviewFacts {
  readonly overview: OverviewRow
  /** Whether anything is picked. */
  readonly filtered: boolean
  readonly statuses: readonly StatusTotalsRow[]
  readonly categories: readonly CategoryMixRow[]
  readonly findings: readonly FindingPrevalenceRow[]
}

/** How categories and findings are called in the language of the sentence. */
export interface SentenceNames {
  readonly category: (code: string) => string
  readonly finding: (key: string) => string
}

const UNITS: readonly ItemUnit[] = ['problem', 'task']

/**
 * One sentence that says what the data say: scope, statuses as reported, the commonest category and finding. Problems and
 * tasks, each basis of a status, and lists of completed items only are counted apart: their sum would say nothing.
 */
export function overviewSentence(facts: OverviewFacts, words: Words, names: SentenceNames): string {
  const { overview } = facts
  const say = words.overview.sentence
  if (overview.notices === 0 && !facts.filtered) return words.library.loadedNone
  if (overview.items === 0) return facts.filtered ? say.empty : say.nothingListed
  const items = words.panel.items(overview.problems, overview.tasks)
  const units = UNITS.flatMap((unit) => unitPart(unit, facts.statuses, words))
  const parts = [
    say.scope(overview.notices_with_items, overview.agencies_with_items, items),
    ...(units.length > 0 ? [say.status(units)] : []),
  ]
  parts.push(...UNITS.flatMap((unit) => categoryPart(unit, facts.categories, words, names)))
  const [finding, next] = facts.findings
  if (finding && finding.with_item > 0 && finding.with_item !== next?.with_item) {
    parts.push(say.finding(names.finding(finding.finding), finding.with_item, finding.agencies))
  }
  return words.joint.stop(words.joint.clauses(parts))
}

/** `问题 96 项：事项写明 34 项已完成、4 项…，25 项未说明，另 10 项出自只列已完成事项的通报`; nothing without items. */
function unitPart(unit: ItemUnit, statuses: readonly StatusTotalsRow[], words: Words): readonly string[] {
  const rows = statuses.filter((row) => row.unit === unit)
  if (rows.length === 0) return []
  const say = words.overview.sentence
  const listed = rows.filter((row) => row.listing !== 'completed_only')
  const silent = listed.filter((row) => row.status === 'unstated')
  const summaryOnly = sum(silent.filter((row) => row.status_basis === 'summary'))
  const unstated = sum(silent) - summaryOnly
  const selected = sum(rows) - sum(listed)
  const parts = [
    ...saidParts(listed, words),
    ...(summaryOnly > 0 ? [say.summaryOnly(summaryOnly)] : []),
    ...(unstated > 0 ? [say.unstated(unstated)] : []),
    ...(selected > 0 ? [say.completedOnly(selected, listed.length > 0)] : []),
  ]
  return [say.unit(words.codes.unitName[unit], sum(rows), parts)]
}

/** The stated statuses, one part per basis. */
function saidParts(listed: readonly StatusTotalsRow[], words: Words): readonly string[] {
  const say = words.overview.sentence
  return STATUS_BASES.flatMap((basis) => {
    const counts = STATUSES.flatMap((status) => {
      const items = sum(listed.filter((row) => row.status === status && row.status_basis === basis))
      return status !== 'unstated' && items > 0 ? [say.statusPart(items, words.codes.status[status])] : []
    })
    return counts.length > 0 ? [say.said[basis](words.joint.list(counts))] : []
  })
}

/** The commonest category among the problems, or among the tasks; 待定 is none, and a tie has no single commonest. */
function categoryPart(
  unit: ItemUnit,
  categories: readonly CategoryMixRow[],
  words: Words,
  names: SentenceNames,
): readonly string[] {
  const count = (row: CategoryMixRow): number => (unit === 'problem' ? row.problems : row.tasks)
  const [first, second] = categories.filter((row) => row.category !== UNDECIDED).sort((a, b) => count(b) - count(a))
  if (!first || count(first) === 0 || (second && count(second) === count(first))) return []
  return [words.overview.sentence.category(words.codes.unitName[unit], names.category(first.category), count(first))]
}

function sum(rows: readonly StatusTotalsRow[]): number {
  return rows.reduce((total, row) => total + row.items, 0)
}
