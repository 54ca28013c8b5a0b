/** The columns of 明细, in their order. */
export const ITEM_COLUMNS = [
  'agency',
  'city',
  'no',
  'title',
  'aspect',
  'unit',
  'status',
  'basis',
  'category',
  'findings',
] as const
export type ItemColumn = (typeof ITEM_COLUMNS)[number]

/** What is shown until the reader chooses. */
const USUAL: readonly ItemColumn[] = ['agency', 'no', 'title', 'status', 'category', 'findings']

/** The columns kept as `agency,no,title`, or with dots in an address; the usual ones where nothing was kept or none of it is a column. */
export function readColumns(kept: string | null): readonly ItemColumn[] {
  const chosen = (kept ?? '').split(/[.,]/)
  const known = ITEM_COLUMNS.filter((column) => chosen.includes(column))
  return known.length > 0 ? known : USUAL
}

/** `columns` with `column` added in its place, or taken out; the title always stays, for a row must say what it is. */
export function toggleColumn(columns: readonly ItemColumn[], column: ItemColumn): readonly ItemColumn[] {
  if (column === 'title') return columns
  return ITEM_COLUMNS.filter((one) => columns.includes(one) !== (one === column))
}
