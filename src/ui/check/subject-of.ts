import type { DiagnosticRecord, ItemRecord } from '../../tables/record.ts'

/**
 * The item that a diagnostic speaks of, by the number it names. Numbers repeat within a notice: then it is the one around
 * the place, and none where the place stands in a heading above.
 */
export function subjectOf(
  { start, end, facts }: Pick<DiagnosticRecord, 'start' | 'end' | 'facts'>,
  items: readonly ItemRecord[],
): ItemRecord | null {
  const numbered = items.filter(({ no }) => no === facts['no'])
  const around = numbered.find((item) => item.start <= start && end <= item.end)
  return around ?? (numbered.length === 1 ? (numbered[0] ?? null) : null)
}
