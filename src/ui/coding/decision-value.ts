import type { DecisionField } from '../../codebook/decision.ts'
import type { ItemRecord } from '../../tables/record.ts'

/** What an item has in a field that people decide, in the form of a decision. */
export function valueOf(item: ItemRecord, field: DecisionField): readonly string[] {
  switch (field) {
    case 'category':
      return [item.category]
    case 'secondary':
      return item.codes.slice(1)
    case 'findings':
      return item.findings
    case 'status':
      return [item.status, item.status_basis]
  }
}

/** Whether two values of a field are the same; the order of findings and secondary codes says nothing. */
export function sameValue(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && [...one].sort().join('\n') === [...other].sort().join('\n')
}
