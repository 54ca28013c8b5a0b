import { counted } from './counted.ts'
import type { Words } from './zh.ts'

/** English words of 总览. */
export const enOverview: Words['overview'] = {
  title: 'Overview',
  sentence: {
    scope: (notices, agencies, items) =>
      `${counted(notices, 'notice')} of ${counted(agencies, 'agency', 'agencies')} ${notices === 1 ? 'lists' : 'list'} ${items}`,
    unit: (unit, items, parts) => `${items} ${unit.toLowerCase()}: ${parts.join(', ')}`,
    status: (units) => `self-reported status of ${units.join('; of ')}`,
    said: {
      item: (counts) => `${counts} (said at the item)`,
      section: (counts) => `${counts} (said by the heading)`,
      cross_reference: (counts) => `${counts} (by reference to another item)`,
      summary: (counts) => `${counts} (by totals of the notice)`,
      none: (counts) => counts,
    },
    statusPart: (items, status) => `${items} ${status.toLowerCase()}`,
    summaryOnly: (items) => `${items} with totals for the whole notice only`,
    unstated: (items) => `${items} unstated`,
    completedOnly: (items, besides) =>
      `${besides ? '' : 'all '}${items} from notices that list completed items only (not all)`,
    category: (unit, name, items) =>
      `the most frequent category among ${unit.toLowerCase()} is “${name}” (${counted(items, 'item')})`,
    finding: (name, k, n) => `the most common finding is “${name}” (${k} of ${counted(n, 'agency', 'agencies')})`,
    empty: 'No items match the selection. Please clear or widen it.',
    nothingListed: 'The loaded notices list no items.',
  },
}
