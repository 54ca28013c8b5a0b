import { counted } from './counted.ts'
import type { Words } from './zh.ts'

const ORDINAL: Readonly<Record<string, string>> = { '1': 'first', '2': 'second', '3': 'third', '4': 'fourth' }

/** English words for the groups by which notices are compared. */
export const enGroups: Words['groups'] = {
  agencyType: {
    hospital: 'Hospital',
    university: 'University',
    school: 'School',
    enterprise: 'Enterprise',
    development_zone: 'Development zone (new area)',
    township: 'Township (subdistrict)',
    village: 'Village (community)',
    mass_organisation: 'Mass organisation',
    party_department: 'Party department',
    court_or_procuratorate: 'Court or procuratorate',
    people_congress_or_cppcc: 'People’s congress or political consultative conference',
    commission: 'Commission',
    bureau: 'Bureau (department, division)',
    office: 'Office, centre (station)',
    territory: 'Local Party committee and government',
  },
  half: (year, half) => `${ORDINAL[half] ?? half} half of ${year}`,
  quarter: (year, quarter) => `${ORDINAL[quarter] ?? quarter} quarter of ${year}`,
  dates: (field, from, to) => {
    if (to === '') return `${field} not before “${from}”`
    return from === '' ? `${field} not after “${to}”` : `${field} from “${from}” to “${to}”`
  },
  days: (field, from, to) => {
    if (to === '') return `${field} at least “${from}”`
    return from === '' ? `${field} at most “${to}”` : `${field} from “${from}” to “${to}”`
  },
  filter: {
    add: 'Add a filter',
    field: 'Filter by',
    search: 'Find a value (several can be chosen)',
    from: 'From',
    to: 'To',
    size: (notices, items) => `${counted(notices, 'notice')}, ${counted(items, 'item')}`,
    more: (n) => `${n} more; type to find them`,
    none: 'No such value.',
  },
  anyRange: (field) => `any ${field}`,
}
