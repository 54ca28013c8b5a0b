import fc from 'fast-check'
import { expect, it } from 'vitest'
import { buildTables } from '../../src/tables/build-tables.ts'
import { PackagePieces } from '../../src/tables/package-pieces.ts'
import type { NoticeRecord } from '../../src/tables/record.ts'
import { writePackage, type PackageFile } from '../../src/tables/write-package.ts'
import { INVENTED_CODEBOOK, invent } from './invented-notice.ts'

const notice = fc.record({
  agency: fc.constantFrom('甲局', '乙"局"', null),
  region_code: fc.constantFrom('320100', '370100', null),
  items: fc.array(
    fc.record({
      category: fc.constantFrom('B4.3', 'Z9', 'X'),
      findings: fc.subarray(['official_vehicle', 'unheard_of']),
      mentions: fc.subarray(['secondment']),
    }),
    { maxLength: 4 },
  ),
})

function together(records: readonly NoticeRecord[]): readonly PackageFile[] {
  const pieces = new PackagePieces(INVENTED_CODEBOOK)
  const texts = new Map<string, string>()
  const all = [pieces.head(), ...records.map((record) => pieces.add(record)), pieces.end()].flat()
  for (const { path, text } of all) texts.set(path, (texts.get(path) ?? '') + text)
  return [...texts].map(([path, text]) => ({ path, text }))
}

it('makes of notices one by one the package that they make at once', () => {
  fc.assert(
    fc.property(fc.array(notice, { maxLength: 5 }), (headers) => {
      const records = headers.map((header, at) => invent({ notice_id: `n${String(at)}`, ...header }))
      expect(together(records)).toEqual(writePackage(buildTables(records, INVENTED_CODEBOOK)))
    }),
  )
})
