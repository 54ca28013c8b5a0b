import type { Query } from './metric.ts'
import { categoryByAgency } from './category-by-agency.ts'
import type { CategoryByAgencyRow } from './category-by-agency.ts'
import { categoryMix } from './category-mix.ts'
import type { CategoryMixRow } from './category-mix.ts'
import { completion } from './completion.ts'
import type { CompletionRow } from './completion.ts'
import { declaredResults, declaredSums } from './declared-results.ts'
import type { BoundedSum, DeclaredResultRow } from './declared-results.ts'
import { findingPrevalence } from './finding-prevalence.ts'
import type { FindingPrevalenceRow } from './finding-prevalence.ts'
import { measureMix } from './measure-mix.ts'
import type { MeasureMixRow } from './measure-mix.ts'
import { noticeList } from './notice-list.ts'
import type { NoticeListRow } from './notice-list.ts'
import { overview } from './overview.ts'
import type { OverviewRow } from './overview.ts'
import { provinceCounts } from './province-counts.ts'
import type { ProvinceCountsRow } from './province-counts.ts'
import { statusMix } from './status-mix.ts'
import type { StatusMixRow } from './status-mix.ts'
import { statusTotals } from './status-totals.ts'
import type { StatusTotalsRow } from './status-totals.ts'

/** Pictures with a mark per notice hold so many; with fewer in the data they hold them all. */
export const NOTICES_SHOWN = 30

/** A picture of declared results holds so many of either kind. */
export const RESULTS_SHOWN = 40

/** The answers that the first screen needs with nothing picked. Plain JSON. */
export interface FirstViewRows {
  readonly overview: readonly OverviewRow[]
  readonly notices: readonly NoticeListRow[]
  readonly statusTotals: readonly StatusTotalsRow[]
  readonly statusMix: readonly StatusMixRow[]
  readonly completion: readonly CompletionRow[]
  /** At the second level (A3, B4 …). */
  readonly categoryMix: readonly CategoryMixRow[]
  readonly categoryByAgency: readonly CategoryByAgencyRow[]
  readonly findingPrevalence: readonly FindingPrevalenceRow[]
  /** `with_item` counts the finding that most agencies have. */
  readonly provinceCounts: readonly ProvinceCountsRow[]
  readonly measureMix: readonly MeasureMixRow[]
  readonly declaredResults: readonly DeclaredResultRow[]
  readonly declaredSums: readonly BoundedSum[]
}

/** Anything that answers queries; the engine port fits. */
export interface Answerer {
  ask<Row>(query: Query<Row>): Promise<readonly Row[]>
}

/** Asks everything that the first screen shows with nothing picked, so that it can be drawn before the engine is up. */
export async function firstView(engine: Answerer): Promise<FirstViewRows> {
  const shown = { notices: NOTICES_SHOWN }
  const prevalence = await engine.ask(findingPrevalence([], ''))
  return {
    overview: await engine.ask(overview([])),
    notices: await engine.ask(noticeList([], shown)),
    statusTotals: await engine.ask(statusTotals([], '')),
    statusMix: await engine.ask(statusMix([], '', shown)),
    completion: await engine.ask(completion([], shown)),
    categoryMix: await engine.ask(categoryMix([], '', 'group')),
    categoryByAgency: await engine.ask(categoryByAgency([], '', shown)),
    findingPrevalence: prevalence,
    provinceCounts: await engine.ask(provinceCounts([], '', prevalence[0]?.finding ?? '')),
    measureMix: await engine.ask(measureMix([], '')),
    declaredResults: await engine.ask(declaredResults([], '', RESULTS_SHOWN)),
    declaredSums: await engine.ask(declaredSums([], '')),
  }
}
