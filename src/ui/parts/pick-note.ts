import { isItemPick, othersPicks } from '../../metrics/condition.ts'
import type { Selection } from '../../metrics/selection.ts'
import type { Words } from '../words/zh.ts'

/**
 * What picks on items do to the figures of a panel: nothing (figures of whole notices), only to the agencies that name a
 * finding and not to how many there are, or only to items and not to the notices that they are of.
 */
export type ItemPickReach = keyof Words['panel']['itemPicks']

/** Says so where there are picks on items that the panel `viewer` has to heed; `null` where there are none. */
export function itemPickNote(
  selection: Selection,
  viewer: string,
  reach: ItemPickReach | undefined,
  words: Words,
): string | null {
  const picks = othersPicks(selection, viewer).filter(isItemPick)
  // Who counts problems cannot be among those who name a finding in tasks: this pick narrows both numbers.
  const heeded = reach === 'named' ? picks.filter(({ field }) => field !== 'unit') : picks
  return reach === undefined || heeded.length === 0 ? null : words.panel.itemPicks[reach]
}
