import type { ItemRecord } from './record.ts'

type Referring = Pick<ItemRecord, 'item_id' | 'no' | 'same_as'>

/**
 * Which item each item counts as, by item_id: one that only says 同(23) counts as item 23, so that a matter filed twice
 * is one matter. References that lead nowhere or in a circle count as themselves.
 */
export function countedAs(items: readonly Referring[]): ReadonlyMap<string, string> {
  const byNo = new Map<string, Referring>()
  for (const item of items) if (!byNo.has(item.no)) byNo.set(item.no, item)
  return new Map(items.map((item) => [item.item_id, rootOf(item, byNo)]))
}

function rootOf(item: Referring, byNo: ReadonlyMap<string, Referring>): string {
  const seen = new Set<string>([item.item_id])
  let at = item
  while (at.same_as !== null) {
    const next = byNo.get(at.same_as)
    if (!next) return at.item_id
    if (seen.has(next.item_id)) return item.item_id
    seen.add(next.item_id)
    at = next
  }
  return at.item_id
}
