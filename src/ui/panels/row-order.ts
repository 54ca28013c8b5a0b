import { byCode } from '../../metrics/category-order.ts'

// Names stand in the order of a Chinese dictionary: no league tables.
const byName = new Intl.Collator('zh')

/** Rows sorted by agency, those without a name last; rows of one notice stay together and in their order. */
export function byAgency<Row extends { readonly agency: string | null; readonly notice_id: string }>(
  rows: readonly Row[],
): readonly Row[] {
  return [...rows].sort((a, b) => {
    if (a.agency === null || b.agency === null) return Number(a.agency === null) - Number(b.agency === null)
    return byName.compare(a.agency, b.agency) || byName.compare(a.notice_id, b.notice_id)
  })
}

/** Rows in the order of the codebook: A1 A2 … D2, X last. */
export function byCategory<Row extends { readonly category: string }>(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort((a, b) => byCode(a.category, b.category))
}
