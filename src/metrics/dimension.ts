import type { NoticeField } from './selection.ts'
import { sql } from './sql.ts'
import type { Sql } from './sql.ts'

export const DIMENSION_KEYS = [
  'agency',
  'city',
  'province',
  'level',
  'agency_type',
  'year',
  'half',
  'quarter',
  'round',
] as const
export type DimensionKey = (typeof DIMENSION_KEYS)[number]

/** A fact of the notice by which agencies and their items are put into groups. */
export interface Dimension {
  readonly key: DimensionKey
  readonly label_zh: string
  readonly label_en: string
  /**
   * Over `notices AS n`, for GROUP BY; `null` where the notice does not say. A code is an ENUM in the engine: cast it with
   * `groupText` in the outermost SELECT only, so that groups are compared as numbers.
   */
  readonly column: Sql
  /** What a pick of one group goes by; its value is the text of the group, '' for not said. */
  readonly field: NoticeField
  /** Whether the groups follow one another in time, so that they are never sorted by name or size. */
  readonly inTime: boolean
}

/** The dimensions in the order in which they are offered. */
export const DIMENSIONS: Readonly<Record<DimensionKey, Dimension>> = {
  agency: one('agency', '单位', 'Agency', sql`n.agency_id`, 'agency'),
  city: one('city', '城市', 'City', sql`n.city`, 'city'),
  province: one('province', '省份', 'Province', sql`n.province`, 'province'),
  level: one('level', '层级', 'Level', sql`n.level`, 'level'),
  agency_type: one('agency_type', '单位类型', 'Agency type', sql`n.agency_type`, 'agency_type'),
  year: one('year', '反馈年份', 'Feedback year', sql`n.feedback_year`, 'feedback_year', true),
  half: one('half', '反馈半年', 'Feedback half-year', sql`n.feedback_half`, 'feedback_half', true),
  quarter: one('quarter', '反馈季度', 'Feedback quarter', sql`n.feedback_quarter`, 'feedback_quarter', true),
  // 第三轮 of one committee is not 第三轮 of another: rounds are grouped by what they are called.
  round: one('round', '轮次', 'Round', sql`n.inspection_round`, 'round'),
}

function one(
  key: DimensionKey,
  label_zh: string,
  label_en: string,
  column: Sql,
  field: NoticeField,
  inTime = false,
): Dimension {
  return { key, label_zh, label_en, column, field, inTime }
}

/** The text of a group as it is picked, `null` for not said; `column` is a name of our own such as `g.grp`. */
export function groupText(column: `${string}.${string}`): Sql {
  return { text: `CAST(${column} AS VARCHAR)`, values: [] }
}

/** The group of a notice as it is picked, '' for not said: for statements that meet groups of many kinds again. */
export function groupKey({ column }: Dimension): Sql {
  return sql`coalesce(CAST(${column} AS VARCHAR), '')`
}

/** Whether `key`, perhaps from a link, is a dimension. */
export function isDimensionKey(key: string): key is DimensionKey {
  return (DIMENSION_KEYS as readonly string[]).includes(key)
}
