import type { Span } from '../base/span.ts'

/**
 * The glossary: one word for one thing, in code, tables, files and on screen.
 *
 * notice 通报 · agency 被巡察单位 · aspect 方面 · problem 问题 · task 整改任务 · item 整改事项 ·
 * measure 整改措施 · document 制度文件 · figure 数字 · declared 声明数 · status 整改状态 · diagnostic 诊断
 *
 * `null` means "the notice does not say". It is never 0, never '', never a guess.
 */

/** How far an item may be said to be, from the farthest to the least far. */
export const STATED_STATUSES = ['completed', 'mostly_completed', 'staged', 'ongoing', 'not_completed'] as const
export const STATUSES = [...STATED_STATUSES, 'unstated'] as const
/** 整改状态: how far an item is, in the notice's own words. */
export type Status = (typeof STATUSES)[number]

export const STATUS_BASES = ['item', 'section', 'cross_reference', 'summary', 'none'] as const
/** 状态依据: where that status is said. */
export type StatusBasis = (typeof STATUS_BASES)[number]

/** What the items of a notice are: what the inspectors found, or what the body set itself to do. */
export type ItemUnit = 'problem' | 'task'

export const LEVELS = [
  'central',
  'province',
  'city',
  'county',
  'township',
  'village',
  'development_zone',
  'enterprise',
  'university',
  'hospital',
] as const
export type Level = (typeof LEVELS)[number]

/** A status together with where it is said; `span` covers the words it rests on. */
export interface StatusReading {
  readonly status: Status
  readonly basis: StatusBasis
  readonly span: Span | null
}

/** 方面: the heading under which problems are grouped, as filed. `no` is the number in the notice. */
export interface Aspect extends Span {
  readonly no: number
  readonly title: string
}

export const MEASURE_KINDS = [
  'rule_making',
  'study',
  'inspection',
  'accountability',
  'recovery',
  'staffing',
  'engineering',
  'meeting',
  'other',
] as const
export type MeasureKind = (typeof MEASURE_KINDS)[number]

/** 整改措施: one action inside an item. `label` is 一是, 1., ① or `null` where the text is not numbered. */
export interface Measure extends Span {
  readonly ordinal: number
  readonly label: string | null
  readonly kind: MeasureKind
}

/** 制度文件: a rule named in 《》; `act` is `null` where the text does not say what was done to it. */
export interface NamedDocument extends Span {
  readonly name: string
  readonly act: 'made' | 'revised' | 'repealed' | 'studied' | null
}

/** How a number bounds what it counts: 90多个 is at least 90, 近3.6万 is about 36,000. */
export type Bound = 'exact' | 'at_least' | 'at_most' | 'about'

/** 数字: a number with its unit as written (人次, 个, 万元 → 元) and bound; it speaks of the item that it stands in. */
export interface Figure extends Span {
  readonly value: number
  readonly unit: string
  readonly bound: Bound
  /** Ordinal of the measure that it stands in; `null`: in none, as where the problem itself is told. */
  readonly measure: number | null
}

/** 声明数: a total that the notice states about itself. `unit` is what completed/ongoing count. */
export interface DeclaredFact extends Span {
  readonly what: string
  readonly value: number
  readonly unit: string | null
  readonly bound: Bound
  /** Where the section or aspect begins that it speaks of; `null`: it speaks of the whole notice. */
  readonly scope: number | null
}

/** 整改事项: the lowest numbered or quoted unit that carries a rectification text. */
export interface Item extends Span {
  /** The number as filed; `S3-1` where the numbers restart in section 三. */
  readonly no: string
  /** 1-based, in notice order. */
  readonly ordinal: number
  readonly unit: ItemUnit
  readonly aspect: number | null
  readonly parentNo: string | null
  readonly parentTitle: string | null
  readonly title: string
  readonly titleSpan: Span
  /** The rectification text, without the heading. */
  readonly body: Span
  readonly status: StatusReading
  /** `no` of the item that 同(23) points to. */
  readonly sameAs: string | null
  readonly measures: readonly Measure[]
  readonly documents: readonly NamedDocument[]
  readonly figures: readonly Figure[]
}

export type SectionKind = 'lead' | 'organisation' | 'problems' | 'next_steps' | 'contact' | 'other'

/** A first-level part of the notice. `status` is what its heading says of everything under it. */
export interface Section extends Span {
  readonly kind: SectionKind
  readonly title: string | null
  readonly status: Status | null
}

export type Severity = 'error' | 'warning' | 'info'

/** 诊断: something odd in a notice, with its place and the facts. Never a thrown error. */
export interface Diagnostic extends Span {
  readonly code: string
  readonly severity: Severity
  readonly facts: Readonly<Record<string, string | number | boolean | null>>
}

/** Which items a notice lists: all of them, or only those it calls done (then a rate over them is no rate). */
export type Listing = 'all' | 'completed_only'

/** Header facts. Dates are ISO `2023-05-01`, or `2022-08` where only the month is said. */
export interface NoticeFacts {
  readonly title: string | null
  readonly agency: string | null
  readonly partyBody: string | null
  readonly agencyType: string | null
  readonly regionCode: string | null
  readonly province: string | null
  readonly city: string | null
  readonly county: string | null
  readonly level: Level | null
  readonly inspectionKind: '巡察' | '巡视' | null
  readonly inspectionBody: string | null
  readonly inspectionRound: string | null
  readonly inspectedFrom: string | null
  readonly inspectedTo: string | null
  readonly feedbackDate: string | null
  readonly publishedDate: string | null
  /** Where the publication date stands. */
  readonly publishedBasis: 'metadata' | 'page' | 'signature' | null
}

/** One notice, read: everything the text says, each with its place in the reading text. */
export interface Notice {
  readonly facts: NoticeFacts
  /** What most items are; `null` without items. */
  readonly unit: ItemUnit | null
  readonly listing: Listing | null
  readonly declared: readonly DeclaredFact[]
  readonly sections: readonly Section[]
  readonly aspects: readonly Aspect[]
  readonly items: readonly Item[]
  readonly contact: readonly Span[]
  readonly diagnostics: readonly Diagnostic[]
}
