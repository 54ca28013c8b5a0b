import type { StatusMixText } from '../../charts/status-mix-bar.ts'
import type { StatusMixRow } from '../../metrics/status-mix.ts'
import type { Pick } from '../../metrics/selection.ts'
import type { Mark } from '../composables/use-drawer.ts'
import type { TwinColumn } from '../parts/twin-column.ts'
import type { Words } from '../words/zh.ts'

/** A segment of a bar of statuses, be the bar a notice or a group of them. */
type StatusSegment = Omit<StatusMixRow, 'notice_id' | 'agency'>

/** The words of bars of statuses; `unnamed` stands beside one without a name. */
export function statusMixText({ codes, charts, joint }: Words, unnamed: string): StatusMixText {
  return {
    status: codes.status,
    basis: codes.basis,
    unit: codes.unit,
    unnamed,
    axis: charts.itemsAxis,
    aside: joint.aside,
  }
}

/** The columns of a segment behind that of its bar. */
export function segmentColumns({ codes, charts: { column } }: Words): readonly TwinColumn<StatusSegment>[] {
  return [
    { label: column.unit, cell: (row) => codes.unitName[row.unit] },
    { label: column.status, cell: (row) => codes.status[row.status] },
    { label: column.basis, cell: (row) => codes.basis[row.status_basis] },
    { label: column.items, cell: (row) => row.items, numeric: true },
  ]
}

/** The items of a segment in the bar `name`, which `bar` picks. */
export function segmentMark(name: string, bar: Pick, segment: StatusSegment, { codes, joint }: Words): Mark {
  const { by } = bar
  const { unit, status, status_basis } = segment
  return {
    by,
    title: `${name} · ${codes.status[status]}${joint.aside(codes.basis[status_basis])}`,
    picks: [
      bar,
      { by, field: 'unit', values: [unit] },
      { by, field: 'status', values: [status] },
      { by, field: 'status_basis', values: [status_basis] },
    ],
  }
}
