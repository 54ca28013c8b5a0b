import { proxy } from 'comlink'
import type { SetAsideLabels } from '../../export/set-aside-csv.ts'
import type { PackedFile } from '../../source/pack-files.ts'
import type { NoticeRecord } from '../../tables/record.ts'
import type { DataRead, DatasetWorker } from './read-dataset.worker.ts'
import type { Workspace, WorkspaceProblem } from '../workspace/workspace-file.ts'
import { endableWorker } from './endable-worker.ts'
import { ReadingStopped } from './open-reader.ts'
import { openRecords } from './packed-record.ts'
import type { DatasetFile, OnReading, WholeDataset } from './read-dataset-file.ts'
import type { Refusal } from './read-notice-file.ts'
import type { TableSample } from './read-table.ts'
import { recordCount } from './record-batch.ts'

/** A dataset that was read, with its records. */
export interface Dataset extends DataRead {
  readonly records: readonly NoticeRecord[]
}

/** Reads datasets in a worker that can be stopped at any moment. */
export interface DatasetReader {
  /** @throws {ReadingStopped} after `stop`. @throws {Error} when the worker breaks down, as where memory runs out. */
  sample(source: DatasetFile): Promise<TableSample | WholeDataset | Refusal>
  /** Throws as `sample`. */
  read(source: DatasetFile, labels: SetAsideLabels | null, onProgress: OnReading): Promise<Dataset | Refusal>
  /** The files of a folder as one zip. */
  pack(files: readonly PackedFile[]): Promise<Blob>
  /** A workspace as a file, and back: see `workspace-file.ts`. */
  packWorkspace(workspace: Workspace): Promise<Blob>
  openWorkspace(file: Blob): Promise<Workspace | WorkspaceProblem>
  /** Ends the worker at once; the next call starts a new one. */
  stop(): void
}

/** A reader whose worker starts with the first file. */
export function openDatasetReader(): DatasetReader {
  const { ask, end } = endableWorker<DatasetWorker>(
    () => new Worker(new URL('./read-dataset.worker.ts', import.meta.url), { type: 'module' }),
    'the worker for datasets',
  )

  return {
    sample: (source) => ask<TableSample | WholeDataset | Refusal>(async (remote) => remote.sample(source)),
    read: async (source, labels, onProgress) => {
      const reply = await ask<DataRead | Refusal>(async (remote) => remote.read(source, labels, proxy(onProgress)))
      if (reply.kind === 'refused') return reply
      const records: NoticeRecord[] = []
      for (;;) {
        const batch = await ask((remote) => remote.next())
        if (recordCount(batch) === 0) return { ...reply, records }
        records.push(...openRecords(batch))
        onProgress(records.length / reply.notices, records.length, 'take')
      }
    },
    pack: (files) => ask((remote) => remote.pack([...files])),
    packWorkspace: (workspace) => ask((remote) => remote.packWorkspace(workspace)),
    openWorkspace: (file) => ask<Workspace | WorkspaceProblem>(async (remote) => remote.openWorkspace(file)),
    stop: () => {
      end(new ReadingStopped())
    },
  }
}
