import type { Query } from './metric.ts'
import type { CategoryByAgencyRow } from './category-by-agency.ts'
import type { CategoryMixRow } from './category-mix.ts'
import type { CompletionRow } from './completion.ts'
import type { FindingPrevalenceRow } from './finding-prevalence.ts'
import type { NoticeListRow } from './notice-list.ts'
import type { OverviewRow } from './overview.ts'
import type { StatusMixRow } from './status-mix.ts'

/** The answers that the first screen needs with nothing picked. Plain JSON. */
export interface FirstViewRows {
  readonly overview: readonly OverviewRow[]
  readonly notices: readonly NoticeListRow[]
  readonly statusMix: readonly StatusMixRow[]
  readonly completion: readonly CompletionRow[]
  /** At the second level (A3, B4 …). */
  readonly categoryMix: readonly CategoryMixRow[]
  readonly categoryByAgency: readonly CategoryByAgencyRow[]
  readonly findingPrevalence: readonly FindingPrevalenceRow[]
}

/** Anything that answers queries; the engine port fits. */
export interface Answerer {
  ask<Row>(query: Query<Row>): Promise<readonly Row[]>
}

/** Asks everything that the first screen shows with nothing picked, so that it can be drawn before the engine is up. */
export async function firstView(engine: Answerer): Promise<FirstViewRows> {
  await Promise.resolve()
  throw new Error(`not built yet: ${typeof engine}`)
}
