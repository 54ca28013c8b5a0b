import { counted } from './counted.ts'
import type { Words } from './zh.ts'

/** English words of the wall screen. */
export const enWall: Words['wall'] = {
  title: 'Wall screen',
  open: 'Wall screen',
  exit: 'Leave the wall screen (Esc)',
  pause: 'Stop turning pages',
  go: 'Turn pages',
  notices: 'Notices',
  agencies: 'Agencies',
  provinces: 'Provinces',
  problems: 'Problems',
  tasks: 'Tasks',
  status: 'Status (self-reported)',
  completedOnly: (items) => `not counted: ${counted(items, 'item')} of notices that list completed items only`,
  findings: 'Commonest findings',
  findingsOf: (agencies) => `agencies that name it, of ${agencies}`,
  categories: 'Categories (mean of the shares within notices)',
  map: 'Where the notices come from',
  completion: 'Completion by agency (self-reported)',
  pageOf: (page, pages) => `${page} of ${pages}`,
  empty: 'There are no notices to show. Leave the wall screen and load notices on the Data page, or clear the filter.',
}
