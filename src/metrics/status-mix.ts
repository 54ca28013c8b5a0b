import type { ItemUnit, Status, StatusBasis } from '../notice/tree.ts'
import type { Query } from './metric.ts'
import type { Selection } from './selection.ts'

export interface StatusMixRow {
  readonly notice_id: string
  readonly agency: string | null
  readonly unit: ItemUnit
  readonly status: Status
  readonly status_basis: StatusBasis
  readonly items: number
}

/** Items per notice, unit, status and basis; only combinations that occur. */
export function statusMix(selection: Selection, viewer: string): Query<StatusMixRow> {
  throw new Error(`not built yet: ${selection.length} ${viewer}`)
}
