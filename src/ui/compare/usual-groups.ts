import type { GroupRow } from '../../metrics/group-list.ts'

const USUAL_GROUPS = 2

/** The two groups with most problems, or with most tasks where those are more: problems and tasks would not compare. */
export function usualGroups(rows: readonly GroupRow[]): readonly string[] {
  const total = (unit: 'problems' | 'tasks'): number => rows.reduce((sum, row) => sum + row[unit], 0)
  const unit = total('problems') >= total('tasks') ? 'problems' : 'tasks'
  const largest = [...rows].sort((a, b) => b[unit] - a[unit] || b.items - a.items)
  return largest.filter(({ items }) => items > 0).slice(0, USUAL_GROUPS).map(({ group }) => group) // prettier-ignore
}
