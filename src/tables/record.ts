import type { DecisionField } from '../codebook/decision.ts'
import type {
  Bound,
  ItemUnit,
  Level,
  Listing,
  MeasureKind,
  NamedDocument,
  Severity,
  Status,
  StatusBasis,
} from '../notice/tree.ts'

/**
 * The NDJSON form of one notice: what `ingest` prints and what the tables are built from.
 * Keys are snake_case and fixed from outside; offsets are UTF-16, half-open, into the reading text.
 */
export interface NoticeRecord {
  readonly source: SourceRecord
  readonly notice: NoticeHeader
  /** Exact totals only, by `what`; every total with its place is in `declared_facts`. */
  readonly declared: Readonly<Record<string, number>>
  readonly declared_facts: readonly DeclaredRecord[]
  readonly aspects: readonly AspectRecord[]
  readonly items: readonly ItemRecord[]
  readonly diagnostics: readonly DiagnosticRecord[]
  /** Contact lines (phone, e-mail, address), so that exports can leave them out. */
  readonly contact: readonly SpanRecord[]
  readonly codebook: { readonly id: string; readonly version: string }
}

export interface SpanRecord {
  readonly start: number
  readonly end: number
}

export interface SourceRecord {
  readonly file: string
  /** Hex, of the file's bytes. */
  readonly sha256: string
  readonly encoding: string
  readonly repairs: readonly string[]
}

export interface NoticeHeader {
  readonly notice_id: string
  readonly title: string | null
  readonly agency: string | null
  readonly party_body: string | null
  readonly agency_type: string | null
  readonly region_code: string | null
  readonly province: string | null
  readonly city: string | null
  readonly county: string | null
  readonly level: Level | null
  readonly inspection_kind: '巡察' | '巡视' | null
  readonly inspection_body: string | null
  readonly inspection_round: string | null
  readonly inspected_from: string | null
  readonly inspected_to: string | null
  readonly feedback_date: string | null
  readonly published_date: string | null
  readonly published_basis: 'metadata' | 'page' | 'signature' | null
  readonly unit: ItemUnit | null
  /** `completed_only`: the notice lists only what it calls done, so that a rate over its items is no rate. */
  readonly listing: Listing | null
  /** Length of the reading text in UTF-16 units. */
  readonly length: number
}

export interface DeclaredRecord extends SpanRecord {
  readonly what: string
  readonly value: number
  readonly unit: string | null
  readonly bound: Bound
}

export interface AspectRecord extends SpanRecord {
  readonly no: number
  readonly title: string
}

export interface MeasureRecord extends SpanRecord {
  readonly ordinal: number
  readonly label: string | null
  readonly kind: MeasureKind
}

export interface FigureRecord extends SpanRecord {
  readonly value: number
  readonly unit: string
  readonly bound: Bound
  /** Ordinal of the measure that it stands in. */
  readonly measure: number | null
}

export interface DocumentRecord extends SpanRecord {
  readonly name: string
  readonly act: NamedDocument['act']
}

/** Which rule saw a finding, and where: in the problem statement, or only in the measures. */
export interface FindingHit extends SpanRecord {
  readonly finding: string
  readonly scope: 'problem' | 'measure'
  readonly rule: string
}

/** Who decided in place of the rules: a person, or a person who took over what the model proposed. */
export type DecidedBy = 'person' | 'model'

export interface ItemRecord extends SpanRecord {
  readonly item_id: string
  readonly no: string
  readonly ordinal: number
  readonly unit: ItemUnit
  readonly aspect: number | null
  readonly parent_no: string | null
  readonly parent_title: string | null
  readonly title: string
  readonly status: Status
  readonly status_basis: StatusBasis
  /** The words that the status rests on, with their place; `null` where nothing is said. */
  readonly status_text: string | null
  readonly status_start: number | null
  readonly status_end: number | null
  /** `no` of the item this one only refers to (同(23)). */
  readonly same_as: string | null
  /** Primary category; X where no rule applies. */
  readonly category: string
  /** Primary first, then at most two secondary. */
  readonly codes: readonly string[]
  readonly category_rule: string | null
  /** 四个落实 / 三个聚焦 as filed: 1–4, or `null`. */
  readonly official_section: number | null
  readonly findings: readonly string[]
  /** Findings named only in the measures. */
  readonly mentions: readonly string[]
  readonly finding_hits: readonly FindingHit[]
  readonly measures: readonly MeasureRecord[]
  readonly documents: readonly DocumentRecord[]
  readonly figures: readonly FigureRecord[]
  /** What was decided by hand; absent as a notice is read. */
  readonly decided?: Readonly<Partial<Record<DecisionField, DecidedBy>>>
}

export interface DiagnosticRecord extends SpanRecord {
  readonly code: string
  readonly severity: Severity
  readonly facts: Readonly<Record<string, string | number | boolean | null>>
}
