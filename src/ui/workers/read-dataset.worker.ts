import { expose, transfer } from 'comlink'
import { packFiles } from '../../source/pack-files.ts'
import type { NoticeRecord } from '../../tables/record.ts'
import type { SetAsideLabels } from '../../export/set-aside-csv.ts'
import { openWorkspace, packWorkspace } from '../workspace/workspace-file.ts'
import { packKeyed } from './keyed-batch.ts'
import type { LeftOver } from './left-over.ts'
import { type DatasetFile, type OnReading, type OpenDatabase, readData, sampleOf } from './read-dataset-file.ts'
import type { Refusal } from './read-notice-file.ts'
import { buffersOf, type RecordBatch } from './record-batch.ts'

// So many items cross to the page at a time, as bytes.
const BATCH_ITEMS = 2000

let waiting: NoticeRecord[] = []

/** What was read; the records follow with `next`. */
export interface DataRead {
  readonly kind: 'data'
  readonly sha256: string
  readonly notices: number
  readonly items: number
  readonly left: LeftOver
}

async function read(
  source: DatasetFile,
  labels: SetAsideLabels | null,
  onProgress: OnReading,
): Promise<DataRead | Refusal> {
  const reply = await readData(source, labels, onProgress, openDatabase)
  if ('kind' in reply) return reply
  const { sha256, records, left } = reply
  waiting = [...records].reverse()
  const items = records.reduce((sum, record) => sum + record.items.length, 0)
  return { kind: 'data', sha256, notices: records.length, items, left }
}

// An engine of its own for each file, inside this worker: it ends when reading is stopped.
const openDatabase: OpenDatabase = async () =>
  (await import('../../engine/open-browser-engine.ts')).openBrowserDatabase()

/** The next records of what was read, whose bytes are handed over; none at the end. */
function next(): RecordBatch {
  const records: NoticeRecord[] = []
  let items = 0
  while (items < BATCH_ITEMS) {
    const record = waiting.pop()
    if (!record) break
    records.push(record)
    items += record.items.length + 1
  }
  const batch = packKeyed(records)
  return transfer(batch, buffersOf(batch))
}

const desk = { sample: sampleOf, read, next, pack: packFiles, packWorkspace, openWorkspace }
/** What the worker offers the page. */
export type DatasetWorker = typeof desk

expose(desk)
