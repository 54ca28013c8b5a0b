import type { ItemUnit } from '../../notice/tree.ts'
import type { Mark } from '../composables/use-drawer.ts'
import type { Words } from '../words/zh.ts'

/** `mark`, or the part of it that counts in `unit`, where a bar of problems or of tasks was clicked. */
export function markInUnit(mark: Mark, unit: ItemUnit | null, { codes, joint }: Words): Mark {
  if (unit === null) return mark
  return {
    ...mark,
    title: mark.title + joint.aside(codes.unitName[unit]),
    picks: [...mark.picks, { by: mark.by, field: 'unit', values: [unit] }],
  }
}
