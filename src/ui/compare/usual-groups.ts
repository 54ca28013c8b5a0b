import type { GroupRow } from '../../metrics/group-list.ts'

/** Who asks for the groups. */
export const GROUPS_BY = 'compare_groups'
/** So many groups are known by name and size; of more than these, the others are asked for when they are looked for. */
export const MOST_LISTED = 500
const USUAL_GROUPS = 2

/** The two groups with most problems, or with most tasks where those are more: problems and tasks would not compare. */
export function usualGroups(rows: readonly GroupRow[]): readonly string[] {
  const [first] = rows
  const unit = first && first.of_problems < first.of_tasks ? 'tasks' : 'problems'
  const largest = [...rows].sort((a, b) => b[unit] - a[unit] || b.items - a.items)
  return largest.filter(({ items }) => items > 0).slice(0, USUAL_GROUPS).map(({ group }) => group) // prettier-ignore
}
