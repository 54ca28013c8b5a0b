import { wordFor } from '../../base/own-value.ts'
import { percent } from '../../charts/percent.ts'
import type { CategoryByGroupRow } from '../../metrics/category-by-group.ts'
import type { CompletionByGroupRow } from '../../metrics/completion-by-group.ts'
import type { DeclaredByGroupRow } from '../../metrics/declared-by-group.ts'
import type { FindingByGroupRow } from '../../metrics/finding-by-group.ts'
import { FEW } from '../../metrics/few.ts'
import type { GroupRow } from '../../metrics/group-list.ts'
import type { Pick as Picked } from '../../metrics/selection.ts'
import type { Labels } from '../composables/use-labels.ts'
import type { Words } from '../words/zh.ts'

/** One line of a cell: what it says, and the picks beside the group that lead to its items. */
export interface FactLine {
  readonly text: string
  readonly picks: readonly Omit<Picked, 'by'>[]
  /** The figure counts whole notices: picks on items do not narrow its list. */
  readonly unfiltered?: boolean
  /** How many items the figure counts, where their list may hold more. */
  readonly counted?: number
}

/** One figure of every group side by side, in the order of the groups. */
export interface FactRow {
  readonly fact: string
  readonly cells: readonly (readonly FactLine[])[]
}

/** Everything that is known of the groups side by side. */
export interface GroupAnswers {
  readonly groups: readonly GroupRow[]
  readonly completions: readonly CompletionByGroupRow[]
  readonly declared: readonly DeclaredByGroupRow[]
  readonly categories: readonly CategoryByGroupRow[]
  /** Of agencies, or of items where each group is one agency: of one, all would be 1 of 1. */
  readonly findings: readonly FindingByGroupRow[]
}

const TOP = 5

/** The table of basic figures: one row per figure, one cell per group of `chosen`. */
export function groupFacts(
  chosen: readonly string[],
  answers: GroupAnswers,
  labels: Pick<Labels, 'value' | 'finding'>,
  words: Words,
): readonly FactRow[] {
  const { facts } = words.compare
  const row = (fact: string, cellOf: (group: string) => readonly FactLine[]): FactRow => ({
    fact,
    cells: chosen.map(cellOf),
  })
  const sizes = new Map(answers.groups.map((one) => [one.group, one]))
  const count = (group: string, key: 'notices' | 'agencies' | 'problems' | 'tasks', picks: FactLine['picks'] = []) => [
    { text: String(sizes.get(group)?.[key] ?? 0), picks },
  ]
  const own = <Row extends { readonly group: string }>(rows: readonly Row[], group: string): readonly Row[] =>
    rows.filter((one) => one.group === group)
  return [
    row(facts.notices, (group) => count(group, 'notices')),
    row(facts.agencies, (group) => count(group, 'agencies')),
    row(facts.problems, (group) => count(group, 'problems', [{ field: 'unit', values: ['problem'] }])),
    row(facts.tasks, (group) => count(group, 'tasks', [{ field: 'unit', values: ['task'] }])),
    row(facts.declared, (group) => declaredLines(own(answers.declared, group), words)),
    row(facts.listed, (group) => listedLines(own(answers.completions, group), words)),
    row(facts.categories, (group) => categoryLines(own(answers.categories, group), labels, words)),
    row(answers.findings.some(({ unit }) => unit !== null) ? facts.findingsOnce : facts.findings, (group) =>
      findingLines(own(answers.findings, group), labels, words),
    ),
  ]
}

function declaredLines(rows: readonly DeclaredByGroupRow[], words: Words): readonly FactLine[] {
  const { facts } = words.compare
  if (rows.length === 0) return [{ text: facts.notDeclared, picks: [], unfiltered: true }]
  return rows.map(({ completed, total, unit, notices, rate }) => {
    const said = facts.declaredPart(completed, total, wordFor(words.codes.declaredUnit, unit), notices)
    const text = total < FEW ? said : words.joint.facts([said, percent(rate)])
    return { text, picks: [], unfiltered: true }
  })
}

function listedLines(rows: readonly CompletionByGroupRow[], words: Words): readonly FactLine[] {
  if (rows.length === 0) return [{ text: words.compare.facts.notListed, picks: [], unfiltered: true }]
  return rows.map((row) => {
    const left = row.completed_only > 0 ? words.joint.aside(words.compare.facts.completedOnly(row.completed_only)) : ''
    const picks: FactLine['picks'] = [{ field: 'unit', values: [row.unit] }]
    return { text: listed(row, words) + left, picks, unfiltered: true, counted: row.items }
  })
}

function listed({ items, completed, unstated, lower, upper, unit }: CompletionByGroupRow, words: Words): string {
  const { facts } = words.compare
  const name = words.codes.unit[unit]
  if (lower === null || upper === null) return facts.notListed
  if (unstated === 0) return facts.listedExact(completed, items, name, items < FEW ? null : percent(lower))
  const end = (k: number, share: number): string => (items < FEW ? `${k}/${items}` : percent(share))
  return facts.listedBounds(end(completed, lower), end(completed + unstated, upper), items, name, unstated)
}

function categoryLines(
  rows: readonly CategoryByGroupRow[],
  labels: Pick<Labels, 'value'>,
  words: Words,
): readonly FactLine[] {
  const lineOf = ({ category, unit, items, of_items }: CategoryByGroupRow): FactLine => ({
    text: words.compare.facts.categoryPart(labels.value('category', category), items, of_items, words.codes.unit[unit]),
    picks: [
      { field: 'unit', values: [unit] },
      { field: 'category', values: [category] },
    ],
  })
  return topLines(rows, ({ items }) => items, lineOf, words)
}

function findingLines(
  rows: readonly FindingByGroupRow[],
  labels: Pick<Labels, 'finding'>,
  words: Words,
): readonly FactLine[] {
  const named = rows.filter(({ k }) => k > 0)
  const lineOf = ({ finding, unit, k, n }: FindingByGroupRow): FactLine => ({
    text:
      unit === null
        ? words.compare.facts.findingPart(labels.finding(finding), k, n)
        : words.compare.facts.categoryPart(labels.finding(finding), k, n, words.codes.unit[unit]),
    picks: [
      ...(unit === null ? [] : [{ field: 'unit' as const, values: [unit] }]),
      { field: 'finding', values: [finding] },
    ],
  })
  return topLines(named, ({ k }) => k, lineOf, words)
}

/** The lines of the largest, and how many more are as large as the last of them: which are left out is mere chance. */
function topLines<Row>(
  rows: readonly Row[],
  count: (row: Row) => number,
  lineOf: (row: Row) => FactLine,
  words: Words,
): readonly FactLine[] {
  const sorted = [...rows].sort((a, b) => count(b) - count(a))
  const [top, rest] = [sorted.slice(0, TOP), sorted.slice(TOP)]
  const last = top.at(-1)
  const tied = last === undefined ? [] : rest.filter((row) => count(row) === count(last)).map(lineOf)
  const lines = top.map(lineOf)
  return tied.length === 0 ? lines : [...lines, { text: words.compare.facts.tied(tied.length), picks: anyOf(tied) }]
}

/** Picks that together lead to the items of all the lines. */
function anyOf(lines: readonly FactLine[]): FactLine['picks'] {
  const values = new Map<Picked['field'], Set<string>>()
  for (const { field, values: some } of lines.flatMap(({ picks }) => picks)) {
    values.set(field, new Set([...(values.get(field) ?? []), ...some]))
  }
  return [...values].map(([field, some]) => ({ field, values: [...some] }))
}
