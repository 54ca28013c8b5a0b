export const METRIC_IDS = [
  'overview',
  'status_mix',
  'completion_listed',
  'completion_declared',
  'category_mix',
  'category_by_agency',
  'finding_prevalence',
  'finding_by_agency',
  'item_list',
  'notice_list',
  'declared_against_listed',
  'diagnostic_list',
] as const
export type MetricId = (typeof METRIC_IDS)[number]

/** What a number means: the words on the ⓘ, in the export footer and on the docs page. */
export interface MetricMeaning {
  readonly id: MetricId
  readonly name_zh: string
  readonly name_en: string
  readonly definition_zh: string
  readonly definition_en: string
  readonly formula: string
  readonly unit_zh: string
  readonly denominator_zh: string
  readonly caveats_zh: readonly string[]
  readonly caveats_en: readonly string[]
}
