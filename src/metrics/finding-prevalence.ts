import type { Query } from './metric.ts'
import type { Selection } from './selection.ts'

export interface FindingPrevalenceRow {
  readonly finding: string
  readonly name_zh: string
  readonly name_en: string
  /** Agencies with at least one item whose problem statement names the finding; each agency once. */
  readonly with_item: number
  /** Agencies that name it only in measures. */
  readonly mention_only: number
  /** The denominator: agencies whose notices list at least one item. */
  readonly agencies: number
  /** Items whose problem statement names the finding, cross-references once. */
  readonly items: number
  /** Wilson 95 % interval of with_item / agencies, 0 to 1; `null` without agencies. */
  readonly lower: number | null
  readonly upper: number | null
}

/** How many agencies have each finding; only findings that occur, most agencies first. */
export function findingPrevalence(selection: Selection, viewer: string): Query<FindingPrevalenceRow> {
  throw new Error(`not built yet: ${selection.length} ${viewer}`)
}
