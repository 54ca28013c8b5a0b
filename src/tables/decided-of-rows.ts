import type { DecidedBy, ItemRecord } from './record.ts'
import type { Row } from './schema.ts'

type Decided = NonNullable<ItemRecord['decided']>

/**
 * What of an item was decided by hand, by the columns that say who coded it; nothing where all is by rule. That a person
 * found no secondary code or no finding leaves no row, and so does not come back.
 */
export function decidedOfRows(
  item: Row<'items'>,
  codes: readonly Row<'item_codes'>[],
  findings: readonly Row<'item_findings'>[],
): Pick<ItemRecord, 'decided'> {
  const decided: Decided = {
    ...as('category', [item.coded_by]),
    ...as(
      'secondary',
      codes.filter(({ is_primary }) => !is_primary).map((row) => row.coded_by),
    ),
    ...as(
      'findings',
      findings.filter(({ scope }) => scope === 'problem').map((row) => row.coded_by),
    ),
    ...as('status', [item.status_by]),
  }
  return Object.keys(decided).length === 0 ? {} : { decided }
}

function as(field: keyof Decided, by: readonly (string | null)[]): Decided {
  const hand = by.find((one): one is DecidedBy => one === 'person' || one === 'model')
  return hand === undefined ? {} : { [field]: hand }
}
