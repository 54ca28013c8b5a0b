import { wordFor } from '../../base/own-value.ts'
import { computed } from 'vue'
import type { Query } from '../../metrics/metric.ts'
import type { Field } from '../../metrics/selection.ts'
import { useAnalysis } from '../analysis/analysis.ts'
import type { LargeShown } from '../large/large-dataset.ts'
import { useLarge } from '../large/large-desk.ts'
import { type NameLookup, openNameLookup } from '../large/name-lookup.ts'
import { useLibrary } from '../library/library-desk.ts'
import { type BodyName, shelfNames } from '../library/shelf-names.ts'
import { useWords } from '../words/use-words.ts'
import { periodLabel } from '../words/period-label.ts'

/** A row that names the body of its notice. */
interface OfNotice {
  readonly agency: string | null
  readonly notice_id: string
}

/** Names on screen for codes and ids. */
export interface Labels {
  readonly category: (code: string) => string
  readonly finding: (key: string) => string
  /** Agency of a notice, or the words for none. */
  readonly notice: (notice_id: string) => string
  /** The rows with `（虚构示例）` behind the agencies of fictional notices, so that no picture passes for real. */
  readonly marked: <Row extends OfNotice>(rows: readonly Row[]) => readonly Row[]
  /** The question for such rows, marked as they are read: of the many of a file nothing is left to do in one piece. */
  readonly marking: <Row extends OfNotice>(query: Query<Row>) => Query<Row>
  /** Name of an agency by its agency_id, or the words for none. */
  readonly agency: (agency_id: string) => string
  readonly value: (field: Field, value: string) => string
}

// One for each dataset that stands alone, whatever panels ask.
const lookups = new WeakMap<LargeShown, NameLookup>()

/** Labels from the words, the codebook and what is on board; an unknown code stays itself. */
export function useLabels(): Labels {
  const words = useWords()
  const analysis = useAnalysis()
  const names = shelfNames(useLibrary().shelf)
  const large = useLarge()
  const lookup = computed(() => {
    const alone = large.shown.value
    if (!alone) return null
    const own = lookups.get(alone) ?? openNameLookup(analysis.ask)
    lookups.set(alone, own)
    return own
  })
  /** Until the engine has answered, an agency is called by the name in its id. */
  const lookedUp = (alone: NameLookup, kind: 'notice' | 'agency', id: string): string => {
    const name = alone.find(kind, id)
    return name === undefined ? id.slice(id.indexOf('|') + 1) : (name ?? words.charts.unnamed)
  }
  const nameOf = (one: { readonly name_zh: string; readonly name_en: string }): string =>
    words.language === 'zh' ? one.name_zh : one.name_en
  const categories = computed(() => new Map(analysis.names.categories.map((one) => [one.code, nameOf(one)])))
  const findings = computed(() => new Map(analysis.names.findings.map((one) => [one.key, nameOf(one)])))

  const category = (code: string): string => categories.value.get(code) ?? code
  const finding = (key: string): string => findings.value.get(key) ?? key
  const shown = ({ agency, fictional }: BodyName): string => {
    const name = agency ?? words.charts.unnamed
    return fictional ? words.charts.fictional(name) : name
  }
  const notice = (id: string): string => {
    if (lookup.value) return lookedUp(lookup.value, 'notice', id)
    const name = names.ofNotice(id)
    return name ? shown(name) : id
  }
  const mark = <Row extends OfNotice>(row: Row): Row =>
    names.ofNotice(row.notice_id)?.fictional ? { ...row, agency: shown({ agency: row.agency, fictional: true }) } : row
  const marked: Labels['marked'] = (rows) => rows.map(mark)
  const marking: Labels['marking'] = (query) => ({ ...query, decode: (raw) => mark(query.decode(raw)) })
  const agency = (id: string): string => {
    if (lookup.value) return lookedUp(lookup.value, 'agency', id)
    const name = names.ofAgency(id)
    return name ? shown(name) : id
  }
  const named: Partial<Record<Field, Readonly<Record<string, string>>>> = {
    status: words.codes.status,
    status_basis: words.codes.basis,
    level: words.codes.level,
    agency_type: words.groups.agencyType,
    unit: words.codes.unitName,
    measure: words.codes.measureKind,
  }
  const value = (field: Field, code: string): string => {
    if (field === 'notice') return notice(code)
    if (field === 'agency') return agency(code)
    if (field === 'feedback_half' || field === 'feedback_quarter') return periodLabel(code, words)
    if (field === 'category') return `${code} ${category(code)}`
    if (field === 'finding') return finding(code)
    return wordFor(named[field] ?? {}, code)
  }
  return { category, finding, notice, marked, marking, agency, value }
}
