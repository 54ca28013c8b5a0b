import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { buildTables } from '../../src/tables/build-tables.ts'
import type { TableRows } from '../../src/tables/build-tables.ts'
import type { Column } from '../../src/tables/column.ts'
import { PackageError } from '../../src/tables/raw-table.ts'
import { readPackage, sortPackage } from '../../src/tables/read-package.ts'
import { TABLE_NAMES, tableOf } from '../../src/tables/schema.ts'
import { writePackage } from '../../src/tables/write-package.ts'
import type { PackageFile } from '../../src/tables/write-package.ts'
import { INVENTED_CODEBOOK, invent } from './invented-notice.ts'

const words = fc.oneof(
  fc.constantFrom('公车,管理', '说"好"', '一\n二', '一\r\n二', ' 前后有空 ', '=1+1', '0012', 'null', '\uFEFF首', '#'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
)

function cell(column: Column): fc.Arbitrary<string | number | boolean | null> {
  const value: fc.Arbitrary<string | number | boolean> = column.values
    ? fc.constantFrom(...column.values)
    : {
        text: words,
        code: words,
        date: fc.constantFrom('2022-08', '2023-05-01'),
        int: fc.integer(),
        double: fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
        bool: fc.boolean(),
      }[column.type]
  return column.nullable ? fc.option(value, { nil: null }) : value
}

const tables = fc.record(
  Object.fromEntries(
    TABLE_NAMES.map((name) => {
      const { columns, key } = tableOf(name)
      const row = fc.record(Object.fromEntries(columns.map((column) => [column.name, cell(column)])))
      const selector = (r: Readonly<Record<string, unknown>>): string => key.map((k) => String(r[k])).join(' / ')
      return [name, fc.uniqueArray(row, { selector, maxLength: 4 })]
    }),
  ),
) as unknown as fc.Arbitrary<TableRows>

const sample = (): TableRows =>
  buildTables([invent({ notice_id: 'n', agency: '甲局', items: [{ title: '公车管理混乱' }] })], INVENTED_CODEBOOK)

function replaced(files: readonly PackageFile[], path: string, edit: (text: string) => string): readonly PackageFile[] {
  return files.map((file) => (file.path === path ? { path, text: edit(file.text) } : file))
}

describe('a dataset package', () => {
  it('gives back what was written, whatever the cells hold', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        expect(readPackage(writePackage(rows))).toEqual(rows)
      }),
      { numRuns: 200 },
    )
  })
  it('is the same to the byte for the same records', () => {
    expect(writePackage(sample())).toEqual(writePackage(sample()))
  })
  it('is found inside a folder, and read after a spreadsheet has saved it with CRLF and a BOM', () => {
    const files = writePackage(sample()).map(({ path, text }) => ({
      path: `facts/${path}`,
      text: `\uFEFF${text.replaceAll('\n', '\r\n')}`,
    }))
    expect(readPackage(files)).toEqual(sample())
  })
  it('describes every table and column with its Chinese label', () => {
    const descriptor = JSON.parse(writePackage(sample())[0]?.text ?? '') as {
      resources: { name: string; schema: { fields: { name: string; title: string }[] } }[]
    }
    expect(descriptor.resources.map((resource) => resource.name)).toEqual(TABLE_NAMES)
    const status = descriptor.resources[1]?.schema.fields.find((field) => field.name === 'status')
    expect(status?.title).toBe('整改状态')
  })
  it.each([
    ['file_missing', (files: readonly PackageFile[]) => files.filter((file) => file.path !== 'items.csv')],
    [
      'column_missing',
      (files: readonly PackageFile[]) => replaced(files, 'items.csv', (t) => t.replace('status,', 's,')),
    ],
    [
      'bad_value',
      (files: readonly PackageFile[]) => replaced(files, 'items.csv', (t) => t.replace('unstated', '完成')),
    ],
    ['row_length', (files: readonly PackageFile[]) => replaced(files, 'items.csv', (t) => `${t}1,2\n`)],
    [
      'not_unique',
      (files: readonly PackageFile[]) => replaced(files, 'items.csv', (t) => t + (t.split('\n')[1] ?? '')),
    ],
    ['bad_quotes', (files: readonly PackageFile[]) => replaced(files, 'items.csv', (t) => `${t}"open`)],
  ])('is refused with the reason %s', (problem, damage) => {
    const damaged = damage(writePackage(sample()))
    expect(() => readPackage(damaged)).toThrow(PackageError)
    expect(() => readPackage(damaged)).toThrow(expect.objectContaining({ problem }) as Error)
  })
})

describe('a faulty row of a package', () => {
  const whole = (): readonly PackageFile[] =>
    writePackage(
      buildTables(
        [
          invent({ notice_id: 'a', items: [{ title: '公车管理混乱' }, { title: '借调人员过多' }] }),
          invent({ notice_id: 'b', items: [{ title: '虚报发票' }] }),
        ],
        INVENTED_CODEBOOK,
      ),
    )

  it('is set aside with row, column and reason, and with it what hangs on it', () => {
    const files = replaced(whole(), 'items.csv', (text) => text.replace('unstated', '办结'))
    const { tables, setAside } = sortPackage(files)
    expect(tables.items.map(({ title }) => title)).toEqual(['借调人员过多', '虚报发票'])
    const [items, ...hanging] = setAside
    expect(items?.rows).toMatchObject([{ row: 2, column: 'status', problem: 'bad_value', value: '办结' }])
    expect(items?.rows[0]?.cells).toContain('公车管理混乱')
    expect(hanging.flatMap(({ rows }) => rows.map(({ problem }) => problem))).toContain('nothing_there')
  })
  it('of the notices takes along its items, and leaves the other notices whole', () => {
    const files = replaced(whole(), 'notices.csv', (text) => text.replace(/^a,/m, ','))
    const { tables, setAside } = sortPackage(files)
    expect(tables.notices.map(({ notice_id }) => notice_id)).toEqual(['b'])
    expect(tables.items.map(({ title }) => title)).toEqual(['虚报发票'])
    expect(setAside.find(({ path }) => path === 'items.csv')?.rows).toHaveLength(2)
  })
  it('that is too short or comes twice is told by its row', () => {
    const files = replaced(whole(), 'notices.csv', (text) => `${text}${text.split('\n')[1] ?? ''}\n1,2\n`)
    const { tables, setAside } = sortPackage(files)
    expect(tables.notices).toHaveLength(2)
    expect(setAside[0]?.rows.map(({ row, problem }) => [row, problem])).toEqual([
      [4, 'not_unique'],
      [5, 'row_length'],
    ])
  })
  it('never leaves a row without its notice or item, whatever rows are damaged', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...TABLE_NAMES), fc.nat(8), fc.nat(30)), { maxLength: 6 }),
        (hits) => {
          const lines = new Map(whole().map(({ path, text }) => [path, text.split('\n')]))
          for (const [name, row, col] of hits) {
            const own = lines.get(`${name}.csv`)
            const cells = own?.[row + 1]?.split(',')
            if (!own || !cells || own[row + 1] === '') continue
            cells[col % cells.length] = '\u2718'
            own[row + 1] = cells.join(',')
          }
          const { tables, setAside } = sortPackage([...lines].map(([path, own]) => ({ path, text: own.join('\n') })))
          const notices = new Set(tables.notices.map(({ notice_id }) => notice_id))
          const items = new Set(tables.items.map(({ item_id }) => item_id))
          expect(tables.items.every(({ notice_id }) => notices.has(notice_id))).toBe(true)
          expect(tables.measures.every(({ item_id }) => items.has(item_id))).toBe(true)
          const before = readPackage(whole())
          const aside = setAside.reduce((sum, { rows }) => sum + rows.length, 0)
          const count = (all: TableRows): number => TABLE_NAMES.reduce((sum, name) => sum + all[name].length, 0)
          expect(count(tables) + aside).toBe(count(before))
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('the cells of a package', () => {
  it('begin no formula in any line, whatever they hold, and the descriptor says how', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const files = writePackage(rows)
        for (const { path, text } of files.filter((file) => file.path.endsWith('.csv'))) {
          const { columns } = tableOf(path.replace('.csv', '') as (typeof TABLE_NAMES)[number])
          const [, ...lines] = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n', skipEmptyLines: true }).data
          const words = lines.flatMap((line) =>
            line.filter((_, at) => ['text', 'code'].includes(columns[at]?.type ?? '')),
          )
          for (const line of words.flatMap((word) => word.split(/\r\n|\r|\n/))) {
            expect(line).not.toMatch(/^[\s\u3000\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^\t/u)
          }
        }
        expect(files[0]?.text).toContain('"cellGuard"')
      }),
      { numRuns: 100 },
    )
  })
  it('of a package that says nothing of guards stay as they are', () => {
    const [descriptor, ...rest] = writePackage(sample())
    const bare = (descriptor?.text ?? '').replace('"cellGuard"', '"other"')
    const files = [{ path: 'datapackage.json', text: bare }, ...rest].map((file) => ({
      ...file,
      text: file.text.replace('公车管理混乱', "'=公车管理混乱"),
    }))
    expect(readPackage(files).items[0]?.title).toBe("'=公车管理混乱")
  })
})
