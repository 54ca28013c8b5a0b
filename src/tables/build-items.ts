import { groupOf, sectionOf } from './category-code.ts'
import { countedAs } from './counted-as.ts'
import type { AspectRecord, ItemRecord, NoticeRecord } from './record.ts'
import type { Row } from './schema.ts'

interface ItemTables {
  readonly items: readonly Row<'items'>[]
  readonly item_codes: readonly Row<'item_codes'>[]
  readonly item_findings: readonly Row<'item_findings'>[]
  readonly measures: readonly Row<'measures'>[]
  readonly documents: readonly Row<'documents'>[]
  readonly figures: readonly Row<'figures'>[]
}

/** Items and all that hangs on an item, in notice order. */
export function buildItemTables(records: readonly NoticeRecord[]): ItemTables {
  const all = records.flatMap((record) => record.items.map((item) => ({ item, notice_id: record.notice.notice_id })))
  // Rows are written out: spreading parts into one object takes several times as long as all the rest of this.
  return {
    items: records.flatMap((record) => {
      const counted = countedAs(record.items)
      return record.items.map((item) => buildItem(record, item, counted.get(item.item_id) ?? item.item_id))
    }),
    item_codes: all.flatMap(({ item, notice_id }) =>
      item.codes.map((code, index) => ({
        item_id: item.item_id,
        notice_id,
        ordinal: index + 1,
        code,
        is_primary: index === 0,
        coded_by: item.decided?.[index === 0 ? 'category' : 'secondary'] ?? 'rule',
      })),
    ),
    item_findings: all.flatMap(({ item, notice_id }) =>
      findingsOf(item).map(({ finding, scope, rule, coded_by, start, end }, index) => ({
        item_id: item.item_id,
        notice_id,
        ordinal: index + 1,
        finding,
        scope,
        rule,
        coded_by,
        start,
        end,
      })),
    ),
    measures: all.flatMap(({ item, notice_id }) =>
      item.measures.map(({ label, kind, start, end }, index) => ({
        item_id: item.item_id,
        notice_id,
        ordinal: index + 1,
        label: label === '' ? null : label,
        kind,
        start,
        end,
      })),
    ),
    documents: all.flatMap(({ item, notice_id }) =>
      item.documents.map(({ name, act, start, end }, index) => ({
        item_id: item.item_id,
        notice_id,
        ordinal: index + 1,
        name,
        act,
        start,
        end,
      })),
    ),
    figures: all.flatMap(({ item, notice_id }) =>
      item.figures.map(({ value, unit, bound, measure, start, end }, index) => ({
        item_id: item.item_id,
        notice_id,
        ordinal: index + 1,
        value,
        unit,
        bound,
        measure,
        start,
        end,
      })),
    ),
  }
}

function buildItem(record: NoticeRecord, item: ItemRecord, counted_as: string): Row<'items'> {
  return {
    item_id: item.item_id,
    notice_id: record.notice.notice_id,
    ordinal: item.ordinal,
    no: item.no,
    unit: item.unit,
    aspect_no: item.aspect,
    aspect_title: aspectTitle(record.aspects, item),
    parent_no: item.parent_no,
    parent_title: item.parent_title === '' ? null : item.parent_title,
    title: item.title,
    status: item.status,
    status_basis: item.status_basis,
    status_text: item.status_text === '' ? null : item.status_text,
    status_start: item.status_start,
    status_end: item.status_end,
    same_as: item.same_as,
    counted_as,
    category: item.category,
    category_group: groupOf(item.category),
    category_section: sectionOf(item.category),
    category_rule: item.category_rule,
    coded_by: item.decided?.category ?? 'rule',
    status_by: item.decided?.status === undefined ? 'reading' : 'person',
    official_section: item.official_section,
    start: item.start,
    end: item.end,
  }
}

/** Numbers may restart, so the nearest heading before the item is meant. */
function aspectTitle(aspects: readonly AspectRecord[], item: ItemRecord): string | null {
  if (item.aspect === null) return null
  const same = aspects.filter((aspect) => aspect.no === item.aspect)
  const before = same.filter((aspect) => aspect.start <= item.start)
  return (before.at(-1) ?? same[0])?.title || null
}

type Found = Pick<Row<'item_findings'>, 'finding' | 'scope' | 'rule' | 'coded_by' | 'start' | 'end'>

/**
 * The hits that count: `findings` and `mentions` of the item decide, so that a finding which was taken away by hand
 * does not come back through its hit, and one that was added by hand has a row without a rule.
 */
function findingsOf(item: ItemRecord): readonly Found[] {
  const stated = new Set(item.findings)
  const mentioned = new Set(item.mentions)
  // What only the measures name is never decided by hand.
  const coderOf = (scope: Found['scope']) => (scope === 'problem' ? item.decided?.findings : undefined) ?? 'rule'
  const hits: Found[] = item.finding_hits
    .filter(({ finding, scope }) => stated.has(finding) || (scope === 'measure' && mentioned.has(finding)))
    .map(({ finding, scope, rule, start, end }) => ({
      finding,
      scope,
      rule: rule || null,
      coded_by: coderOf(scope),
      start,
      end,
    }))
  const missing = (key: string, scope: Found['scope']): boolean =>
    !hits.some((hit) => hit.finding === key && hit.scope === scope)
  const byHand = (key: string, scope: Found['scope']): Found => ({
    finding: key,
    scope,
    rule: null,
    coded_by: (scope === 'problem' ? item.decided?.findings : undefined) ?? null,
    start: null,
    end: null,
  })
  return [
    ...hits,
    ...[...stated].filter((key) => missing(key, 'problem')).map((key) => byHand(key, 'problem')),
    ...[...mentioned].filter((key) => !stated.has(key) && missing(key, 'measure')).map((key) => byHand(key, 'measure')),
  ]
}
