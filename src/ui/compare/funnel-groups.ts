import type { CategoryShareRow } from '../../metrics/category-share-by-group.ts'
import type { CompletionByGroupRow } from '../../metrics/completion-by-group.ts'
import type { FunnelGroup } from '../../metrics/funnel.ts'
import type { ItemUnit } from '../../notice/tree.ts'

/** Listed completion of each group in `unit`, as a funnel takes it. */
export function completionShares(rows: readonly CompletionByGroupRow[], unit: ItemUnit): readonly FunnelGroup[] {
  return rows
    .filter((row) => row.unit === unit)
    .map((row) => ({
      group: row.group,
      k: row.completed,
      silent: row.unstated,
      n: row.items,
      stated_k: row.stated_completed,
      stated_n: row.stated_items,
    }))
}

/** The share of `category` among the items of each group in `unit`; a group without it has 0 of its items. */
export function categoryShares(
  rows: readonly CategoryShareRow[],
  unit: ItemUnit,
  category: string,
): readonly FunnelGroup[] {
  return rows
    .filter((row) => row.unit === unit && row.category === category)
    .map(({ group, items: k, of_items: n }) => ({ group, k, n, silent: 0, stated_k: k, stated_n: n }))
}
