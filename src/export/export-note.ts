import type { SpokenMeaning } from '../metrics/meaning.ts'

/** What every drawing and file taken away says about itself. All of it is ready to print. */
export interface ExportNote {
  readonly title: string
  /** The filters as one readable sentence. */
  readonly filter: string
  /** How many of what, e.g. `通报 5 件，整改事项 138 项`. */
  readonly n: string
  /** Datasets with the beginning of their hashes. */
  readonly source: string
  /** Hash of all source files together. */
  readonly dataset: string
  /** Who says so: 被巡察单位自报. */
  readonly claim: string
  /** The metric's one-sentence definition. */
  readonly definition: string
  /** What is counted, and over what. */
  readonly basis: string
  /** Versions of the metric definitions and of the codebook. */
  readonly versions: string
  /** ISO `2024-04-08`: the day of the export. */
  readonly date: string
  /** The metrics in full, in the language of the note, for the definitions sheet and the annex. */
  readonly metrics: readonly SpokenMeaning[]
  /** The words before the lines, in the language of the note; Chinese where none are given. */
  readonly labels?: NoteLabels
}

type NoteKey = Exclude<keyof ExportNote, 'title' | 'metrics' | 'labels'>

/** The words before each line of the note, and the sign between word and line. */
export type NoteLabels = Readonly<Record<NoteKey | 'colon', string>>

export const NOTE_LABELS_ZH: NoteLabels = {
  filter: '筛选',
  n: '样本量',
  source: '来源',
  dataset: '数据集',
  claim: '说明',
  definition: '口径',
  basis: '计数依据',
  versions: '版本',
  date: '导出日期',
  colon: '：',
}

export const NOTE_LABELS_EN: NoteLabels = {
  filter: 'Selection',
  n: 'Sample',
  source: 'Source',
  dataset: 'Dataset',
  claim: 'Note',
  definition: 'Definition',
  basis: 'Counted in',
  versions: 'Versions',
  date: 'Exported',
  colon: ': ',
}

export interface NoteLine {
  readonly label: string
  readonly text: string
}

/** The words before the lines of that note. */
export function labelsOf(note: ExportNote): NoteLabels {
  return note.labels ?? NOTE_LABELS_ZH
}

/** The lines over the figures: filter, size of the sample, who says so. */
export function headLines(note: ExportNote, labels: NoteLabels = labelsOf(note)): readonly NoteLine[] {
  return linesOf(note, labels, ['filter', 'n', 'claim'])
}

/** The lines under the figures: definition, basis, source, dataset, versions, date. */
export function footLines(note: ExportNote, labels: NoteLabels = labelsOf(note)): readonly NoteLine[] {
  return linesOf(note, labels, ['definition', 'basis', 'source', 'dataset', 'versions', 'date'])
}

function linesOf(note: ExportNote, labels: NoteLabels, keys: readonly NoteKey[]): readonly NoteLine[] {
  return keys.map((key) => ({ label: labels[key], text: note[key] }))
}
