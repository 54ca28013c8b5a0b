import { wordFor } from '../../base/own-value.ts'
import { percent } from '../../charts/percent.ts'
import type { CompletionRow } from '../../metrics/completion.ts'
import { FEW } from '../../metrics/few.ts'
import type { Words } from '../words/zh.ts'

/** The declared rate of one notice in words, `声明 36/42 项任务，85.7%`, or why there is none. */
export function declaredFigure(row: CompletionRow, words: Words): string {
  const { completion } = words.charts
  const { completed, total, unit, rate, reason } = row.declared
  if (rate === null || completed === null || total === null) {
    return completion.notDeclared[reason ?? 'not_declared']
  }
  const name = wordFor(words.codes.declaredUnit, unit ?? '')
  return completion.declaredFigure(completed, total, name, total < FEW ? null : percent(rate))
}

/** The listed rate in words: a point, bounds for silence, or why it is not computable. */
export function listedFigure(row: CompletionRow, words: Words): string {
  const { completion } = words.charts
  const other = row.other_unit_items > 0 ? completion.otherUnit(row.other_unit_items) : ''
  return listedRate(row, words) + other
}

function listedRate(row: CompletionRow, words: Words): string {
  const { completion } = words.charts
  const { lower, upper, reason } = row.listed
  if (lower === null || upper === null || row.unit === null) return completion.notListed[reason ?? 'no_items']
  const few = row.listed_items < FEW
  if (row.unstated === 0) {
    const unit = words.codes.unit[row.unit]
    return completion.listedExact(row.completed, row.listed_items, unit, few ? null : percent(lower))
  }
  const low = few ? `${row.completed}/${row.listed_items}` : percent(lower)
  const high = few ? `${row.completed + row.unstated}/${row.listed_items}` : percent(upper)
  const onlyTotals = row.unstated === row.listed_items && row.declared.rate !== null
  return onlyTotals ? completion.listedSummaryOnly(low, high) : completion.listedBounds(low, high, row.unstated)
}
