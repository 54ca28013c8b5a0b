import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ColumnEngine } from '../../src/engine/database-engine.ts'
import { itemCount, itemList, ITEM_SORTS } from '../../src/metrics/item-list.ts'
import type { Field, Pick, Selection } from '../../src/metrics/selection.ts'
import { selectedItems } from '../../src/metrics/selected-items.ts'
import { sourceSentence } from '../../src/metrics/source-sentence.ts'
import { openSixNotices } from './invented-engine.ts'

let engine: ColumnEngine
beforeAll(async () => {
  engine = await openSixNotices()
})
afterAll(() => engine.close())

const pick = (field: Field, ...values: readonly string[]): Pick => ({ by: 'other', field, values })
const PAGE = { limit: 100, offset: 0, sort: 'filed' } as const
const idsOf = async (selection: Selection) => (await engine.ask(itemList(selection, PAGE))).map((row) => row.item_id)

describe('picks on items', () => {
  it.each([
    ['a category with its sub-codes', [pick('category', 'B4')], ['a#1', 'a#2', 'b#3', 'c#1', 'd#1']],
    ['B1 without B10', [pick('category', 'B1')], ['a#3', 'b#2', 'e#1']],
    ['a leaf', [pick('category', 'B4.5')], ['a#2']],
    ['a whole section', [pick('category', 'A')], ['c#2']],
    ['what is undecided', [pick('category', 'X')], ['b#4', 'e#2']],
    ['any of two', [pick('category', 'X', 'A1')], ['b#4', 'c#2', 'e#2']],
    ['a finding of the problem, not of the measures', [pick('finding', 'official_vehicle')], ['b#3']],
    ['no finding at all', [pick('finding', ''), pick('notice', 'a', 'e')], ['a#2', 'e#1', 'e#2']],
    ['a status and a basis', [pick('status', 'completed'), pick('status_basis', 'section')], ['b#2']],
    ['a unit and a city', [pick('unit', 'problem'), pick('city', '西市')], []],
    ['words of the title and of its parent', [pick('text', '用餐　作风')], ['a#2']],
    ['words that are no pattern', [pick('text', '100%')], ['a#3']],
    ['an underscore that is no pattern', [pick('text', '长_借用')], []],
    ['a percent sign that is no pattern', [pick('text', '%')], ['a#3']],
    ['blank words, which ask for nothing', [pick('text', ' '), pick('notice', 'd')], ['d#1']],
    ['a quote, which is only a quote', [pick('text', "' OR TRUE --")], []],
  ])('find %s', async (_, selection, ids) => {
    expect(await idsOf(selection)).toEqual(ids)
    expect(await engine.ask(itemCount(selection))).toEqual([{ items: ids.length }])
  })
})

describe('the list of items', () => {
  it('names the category and the findings', async () => {
    const [first] = await engine.ask(itemList([], PAGE))
    expect(first).toEqual({
      item_id: 'a#1',
      notice_id: 'a',
      agency: '甲局',
      city: '东市',
      no: '1',
      unit: 'problem',
      aspect_title: null,
      parent_title: null,
      title: '长期借用下属单位人员',
      status: 'completed',
      status_basis: 'item',
      category: 'B4.3',
      category_name_zh: '公务用车',
      category_name_en: 'Official vehicles',
      findings: ['secondment'],
      mentions: [],
      start: 100,
      end: 190,
    })
    const mentioning = await engine.ask(itemList([pick('notice', 'e')], PAGE))
    expect(mentioning.map((row) => [row.findings, row.mentions])).toEqual([
      [[], []],
      [[], ['official_vehicle']],
    ])
  })
  it.each(ITEM_SORTS)('sorted by %s pages through every item once, either way', async (sort) => {
    for (const descending of [false, true]) {
      const pages = [0, 5, 10].map((offset) => engine.ask(itemList([], { limit: 5, offset, sort, descending })))
      const ids = (await Promise.all(pages)).flat().map((row) => row.item_id)
      expect(ids).toHaveLength(12)
      expect(new Set(ids).size).toBe(12)
    }
  })
  it('sorts statuses as the glossary does and agencies as Chinese does', async () => {
    const byStatus = await engine.ask(itemList([], { ...PAGE, sort: 'status' }))
    expect(byStatus[0]?.status).toBe('completed')
    expect(byStatus.at(-1)?.status).toBe('unstated')
    const byAgency = await engine.ask(itemList([], { ...PAGE, sort: 'agency' }))
    // bǐng, jiǎ, wù, yǐ
    expect([...new Set(byAgency.map((row) => row.agency))]).toEqual(['丙局', '甲局', '戊局', '乙局'])
  })
})

describe('the sentence behind an item', () => {
  it('gives its place, and the rules with theirs', async () => {
    expect(await engine.ask(sourceSentence('a#1'))).toEqual([
      {
        item_id: 'a#1',
        notice_id: 'a',
        sha256: 'ab'.repeat(32),
        file: 'a.txt',
        agency: '甲局',
        no: '1',
        unit: 'problem',
        title: '长期借用下属单位人员',
        start: 100,
        end: 190,
        status: 'completed',
        status_basis: 'item',
        status_text: null,
        status_start: null,
        status_end: null,
        category: 'B4.3',
        category_rule: null,
        hits: [{ finding: 'secondment', scope: 'problem', rule: 'f|1', start: 102, end: 104 }],
      },
    ])
  })
  it('has no place for a coding by hand, no hits where there are none, and no row for a stranger', async () => {
    const [byHand] = await engine.ask(sourceSentence('d#1'))
    expect(byHand?.hits).toEqual([{ finding: 'secondment', scope: 'problem', rule: null, start: null, end: null }])
    expect((await engine.ask(sourceSentence('e#1')))[0]?.hits).toEqual([])
    expect(await engine.ask(sourceSentence("x' OR '1'='1"))).toEqual([])
  })
})

describe('the selected notices with their items', () => {
  const chosen = async (selection: Selection) =>
    Object.fromEntries(
      (await engine.ask(selectedItems(selection))).map(({ notice_id, items, ids }) => {
        expect(ids === '' ? 0 : ids.split('\n').length).toBe(items)
        return [notice_id, ids === '' ? [] : ids.split('\n').sort()]
      }),
    )

  it('are whole where notices are picked, those that list nothing included', async () => {
    const all = await chosen([])
    expect(Object.values(all).flat()).toHaveLength((await engine.ask(itemCount([])))[0]?.items ?? -1)
    expect(Object.keys(await chosen([pick('notice', 'a', 'f')]))).toEqual(['a', 'f'])
  })
  it('hold only the picked items, and no notice without any', async () => {
    expect(await chosen([pick('category', 'B1')])).toEqual({ a: ['a#3'], b: ['b#2'], e: ['e#1'] })
    expect(await chosen([pick('category', 'B1'), pick('notice', 'b')])).toEqual({ b: ['b#2'] })
  })
})
