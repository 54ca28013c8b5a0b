import { datasetHash, datasetHashSteps } from '../../tables/dataset-hash.ts'
import { stepInTurns } from './in-turns.ts'
import type { LoadedNotice } from './shelf.ts'
import { hashesOf } from '../workers/packed-record.ts'

const marks = new WeakMap<readonly LoadedNotice[], string>()

/** The hash of what is on board, worked out once for each state of the shelf. */
export function datasetMark(notices: readonly LoadedNotice[]): string {
  return marks.get(notices) ?? keep(notices, datasetHash(hashesOf(notices)))
}

/** As `datasetMark`, a piece at a time, so that the page stays free. */
export async function findDatasetMark(notices: readonly LoadedNotice[]): Promise<string> {
  return marks.get(notices) ?? keep(notices, await stepInTurns(datasetHashSteps(hashesOf(notices))))
}

function keep(notices: readonly LoadedNotice[], mark: string): string {
  marks.set(notices, mark)
  return mark
}

/** The hash of what the engine holds: of a dataset that stands alone, else of the shelf. */
export function aboardMark(large: { readonly sha256: string } | null, notices: readonly LoadedNotice[]): string {
  return large ? aloneMark(large) : datasetMark(notices)
}

/** The hash of a dataset that stands alone. */
export function aloneMark({ sha256 }: { readonly sha256: string }): string {
  return datasetHash([sha256])
}
