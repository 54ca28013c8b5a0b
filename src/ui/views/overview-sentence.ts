import type { FindingPrevalenceRow } from '../../metrics/finding-prevalence.ts'
import type { CategoryMixRow } from '../../metrics/category-mix.ts'
import type { OverviewRow } from '../../metrics/overview.ts'
import type { StatusMixRow } from '../../metrics/status-mix.ts'
import { STATUSES } from '../../notice/tree.ts'
import type { Words } from '../words/zh.ts'

/** What the sentence is made of; a part that is not there yet is left out. */
export interface OverviewFacts {
  readonly overview: OverviewRow
  /** Whether anything is picked. */
  readonly filtered: boolean
  readonly statusMix: readonly StatusMixRow[]
  readonly categories: readonly CategoryMixRow[]
  readonly findings: readonly FindingPrevalenceRow[]
}

/** One sentence that says what the data say: scope, statuses as reported, the commonest category and finding. */
export function overviewSentence(facts: OverviewFacts, words: Words): string {
  const { overview } = facts
  const say = words.overview.sentence
  if (overview.notices === 0 && !facts.filtered) return words.library.loadedNone
  if (overview.items === 0) return facts.filtered ? say.empty : say.nothingListed
  const items = words.panel.items(overview.problems, overview.tasks)
  const parts = [
    say.scope(overview.notices_with_items, overview.agencies_with_items, items),
    ...statusPart(facts, words),
  ]
  const category = [...facts.categories].filter((row) => row.category !== 'X').sort((a, b) => b.items - a.items)
  // A tie has no single commonest; the sentence would have to choose.
  if (category[0] && category[0].items !== category[1]?.items) {
    parts.push(say.category(category[0].name_zh, words.panel.items(category[0].problems, category[0].tasks)))
  }
  const [finding, next] = facts.findings
  if (finding && finding.with_item > 0 && finding.with_item !== next?.with_item) {
    parts.push(say.finding(finding.name_zh, finding.with_item, finding.agencies))
  }
  return `${parts.join('；')}。`
}

function statusPart(facts: OverviewFacts, words: Words): readonly string[] {
  const say = words.overview.sentence
  const counts = STATUSES.flatMap((status) => {
    const items = facts.statusMix.reduce((sum, row) => (row.status === status ? sum + row.items : sum), 0)
    return items > 0 ? [say.statusPart(items, words.codes.status[status])] : []
  })
  return counts.length > 0 ? [say.status(counts)] : []
}
