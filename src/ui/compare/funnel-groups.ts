import type { CategoryByGroupRow } from '../../metrics/category-by-group.ts'
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
  rows: readonly CategoryByGroupRow[],
  unit: ItemUnit,
  category: string,
): readonly FunnelGroup[] {
  const groups = new Map<string, { n: number; k: number }>()
  for (const row of rows) {
    if (row.unit !== unit) continue
    const known = groups.get(row.group)
    const k = (known?.k ?? 0) + (row.category === category ? row.items : 0)
    groups.set(row.group, { n: row.of_items, k })
  }
  return [...groups].map(([group, { k, n }]) => ({ group, k, n, silent: 0, stated_k: k, stated_n: n }))
}
