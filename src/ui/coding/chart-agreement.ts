import { krippendorffAlpha } from '../../codebook/agreement-alpha.ts'
import { type CodedUnit, type Coefficient, pairsOf } from '../../codebook/agreement-coefficient.ts'
import { cohenKappa } from '../../codebook/agreement-kappa.ts'
import type { LoggedDecision } from '../../codebook/decision.ts'
import type { MetricId } from '../../metrics/registry.ts'
import type { NoticeRecord } from '../../tables/record.ts'
import { coderTable, type CoderTable, RULES, unitsOf } from './coder-table.ts'

/** Which codes a chart rests on. */
export type RestsOn = 'category' | 'findings' | 'status'

/** How well the codes behind a chart are agreed upon. */
export interface ChartAgreement {
  /** α of the people who coded; of one person, κ against the rules. */
  readonly among: 'people' | 'rules'
  readonly people: number
  /** Items that at least two of them coded. */
  readonly items: number
  readonly coefficient: Coefficient
}

const RESTS: Partial<Record<MetricId, RestsOn>> = {
  category_mix: 'category',
  category_by_agency: 'category',
  category_by_group: 'category',
  trend_category: 'category',
  rarefied: 'category',
  finding_prevalence: 'findings',
  finding_grid: 'findings',
  finding_pairs: 'findings',
  finding_by_group: 'findings',
  finding_difference: 'findings',
  trend_finding: 'findings',
  status_mix: 'status',
  status_by_group: 'status',
  completion_listed: 'status',
  completion_by_group: 'status',
}

/** What a chart of these metrics rests on; `null` where it shows no codes. */
export function restsOn(metrics: readonly MetricId[]): RestsOn | null {
  return metrics.map((id) => RESTS[id]).find((one) => one !== undefined) ?? null
}

/**
 * The agreement behind charts that rest on `about`; `null` where nobody coded any of it. Where anybody coded blind, only
 * that counts. Categories are compared as charts show them, at the second level; findings as a yes or no for each finding
 * that anybody named and each item.
 */
export function chartAgreement(
  ruled: readonly NoticeRecord[],
  decisions: readonly LoggedDecision[],
  about: RestsOn,
): ChartAgreement | null {
  const own = decisions.filter(({ field, undone }) => field === about && undone === null)
  if (own.length === 0) return null
  const blind = own.some(({ way }) => way === 'blind')
  const tables =
    about === 'findings'
      ? [...new Set(own.flatMap((one) => one.new))].map((key) =>
          coderTable(ruled, own, { kind: 'finding', key }, blind),
        )
      : [coderTable(ruled, own, about === 'status' ? { kind: 'status' } : { kind: 'category', depth: 'group' }, blind)]
  const [table] = tables
  if (!table || table.items.length === 0) return null
  const people = table.coders.filter((coder) => coder !== RULES)
  const coders = people.length > 1 ? people : table.coders
  const units = tables.flatMap((one) => unitsOf(one, coders))
  return {
    among: people.length > 1 ? 'people' : 'rules',
    people: people.length,
    items: shared(table, coders),
    coefficient: people.length > 1 ? krippendorffAlpha(units) : againstRules(units),
  }
}

function shared(table: CoderTable, coders: readonly string[]): number {
  return unitsOf(table, coders).filter((unit) => unit.filter((one) => one !== null).length > 1).length
}

function againstRules(units: readonly CodedUnit[]): Coefficient {
  return cohenKappa(pairsOf(units, 0, 1))
}
