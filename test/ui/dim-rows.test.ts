import { expect, it } from 'vitest'
import { statusMixBar } from '../../src/charts/status-mix-bar.ts'
import type { Selection } from '../../src/metrics/selection.ts'
import { dimRows, isPicked } from '../../src/ui/parts/dim-rows.ts'
import { zh } from '../../src/ui/words/zh.ts'
import { STATUS_ROWS } from '../charts/invented-rows.ts'

const own: Selection = [{ by: 'status_mix', field: 'status', values: ['completed', 'ongoing'] }]

it.each([
  [[{ by: 'status_mix', field: 'status', values: ['completed'] }], true],
  [[{ by: 'status_mix', field: 'status', values: ['staged'] }], false],
  [[{ by: 'status_mix', field: 'notice', values: ['completed'] }], false],
] as const)('a mark with %j is picked: %s', (picks, picked) => {
  expect(isPicked(picks, own)).toBe(picked)
})

it('fades every bar but the picked one, and loses none', () => {
  const text = { ...zh.codes, unnamed: '', axis: '', aside: zh.joint.aside }
  const { option } = statusMixBar(STATUS_ROWS, text, 800)
  const points = (dimRows(option, (row) => row === 0).series as readonly { readonly data: readonly unknown[] }[])
    .flatMap(({ data }) => data)
    .filter((point) => typeof point === 'object')
  expect(points).toHaveLength(STATUS_ROWS.length)
  expect(points.filter((point) => JSON.stringify(point).includes('opacity'))).toHaveLength(STATUS_ROWS.length - 1)
})
