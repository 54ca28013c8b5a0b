import { createHash, hash } from 'node:crypto'
import type { Codebook } from '../codebook/codebook.ts'
import { readFile } from '../pipeline.ts'
import { FileError } from '../source/source-text.ts'
import type { NoticeRecord } from '../tables/record.ts'
import { overrideRegion, type RegionOverride } from '../tables/region-override.ts'
import { readCharacterMap } from './character-maps.ts'
import { fileProblem, problemCode } from './file-problem.ts'
import { labelOf, type NoticeJob } from './notice-job.ts'
import type { FailedResult, NoticeReport, NoticeResult } from './notice-result.ts'
import { readDataset } from './read-dataset.ts'
import { readInputs, type Input } from './read-inputs.ts'

/** What reading needs to know besides the files. Plain data: it goes to the workers. */
export interface ReadingSettings {
  readonly codebook: Codebook
  readonly regions: readonly RegionOverride[]
}

/** Reads one job after the other. It never rejects: what cannot be read is a result. */
export function openReading({ codebook, regions }: ReadingSettings): (job: NoticeJob) => Promise<NoticeResult> {
  // The files of an archive come one after the other: it is opened once.
  let opened: { readonly path: string; readonly inputs: readonly Input[] } | null = null

  const inputOf = async ({ path, name, entry }: NoticeJob): Promise<Input> => {
    const inputs = entry !== null && opened?.path === path ? opened.inputs : await readInputs(path)
    opened = entry === null ? null : { path, inputs }
    if (inputs.length === 0) throw new FileError(name, 'empty', { entries: 0 })
    const input = inputs[entry ?? 0]
    if (!input || input.name !== name) throw new Error('the archive has changed while it was read')
    return input
  }

  return async (job) => {
    let sha256: string | null = null
    try {
      const bytes = (await inputOf(job)).bytes()
      sha256 = hash('sha256', bytes, 'hex')
      if (sha256 === job.known) return { kind: 'same' }
      const dataset = await readDataset(job.path, job.name, bytes)
      if (dataset) {
        const whole = createHash('sha256')
        for (const part of dataset.depends) whole.update(part)
        sha256 = whole.digest('hex')
        if (sha256 === job.known) return { kind: 'same' }
      }
      const records = dataset?.records ?? [
        (await readFile(job.name, bytes, codebook, { sha256, readCharacterMap })).record,
      ]
      const placed = records.map((record) => overrideRegion(record, regions))
      const lines = placed.map((record) => JSON.stringify(record))
      return { kind: 'read', sha256, record: lines.join('\n'), report: reportOf(placed) }
    } catch (error) {
      return failed(job, error, sha256)
    }
  }
}

function failed(job: NoticeJob, error: unknown, sha256: string | null): FailedResult {
  return {
    kind: 'failed',
    // What is wrong with the bytes stays wrong; anything else deserves another try.
    sha256: error instanceof FileError ? sha256 : null,
    problem: problemCode(error),
    message: fileProblem(labelOf(job), error),
  }
}

function reportOf(records: readonly NoticeRecord[]): NoticeReport {
  const counts: Record<string, number> = {}
  const lines: string[] = []
  for (const { code, severity, start, facts } of records.flatMap(({ diagnostics }) => diagnostics)) {
    const kind = `${severity} ${code}`
    counts[kind] = (counts[kind] ?? 0) + 1
    if (severity !== 'info') lines.push(`${kind} at ${String(start)} ${JSON.stringify(facts)}`)
  }
  const [only] = records
  return {
    agency: records.length === 1 && only ? only.notice.agency : null,
    items: records.reduce((sum, { items }) => sum + items.length, 0),
    lines,
    counts,
  }
}
