import type { Dimension } from '../../metrics/dimension.ts'

interface Grouped {
  readonly group: string | null
}

/**
 * Rows with their groups in time where these follow one another, else by name as in a dictionary: no league tables.
 * What is not said comes last; within a group rows stand by `place`.
 */
export function inGroupOrder<Row extends Grouped>(
  rows: readonly Row[],
  dimension: Dimension,
  name: (group: string | null) => string,
  place: (row: Row) => number,
): readonly Row[] {
  const byName = new Intl.Collator('zh')
  const compare = (a: Row, b: Row): number => {
    if (a.group === null || b.group === null) return Number(a.group === null) - Number(b.group === null)
    if (dimension.inTime) return a.group < b.group ? -1 : Number(a.group > b.group)
    return byName.compare(name(a.group), name(b.group)) || byName.compare(a.group, b.group)
  }
  return [...rows].sort((a, b) => compare(a, b) || place(a) - place(b))
}
