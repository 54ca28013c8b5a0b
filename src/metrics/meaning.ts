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
  'trend_counts',
  'trend_status',
  'trend_category',
  'trend_finding',
  'publication_lag',
  'finding_grid',
  'finding_pairs',
  'finding_sentences',
  'category_by_group',
  'status_by_group',
  'completion_by_group',
  'finding_by_group',
  'finding_difference',
  'funnel',
  'rarefied',
  'province_counts',
  'notice_timeline',
  'measure_mix',
  'declared_results',
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
  readonly formula_en: string
  readonly unit_zh: string
  readonly unit_en: string
  readonly denominator_zh: string
  readonly denominator_en: string
  readonly caveats_zh: readonly string[]
  readonly caveats_en: readonly string[]
}

/** The words of a meaning in one language. */
export interface SpokenMeaning {
  readonly name: string
  readonly definition: string
  readonly formula: string
  readonly unit: string
  readonly denominator: string
  readonly caveats: readonly string[]
}

/** What `meaning` says in that language. */
export function spokenMeaning(meaning: MetricMeaning, language: 'zh' | 'en'): SpokenMeaning {
  return language === 'zh'
    ? {
        name: meaning.name_zh,
        definition: meaning.definition_zh,
        formula: meaning.formula,
        unit: meaning.unit_zh,
        denominator: meaning.denominator_zh,
        caveats: meaning.caveats_zh,
      }
    : {
        name: meaning.name_en,
        definition: meaning.definition_en,
        formula: meaning.formula_en,
        unit: meaning.unit_en,
        denominator: meaning.denominator_en,
        caveats: meaning.caveats_en,
      }
}
