import type { Codebook } from '../codebook/codebook.ts'
import type { Coder } from '../codebook/coder.ts'
import type { ItemUnit } from '../notice/tree.ts'
import { flatField, type FlatField, type FlatType } from './flat-field.ts'
import { FlatItems, type ItemWords, type UnknownWords } from './flat-item.ts'
import { closeFlatNotice, openFlatNotice, type FlatNotice, type FlatSource, type NoticeFacts } from './flat-notice.ts'
import { flatPlace, type FlatPlace } from './flat-region.ts'
import { levelOfWord, type ValueRules } from './flat-rules.ts'
import { cellText, flatCount, flatDate, flatShare, type FlatCell } from './flat-value.ts'
import type { FlatMapping } from './guess-mapping.ts'
import type { NoticeRecord } from './record.ts'
import { CellProblem, type RowProblem, type SetAsideRow } from './set-aside.ts'

/** How a flat table is to be read. Plain data: it is kept with the file. */
export interface FlatPlan {
  readonly labels: readonly string[]
  readonly mapping: FlatMapping
  readonly rules: ValueRules
  /** What the items are where no column says it. */
  readonly unit: ItemUnit
  /** Whether an empty cell of a notice's column means the cell above it, as where cells were merged. */
  readonly fillDown: boolean
  /** Whether a row of another length than the header is set aside. */
  readonly strict: boolean
}

const LONGEST = 20_000
const TOTALS = /^(?:合计|总计|小计|共计|总数|累计|total|subtotal|sum)[:：]?$/i

/** Reads a flat table row by row into the notices that its rows come to. */
export class FlatReader {
  readonly setAside: SetAsideRow[] = []
  private readonly plan: FlatPlan
  private readonly source: FlatSource
  private readonly codebook: Codebook
  private readonly items: FlatItems
  private readonly notices = new Map<string, FlatNotice>()
  private readonly columns: readonly (readonly [col: number, field: FlatField])[]
  private readonly places = new Map<string, FlatPlace | null>()
  private readonly above = new Map<number, FlatCell>()

  constructor(plan: FlatPlan, source: FlatSource, codebook: Codebook, coder: Coder) {
    this.plan = plan
    this.source = source
    this.codebook = codebook
    this.items = new FlatItems(plan.rules, codebook, coder)
    this.columns = plan.mapping.flatMap((field, col) => (field === null ? [] : [[col, field] as const]))
  }

  get labels(): readonly string[] {
    return this.plan.labels
  }

  /** Words that nothing gave a meaning to: their items are 未说明 or 待定. */
  get unknown(): UnknownWords {
    return this.items.unknown
  }

  /** Takes the row of that number; one that cannot be read is set aside, one without any cell is none. */
  add(row: number, given: readonly FlatCell[]): void {
    if (given.every((cell) => cellText(cell) === '')) return
    const cells = this.plan.fillDown ? this.filled(given) : given
    try {
      this.take(cells)
    } catch (error) {
      if (!(error instanceof CellProblem)) throw error
      const { column, problem, value } = error
      const label = column === null ? '' : (this.plan.labels[column] ?? '')
      this.setAside.push({ row, column: label, problem, value: value.slice(0, 200), cells: given })
    }
  }

  /** The records in the order in which their first rows stood; `onRecord` hears of each how many there are before it. */
  finish(onRecord: (done: number, all: number) => void = () => undefined): readonly NoticeRecord[] {
    return [...this.notices.values()].map((notice, done) => {
      onRecord(done, this.notices.size)
      return closeFlatNotice(notice, this.source, this.codebook)
    })
  }

  private filled(given: readonly FlatCell[]): readonly FlatCell[] {
    if (isTotals(given)) return given
    return given.map((cell, col) => {
      const field = this.plan.mapping[col]
      if (!field || flatField(field).of === 'item') return cell
      if (cellText(cell) !== '') this.above.set(col, cell)
      return this.above.get(col) ?? cell
    })
  }

  private take(cells: readonly FlatCell[]): void {
    if (isTotals(cells)) refuse(null, 'totals_row', cellText(cells.find((cell) => cellText(cell) !== '')))
    const { labels, strict } = this.plan
    if (strict && cells.length !== labels.length)
      refuse(null, 'row_length', `${String(cells.length)} ≠ ${String(labels.length)}`)
    const facts: Partial<Record<FlatField, string | number | null>> = {}
    const words: Partial<Record<FlatField, string>> = {}
    for (const [col, field] of this.columns) {
      const cell = cells[col] ?? null
      const text = cellText(cell)
      if (text.length > LONGEST) refuse(col, 'too_long', `${String(text.length)} > ${String(LONGEST)}`)
      if (flatField(field).of === 'item') words[field] = text
      else facts[field] = text === '' ? null : factOf(field, col, cell, text)
    }
    this.need(facts, words)
    const unit = this.unitOf(words)
    this.items.add(this.noticeOf(this.placed(facts)), words, unit)
  }

  private need(facts: NoticeFacts, words: ItemWords): void {
    if (!words.title) refuse(this.columnOf('title'), 'title_missing', '')
    if (!facts.agency && !facts.notice_id) refuse(this.columnOf('agency'), 'agency_missing', '')
  }

  private columnOf(field: FlatField): number | null {
    return this.columns.find(([, one]) => one === field)?.[0] ?? null
  }

  private unitOf(words: ItemWords): ItemUnit {
    const word = words.unit ?? ''
    if (word === '') return this.plan.unit
    if (/^(?:problem|问题|个问题)$/.test(word)) return 'problem'
    if (/^(?:task|任务|整改任务|项任务)$/.test(word)) return 'task'
    return refuse(this.columnOf('unit'), 'bad_unit', word)
  }

  private placed(facts: NoticeFacts): NoticeFacts {
    const said = (field: FlatField): string | null => (typeof facts[field] === 'string' ? facts[field] : null)
    const given = {
      region_code: said('region_code'),
      province: said('province'),
      city: said('city'),
      county: said('county'),
    }
    const key = Object.values(given).join('\n')
    let place = this.places.get(key)
    if (place === undefined) this.places.set(key, (place = flatPlace(given)))
    return place ? { ...facts, ...place } : refuse(this.columnOf('region_code'), 'bad_region', given.region_code ?? '')
  }

  /** Rows that name one notice, or one agency and its dates, are one notice. */
  private noticeOf(facts: NoticeFacts): FlatNotice {
    const { agency, region_code, province, city, county, feedback_date, published_date, inspection_round } = facts
    const key = facts.notice_id
      ? JSON.stringify([facts.notice_id])
      : JSON.stringify([
          agency,
          region_code,
          province,
          city,
          county,
          feedback_date,
          published_date,
          inspection_round,
          facts.notice_title,
        ])
    const known = this.notices.get(key)
    if (!known) {
      const notice = openFlatNotice(key, facts)
      this.notices.set(key, notice)
      return notice
    }
    for (const [col, field] of this.columns) {
      if (flatField(field).of === 'item' || known.facts[field] === facts[field]) continue
      refuse(col, 'notice_differs', `${String(facts[field])} ≠ ${String(known.facts[field])}`)
    }
    return known
  }
}

function refuse(column: number | null, problem: RowProblem, value: string): never {
  throw new CellProblem(column, problem, value)
}

/** 合计 in the first cell that says anything, also behind a blank one. */
function isTotals(cells: readonly FlatCell[]): boolean {
  const first = cells.map(cellText).find((text) => text !== '')
  return first !== undefined && TOTALS.test(first.replace(/\s/g, ''))
}

/** How a cell is read that must be more than words, and what is wrong with one that cannot be. */
const FACTS: Partial<
  Readonly<Record<FlatType, readonly [read: (cell: FlatCell) => string | number | null, problem: RowProblem]>>
> = {
  date: [flatDate, 'bad_date'],
  count: [flatCount, 'bad_count'],
  share: [flatShare, 'bad_share'],
  level: [(cell) => levelOfWord(cellText(cell)), 'bad_level'],
  kind: [(cell) => kindOf(cellText(cell)), 'bad_kind'],
}

function factOf(field: FlatField, col: number, cell: FlatCell, text: string): string | number {
  const fact = FACTS[flatField(field).type]
  return fact ? (fact[0](cell) ?? refuse(col, fact[1], text)) : text
}

function kindOf(text: string): '巡察' | '巡视' | null {
  const kinds = (['巡察', '巡视'] as const).filter((kind) => text.includes(kind))
  return kinds.length === 1 ? (kinds[0] ?? null) : null
}
