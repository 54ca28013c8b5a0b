import { sectionOf } from '../tables/category-code.ts'
import { rangeTest } from './range-test.ts'
import { ITEM_FIELDS, isRangeField, NOTICE_FIELDS } from './selection.ts'
import type { Field, ItemField, NoticeField, Pick, RangeField, Selection } from './selection.ts'
import { joinSql, sql } from './sql.ts'
import type { Sql } from './sql.ts'

/**
 * WHERE condition for the panel `viewer`: every pick but its own. Values are bound.
 * Grain `notice` is over `notices AS n` and leaves picks on items aside; grain `item` is over `items AS i` and holds both.
 */
export function condition(selection: Selection, viewer: string, grain: 'notice' | 'item'): Sql {
  const picks = othersPicks(selection, viewer)
  const ofNotice = picks.filter(isNoticePick).map(noticeTest)
  if (grain === 'notice') return all(ofNotice)
  const within =
    ofNotice.length > 0 ? [sql`i.notice_id IN (SELECT n.notice_id FROM notices n WHERE ${all(ofNotice)})`] : []
  return all([...within, ...picks.filter(isItemPick).map(itemTest)])
}

/** The picks that `viewer` has to heed; a pick without values is no pick. */
export function othersPicks(selection: Selection, viewer: string): readonly Pick[] {
  return selection.filter((pick) => pick.by !== viewer && pick.values.length > 0)
}

/** Whether `pick` is about single items, so that only questions about items heed it. */
export function isItemPick(pick: Pick): pick is Pick & { readonly field: ItemField } {
  return (ITEM_FIELDS as readonly Field[]).includes(pick.field)
}

function isNoticePick(pick: Pick): pick is Pick & { readonly field: NoticeField } {
  return (NOTICE_FIELDS as readonly Field[]).includes(pick.field)
}

function all(tests: readonly Sql[]): Sql {
  return tests.length > 0 ? joinSql(tests, ' AND ') : sql`TRUE`
}

function any(tests: readonly Sql[]): Sql {
  return tests.length > 0 ? sql`(${joinSql(tests, ' OR ')})` : sql`FALSE`
}

/** Columns over `notices AS n` whose values are picked one by one, as text. */
const NOTICE_COLUMNS: Readonly<Record<Exclude<NoticeField, RangeField>, Sql>> = {
  notice: sql`n.notice_id`,
  agency: sql`n.agency_id`,
  agency_type: sql`n.agency_type`,
  province: sql`n.province`,
  city: sql`n.city`,
  level: sql`n.level`,
  feedback_year: sql`CAST(n.feedback_year AS VARCHAR)`,
  feedback_half: sql`n.feedback_half`,
  feedback_quarter: sql`n.feedback_quarter`,
  round: sql`n.inspection_round`,
}

function noticeTest({ field, values }: Pick & { readonly field: NoticeField }): Sql {
  return isRangeField(field) ? rangeTest(field, values) : isIn(NOTICE_COLUMNS[field], values)
}

function itemTest(pick: Pick & { readonly field: ItemField }): Sql {
  switch (pick.field) {
    case 'unit':
      return isIn(sql`i.unit`, pick.values)
    case 'status':
      return isIn(sql`i.status`, pick.values)
    case 'status_basis':
      return isIn(sql`i.status_basis`, pick.values)
    case 'category':
      return any(pick.values.map(categoryTest))
    case 'finding':
      return any(pick.values.map(findingTest))
    case 'measure':
      return any(pick.values.map(measureTest))
    case 'item':
      return isIn(sql`i.item_id`, pick.values)
    case 'text':
      return any(pick.values.map(textTest))
  }
}

/** '' stands for silence. */
function isIn(column: Sql, values: readonly string[]): Sql {
  const said = values.filter((value) => value !== '')
  const tests =
    said.length > 0
      ? [
          sql`${column} IN (${joinSql(
            said.map((value) => sql`${value}`),
            ', ',
          )})`,
        ]
      : []
  return any(said.length < values.length ? [...tests, sql`${column} IS NULL`] : tests)
}

/** A category takes in its sub-codes, and only those: B4 takes in B4.3, B takes in B4, B1 does not take in B10. */
function categoryTest(code: string): Sql {
  const digits = sectionOf(code) === code ? [...'0123456789'] : []
  const below = ['.', ...digits].map((next) => sql`starts_with(CAST(c.code AS VARCHAR), ${code + next})`)
  return sql`i.category IN (SELECT c.code FROM categories c WHERE c.code = ${code} OR ${joinSql(below, ' OR ')})`
}

/** Findings of the problem statement; '' are the items that name none. */
function findingTest(finding: string): Sql {
  return finding === ''
    ? sql`i.item_id NOT IN (SELECT f.item_id FROM item_findings f WHERE f.scope = 'problem')`
    : sql`i.item_id IN (SELECT f.item_id FROM item_findings f WHERE f.scope = 'problem' AND f.finding = ${finding})`
}

/** Items with a measure of that kind; '' are the items without measures. */
function measureTest(kind: string): Sql {
  return kind === ''
    ? sql`i.item_id NOT IN (SELECT m.item_id FROM measures m)`
    : sql`i.item_id IN (SELECT m.item_id FROM measures m WHERE m.kind = ${kind})`
}

/** Every blank-separated word stands in the title or in the parent's title. */
function textTest(words: string): Sql {
  const list = words.split(/[\s\u3000]+/u).filter((word) => word !== '')
  return all(list.map((word) => sql`(contains(i.title, ${word}) OR contains(coalesce(i.parent_title, ''), ${word}))`))
}
