import type { TableRows } from '../tables/build-tables.ts'
import type { NoticeRecord } from '../tables/record.ts'

/** The forms in which a dataset leaves. */
export const DATASET_FORMS = ['package', 'xlsx', 'parquet', 'ndjson'] as const
export type DatasetForm = (typeof DATASET_FORMS)[number]

/** What a dataset says about itself, ready to print. */
export interface DatasetNote {
  readonly title: string
  readonly lines: readonly { readonly label: string; readonly text: string }[]
  /** ISO date. */
  readonly date: string
}

/** All that goes into a dataset file. */
export interface Dataset {
  readonly note: DatasetNote
  readonly language: 'zh' | 'en'
  readonly records: readonly NoticeRecord[]
  readonly tables: TableRows
  /** Whether the places of contact lines may go along. */
  readonly contact: boolean
}

/** How far the writing has come: what is written now, done of all. */
export type OnProgress = (name: string, done: number, all: number) => void
