import type { FlatMapping } from '../../tables/guess-mapping.ts'
import type { Profile } from '../storage/dataset-log.ts'

/** Whether every column that the profile reads stands in a header; others may have come or gone. */
export function fitsHeader(profile: Profile, labels: readonly string[]): boolean {
  return profile.labels.every((label, col) => profile.plan.mapping[col] === null || labels.includes(label))
}

/** The profile's mapping for a header in which its columns may stand elsewhere. */
export function mappingOf(profile: Profile, labels: readonly string[]): FlatMapping {
  const fields = new Map(profile.labels.map((label, col) => [label, profile.plan.mapping[col] ?? null]))
  return labels.map((label, col) => (labels.indexOf(label) === col ? (fields.get(label) ?? null) : null))
}
