import { UNDECIDED } from '../base/undecided.ts'
import type { ItemUnit } from '../notice/tree.ts'
import { byCode } from './category-order.ts'
import type { CountsBySizeRow } from './counts-by-size.ts'
import { rarefiedPresence } from './statistics/rarefaction.ts'

/** One key in one group and unit, as if every notice had the same number of items. */
export interface RarefiedRow {
  readonly group: string
  readonly unit: ItemUnit
  readonly key: string
  /** Notices long enough to draw from. */
  readonly notices: number
  /** Notices that have fewer items and are left out. */
  readonly too_short: number
  /** Of the notices long enough, those that have the key at all, whatever their length. */
  readonly having: number
  /** Mean chance, 0 to 1, that a notice shows the key among the items drawn; `null` where none is long enough. */
  readonly chance: number | null
}

/** The expected number of different keys among the items drawn from one notice, on average over the group. */
export interface RarefiedKinds {
  readonly group: string
  readonly unit: ItemUnit
  readonly notices: number
  readonly too_short: number
  readonly kinds: number | null
}

/**
 * The chance that `m` items, drawn at random from each notice, show each key; every key that occurs in any group has a
 * row in every group and unit. Groups stand in the order in which they first appear, keys in that of the codebook.
 */
export function rarefiedGroups(rows: readonly CountsBySizeRow[], m: number): readonly RarefiedRow[] {
  const keys = [...new Set(rows.map(({ key }) => key))].filter((key) => key !== '').sort(byCode)
  return inGroups(rows).flatMap(({ group, unit, own }) => {
    const sizes = own.filter(({ key }) => key === '')
    const notices = total(sizes.filter(({ of_items }) => of_items >= m).map((row) => row.notices))
    const too_short = total(sizes.map((row) => row.notices)) - notices
    return keys.map((key) => {
      const drawn = own.filter((row) => row.key === key && row.of_items >= m)
      const chances = drawn.map((row) => (rarefiedPresence(row.items, row.of_items, m) ?? 0) * row.notices)
      const having = total(drawn.map((row) => row.notices))
      // Rounding must not make more than certainty of many certainties.
      const chance = notices === 0 ? null : Math.min(1, total(chances) / notices)
      return { group, unit, key, notices, too_short, having, chance }
    })
  })
}

/** How many different keys `m` items of one notice are expected to show, per group and unit; X 待定 is none. */
export function rarefiedKindsOf(rows: readonly RarefiedRow[]): readonly RarefiedKinds[] {
  return inGroups(rows).map(({ group, unit, own }) => {
    const [notices, too_short] = [own[0]?.notices ?? 0, own[0]?.too_short ?? 0]
    // What is not coded yet is no kind of its own.
    const known = own.filter(({ key }) => key !== UNDECIDED)
    const kinds = notices === 0 ? null : total(known.map(({ chance }) => chance ?? 0))
    return { group, unit, notices, too_short, kinds }
  })
}

interface GroupAndUnit {
  readonly group: string
  readonly unit: ItemUnit
}

// Problems and tasks are never drawn together.
function inGroups<Row extends GroupAndUnit>(
  rows: readonly Row[],
): readonly (GroupAndUnit & { readonly own: readonly Row[] })[] {
  const groups = new Map<string, GroupAndUnit & { readonly own: Row[] }>()
  for (const row of rows) {
    const name = `${row.unit} ${row.group}`
    const known = groups.get(name)
    if (known) known.own.push(row)
    else groups.set(name, { group: row.group, unit: row.unit, own: [row] })
  }
  return [...groups.values()]
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0)
}
