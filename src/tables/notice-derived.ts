import type { NoticeHeader } from './record.ts'

/** What makes two notices one agency: region and name, else the name, else the notice itself. */
export function agencyId(notice: Pick<NoticeHeader, 'notice_id' | 'agency' | 'region_code'>): string {
  if (!notice.agency) return notice.notice_id
  return notice.region_code ? `${notice.region_code}|${notice.agency}` : notice.agency
}

/** The region code in an agency_id; `null` where it says none. */
export function regionOf(agency_id: string): string | null {
  return /^(\d{6})\|/.exec(agency_id)?.[1] ?? null
}

/** The year of an ISO date, also of one that stops at the month. */
export function yearOf(date: string | null): number | null {
  const year = /^(\d{4})(?:-|$)/.exec(date ?? '')
  return year ? Number(year[1]) : null
}

/** `2023H1` or `2023H2` for an ISO date that names the month; `null` where only the year is known. */
export function halfOf(date: string | null): string | null {
  return partOf(date, 'H', 6)
}

/** `2023Q1` to `2023Q4` for an ISO date that names the month; `null` where only the year is known. */
export function quarterOf(date: string | null): string | null {
  return partOf(date, 'Q', 3)
}

function partOf(date: string | null, sign: string, months: number): string | null {
  const parts = /^(\d{4})-(0[1-9]|1[0-2])(?:-|$)/.exec(date ?? '')
  return parts ? `${parts[1] ?? ''}${sign}${Math.ceil(Number(parts[2]) / months)}` : null
}

/** Days from feedback to publication; `null` unless both dates name a day. Negative when the notice has them reversed. */
export function lagDays(feedback: string | null, published: string | null): number | null {
  const from = dayNumber(feedback)
  const to = dayNumber(published)
  return from === null || to === null ? null : to - from
}

function dayNumber(date: string | null): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '')
  if (!parts) return null
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number]
  const time = Date.UTC(year, month - 1, day)
  // 2023-02-31 would roll over into March: it is no day.
  return new Date(time).getUTCDate() === day ? time / 86_400_000 : null
}
