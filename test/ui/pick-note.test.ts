import { expect, it } from 'vitest'
import type { Selection } from '../../src/metrics/selection.ts'
import { itemPickNote } from '../../src/ui/parts/pick-note.ts'
import { zh } from '../../src/ui/words/zh.ts'

const STATUS: Selection = [{ by: 'status_mix', field: 'status', values: ['completed'] }]
const UNIT: Selection = [{ by: 'filter', field: 'unit', values: ['problem'] }]
const CITY: Selection = [{ by: 'filter', field: 'city', values: ['济南市'] }]

it.each([
  ['figures of whole notices, under a status', STATUS, 'completion', 'none', zh.panel.itemPicks.none],
  ['figures of whole notices, under a city', CITY, 'completion', 'none', null],
  ['agencies that name a finding, under a status', STATUS, 'finding_prevalence', 'named', zh.panel.itemPicks.named],
  ['agencies that name a finding, under a unit, which narrows both', UNIT, 'finding_prevalence', 'named', null],
  ['a panel and its own pick', STATUS, 'status_mix', 'none', null],
  ['a panel of items', STATUS, 'category_mix', undefined, null],
] as const)('what picks on items do to %s is said where they do not do all', (_, selection, viewer, reach, said) => {
  expect(itemPickNote(selection, viewer, reach, zh)).toBe(said)
})
