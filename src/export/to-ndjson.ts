import { strToU8 } from 'fflate'
import type { NoticeRecord } from '../tables/record.ts'
import type { Dataset, OnProgress } from './dataset.ts'
import { aboutDataset, dictionaryCsv } from './dataset-about.ts'
import { packStill } from './still-archive.ts'

/** One notice as a line of NDJSON; without the places of its contact lines unless they are asked for. */
export function ndjsonLine(record: NoticeRecord, contact: boolean): string {
  return `${JSON.stringify(contact ? record : { ...record, contact: [] })}\n`
}

/** `notices.ndjson`, one notice per line, with the data dictionary, as a zip. */
export function toNdjson(dataset: Dataset, onProgress: OnProgress): Uint8Array {
  const { records } = dataset
  const lines = records.map((record, done) => {
    if (done % 100 === 0) onProgress('notices.ndjson', done, records.length)
    return ndjsonLine(record, dataset.contact)
  })
  return packStill({
    'notices.ndjson': strToU8(lines.join('')),
    'dictionary.csv': strToU8(dictionaryCsv(dataset)),
    'README.md': strToU8(aboutDataset(dataset)),
  })
}
