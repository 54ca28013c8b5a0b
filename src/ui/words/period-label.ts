import type { Words } from './zh.ts'

/** `2023H1` and `2023Q3` in words; anything else stays itself. */
export function periodLabel(period: string, words: Words): string {
  const [, year = '', kind, part = ''] = /^(\d{4})([HQ])([1-4])$/.exec(period) ?? []
  if (kind === undefined) return period
  return kind === 'H' ? words.groups.half(year, part) : words.groups.quarter(year, part)
}
