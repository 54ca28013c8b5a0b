import { expose, transfer } from 'comlink'
import type { Codebook } from '../../codebook/codebook.ts'
import type { Dataset, DatasetForm, DatasetNote, OnProgress } from '../../export/dataset.ts'
import { buildTables } from '../../tables/build-tables.ts'
import type { NoticeRecord } from '../../tables/record.ts'
import { enTakeAway } from '../words/en-take-away.ts'
import type { Language } from '../words/languages.ts'
import { cutRecord } from '../take-away/selected-records.ts'
import { zhTakeAway } from '../words/zh-take-away.ts'
import { readRecords } from './packed-record.ts'
import type { RecordBatch } from './record-batch.ts'

/** A dataset file that is to be written of the records put before. */
export interface DatasetJob {
  readonly form: DatasetForm
  readonly note: DatasetNote
  readonly language: Language
  readonly codebook: Codebook
  readonly contact: boolean
}

const records: NoticeRecord[] = []

async function bytesOf(form: DatasetForm, dataset: Dataset, onProgress: OnProgress): Promise<Uint8Array> {
  switch (form) {
    case 'package':
      return (await import('../../export/to-package.ts')).toPackage(dataset, onProgress)
    case 'ndjson':
      return (await import('../../export/to-ndjson.ts')).toNdjson(dataset, onProgress)
    case 'parquet':
      return (await import('../../export/to-parquet.ts')).toParquet(dataset, onProgress)
    case 'xlsx': {
      const words = { zh: zhTakeAway, en: enTakeAway }[dataset.language].file
      return (await import('../../export/to-dataset-xlsx.ts')).toDatasetXlsx(dataset, words, onProgress)
    }
  }
}

const desk = {
  /** What leaves of each record of the batch stands in `parts`. Answers with the memory of the batch. */
  put: (batch: RecordBatch, parts: readonly (string | null)[]) => {
    // Taken apart as a whole: of a string for each record the browser would have much to tidy up, while the page waits.
    records.push(...readRecords(batch).map((record, at) => cutRecord(record, parts[at] ?? null)))
    return transfer(batch.bytes, [batch.bytes])
  },
  /** A file: the page would take a while to copy the bytes of a large one. */
  write: async ({ form, codebook, ...job }: DatasetJob, onProgress: OnProgress) => {
    const bytes = await bytesOf(form, { ...job, records, tables: buildTables(records, codebook) }, onProgress)
    return new Blob([new Uint8Array(bytes)])
  },
}
/** What the worker offers the page. */
export type DatasetDesk = typeof desk

expose(desk)
