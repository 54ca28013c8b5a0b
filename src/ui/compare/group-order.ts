import { LEVELS } from '../../notice/tree.ts'
import type { Dimension } from '../../metrics/dimension.ts'
import type { FoundSort, GroupRow } from '../../metrics/group-list.ts'

/** How groups may stand: never by a rate. */
export const GROUP_SORTS = ['name', 'size', 'region'] as const satisfies readonly FoundSort[]
export type GroupSort = (typeof GROUP_SORTS)[number]

/** What is known of a group that is to be put in its place. */
type Placed = Pick<GroupRow, 'group' | 'region' | 'items'>

const byName = new Intl.Collator('zh', { numeric: true })

/** The orders that make sense for groups of `dimension`: time and levels have one of their own. */
export function sortsOf({ key, inTime }: Dimension): readonly GroupSort[] {
  if (inTime || key === 'level') return []
  return key === 'agency' || key === 'city' || key === 'province' ? GROUP_SORTS : ['name', 'size']
}

/** `groups` in order, those that do not say last. */
export function orderGroups<Row extends Placed>(
  groups: readonly Row[],
  dimension: Dimension,
  sort: GroupSort,
  nameOf: (group: string) => string,
): readonly Row[] {
  const names = new Map(groups.map(({ group }) => [group, nameOf(group)]))
  const compare = compareBy(dimension, sort, (group) => names.get(group) ?? '')
  return [...groups].sort((a, b) => Number(a.group === '') - Number(b.group === '') || compare(a, b))
}

type Compare = (a: Placed, b: Placed) => number

function compareBy(dimension: Dimension, sort: GroupSort, nameOf: (group: string) => string): Compare {
  const names: Compare = (a, b) => byName.compare(nameOf(a.group), nameOf(b.group)) || byName.compare(a.group, b.group)
  // ISO periods sort as text.
  if (dimension.inTime) return (a, b) => byName.compare(a.group, b.group)
  if (dimension.key === 'level') return (a, b) => levelPlace(a.group) - levelPlace(b.group)
  if (sort === 'size') return (a, b) => b.items - a.items || names(a, b)
  if (sort === 'region') return (a, b) => byName.compare(a.region ?? '~', b.region ?? '~') || names(a, b)
  return names
}

function levelPlace(level: string): number {
  return (LEVELS as readonly string[]).indexOf(level)
}
