import type { Row } from './schema.ts'

type Found = Pick<Row<'item_findings'>, 'item_id' | 'notice_id' | 'finding' | 'scope'>

/** One row per notice and finding: how many matters state it, and how many only mention it in measures. */
export function buildNoticeFindings(
  items: readonly Pick<Row<'items'>, 'item_id' | 'counted_as'>[],
  found: readonly Found[],
): readonly Row<'notice_findings'>[] {
  const countedAs = new Map(items.map((item) => [item.item_id, item.counted_as]))
  const stated = new Set(found.filter((row) => row.scope === 'problem').map((row) => `${row.item_id}\n${row.finding}`))
  const counts = new Map<string, { row: Found; items: Set<string>; mentions: Set<string> }>()
  for (const row of found) {
    const key = `${row.notice_id}\n${row.finding}`
    const count = counts.get(key) ?? { row, items: new Set<string>(), mentions: new Set<string>() }
    counts.set(key, count)
    const matter = countedAs.get(row.item_id) ?? row.item_id
    if (row.scope === 'problem') count.items.add(matter)
    else if (!stated.has(`${row.item_id}\n${row.finding}`)) count.mentions.add(matter)
  }
  return [...counts.values()].map((count) => ({
    notice_id: count.row.notice_id,
    finding: count.row.finding,
    items: count.items.size,
    mentions: count.mentions.size,
  }))
}
