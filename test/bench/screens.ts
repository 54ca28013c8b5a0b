import { categoryByAgency } from '../../src/metrics/category-by-agency.ts'
import { categoryByGroup } from '../../src/metrics/category-by-group.ts'
import { categoryMix } from '../../src/metrics/category-mix.ts'
import { completionByGroup } from '../../src/metrics/completion-by-group.ts'
import { completion } from '../../src/metrics/completion.ts'
import { countsBySize } from '../../src/metrics/counts-by-size.ts'
import { declaredAgainstListed } from '../../src/metrics/declared-against-listed.ts'
import { declaredByGroup } from '../../src/metrics/declared-by-group.ts'
import { declaredResults, declaredSums } from '../../src/metrics/declared-results.ts'
import { diagnosticCounts, diagnosticList } from '../../src/metrics/diagnostic-list.ts'
import { DIMENSIONS } from '../../src/metrics/dimension.ts'
import { findingItemsByGroup } from '../../src/metrics/finding-by-group.ts'
import { findingGrid } from '../../src/metrics/finding-grid.ts'
import { findingPairs } from '../../src/metrics/finding-pairs.ts'
import { findingPrevalence } from '../../src/metrics/finding-prevalence.ts'
import { findingMatters, findingSentences } from '../../src/metrics/finding-sentences.ts'
import { NOTICES_SHOWN, RESULTS_SHOWN } from '../../src/metrics/first-view.ts'
import { completionFunnel } from '../../src/metrics/funnel-groups.ts'
import { groupList } from '../../src/metrics/group-list.ts'
import { itemCount, itemList } from '../../src/metrics/item-list.ts'
import { measureMix } from '../../src/metrics/measure-mix.ts'
import type { Query } from '../../src/metrics/metric.ts'
import { noticeList } from '../../src/metrics/notice-list.ts'
import { overview } from '../../src/metrics/overview.ts'
import { provinceCounts } from '../../src/metrics/province-counts.ts'
import { datesSaid, publicationLag } from '../../src/metrics/publication-lag.ts'
import type { Selection } from '../../src/metrics/selection.ts'
import { statusByGroup } from '../../src/metrics/status-by-group.ts'
import { statusMix } from '../../src/metrics/status-mix.ts'
import { statusTotals } from '../../src/metrics/status-totals.ts'
import { trendCounts } from '../../src/metrics/trend-counts.ts'
import { trendFinding } from '../../src/metrics/trend-finding.ts'
import { trendCategory, trendStatus } from '../../src/metrics/trend-shares.ts'
import { GROUPS_BY, MOST_LISTED, usualGroups } from '../../src/ui/compare/usual-groups.ts'
import { CHUNK } from '../../src/ui/items/row-window.ts'
import { MOST_PRINTED } from '../../src/ui/items/use-print-rows.ts'

/** Asks one question under a name. */
export type Ask = <Row>(name: string, query: Query<Row>) => Promise<readonly Row[]>

/** Asks all that the panels of a screen ask after a click, as the screen first comes up. */
export type Screen = (ask: Ask, picks: Selection) => Promise<void>

const LARGEST = { notices: NOTICES_SHOWN }
const BY_AGENCY = DIMENSIONS.agency

/** The screens by their names in the address. `test/browser/questions.test.ts` holds them against the app. */
export const SCREENS: Readonly<Record<string, Screen>> = {
  overview: async (ask, picks) => {
    await ask('overview', overview(picks))
    await ask('status totals', statusTotals(picks, 'sentence'))
    await ask('status mix', statusMix(picks, 'status_mix', LARGEST))
    await ask('completion', completion(picks, LARGEST))
    await ask('category mix', categoryMix(picks, 'category_mix', 'group'))
    const findings = await ask('finding prevalence', findingPrevalence(picks, 'finding_prevalence'))
    await ask('province counts', provinceCounts(picks, 'province_counts', findings[0]?.finding ?? ''))
    await ask('measure mix', measureMix(picks, 'measure_mix'))
    await ask('notice list', noticeList(picks, LARGEST))
    await ask('category by agency', categoryByAgency(picks, 'category_by_agency', LARGEST))
    await ask('declared results', declaredResults(picks, 'declared_results', RESULTS_SHOWN))
    await ask('declared sums', declaredSums(picks, 'declared_results'))
  },
  compare: async (ask, picks) => {
    const groups = await ask('group list', groupList(picks, GROUPS_BY, BY_AGENCY, { most: MOST_LISTED, also: [] }))
    const within = [...picks, { by: 'compare_groups', field: 'agency' as const, values: usualGroups(groups) }]
    await ask('completion of two', completionByGroup(within, BY_AGENCY))
    await ask('declared of two', declaredByGroup(within, BY_AGENCY))
    await ask('categories of two', categoryByGroup(within, 'group_facts', BY_AGENCY))
    await ask('statuses of two', statusByGroup(within, 'status_by_group', BY_AGENCY))
    await ask('finding items of two', findingItemsByGroup(within, 'finding_by_group', BY_AGENCY))
    await ask('lengths of two', countsBySize(within, 'rarefied', BY_AGENCY, 'category'))
    await ask('category by group', categoryByGroup(picks, 'category_by_group', BY_AGENCY, { groups: 30 }))
    await ask('completion by group', completionFunnel(picks, BY_AGENCY, { unit: 'problem', most: 400 }))
    await ask('category mix', categoryMix(picks, 'funnel', 'group'))
  },
  findings: async (ask, picks) => {
    const findings = await ask('finding prevalence', findingPrevalence(picks, 'finding_prevalence'))
    await ask('finding pairs', findingPairs(picks, 'finding_pairs', 15))
    await ask('finding grid', findingGrid(picks, 'finding_grid', 'agency', 40))
    const finding = findings[0]?.finding
    if (finding === undefined) return
    for (const scope of ['problem', 'measure'] as const) {
      const page = { limit: 30, offset: 0 }
      await ask(`sentences, ${scope}`, findingSentences(picks, 'finding_sentences', finding, scope, page))
      await ask(`matters, ${scope}`, findingMatters(picks, 'finding_sentences', finding, scope))
    }
  },
  trends: async (ask, picks) => {
    await ask('trend of counts', trendCounts(picks, 'trend_counts', 'half'))
    const findings = await ask('finding prevalence', findingPrevalence(picks, 'trend_finding'))
    const finding = findings[0]?.finding
    if (finding !== undefined) await ask('trend of a finding', trendFinding(picks, 'trend_finding', 'half', finding))
    await ask('trend of categories', trendCategory(picks, 'trend_category', 'half'))
    await ask('trend of statuses', trendStatus(picks, 'trend_status', 'half'))
    await ask('publication lag', publicationLag(picks, 'publication_lag', { notices: 1000 }))
    await ask('dates said', datesSaid(picks, 'publication_lag'))
  },
  items: async (ask, picks) => {
    await ask('item count', itemCount(picks))
    const list = { offset: 0, sort: 'filed', descending: false } as const
    await ask('item list', itemList(picks, { ...list, limit: 2 * CHUNK }))
    await ask('list for print', itemList(picks, { ...list, limit: MOST_PRINTED }))
  },
  check: async (ask, picks) => {
    const all = { severity: null, codes: [], checked: null }
    await ask('diagnostic counts', diagnosticCounts(picks, []))
    await ask('diagnostic list', diagnosticList(picks, all, [], { limit: 25, offset: 0 }))
    await ask('declared against listed', declaredAgainstListed(picks, { oddOnly: false, limit: 50, offset: 0 }))
  },
  wall: async (ask, picks) => {
    await ask('overview', overview(picks))
    await ask('status totals', statusTotals(picks, 'wall'))
    await ask('category mix', categoryMix(picks, 'wall', 'group'))
    await ask('finding prevalence', findingPrevalence(picks, 'wall'))
    await ask('completion', completion(picks, LARGEST))
    await ask('province counts', provinceCounts(picks, 'wall', ''))
  },
}
