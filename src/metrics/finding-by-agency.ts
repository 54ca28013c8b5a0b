import type { Query } from './metric.ts'
import type { Selection } from './selection.ts'

export interface FindingByAgencyRow {
  readonly notice_id: string
  readonly agency: string | null
  readonly finding: string
  /** Items whose problem statement names the finding, cross-references once. */
  readonly items: number
  /** Items that name it only in measures. */
  readonly mentions: number
}

/** Findings per notice; only those that occur. */
export function findingByAgency(selection: Selection, viewer = ''): Query<FindingByAgencyRow> {
  throw new Error(`not built yet: ${selection.length} ${viewer}`)
}
