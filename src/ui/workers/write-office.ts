import { type Remote, wrap } from 'comlink'
import type { OfficeDesk, OfficeJob } from './office.worker.ts'

// Copying so many rows to the worker takes the page some milliseconds.
const BATCH = 500

/** A workbook of a long list takes its rows along some at a time, and no texts: only pages and slides show these. */
async function send(desk: Remote<OfficeDesk>, job: OfficeJob): Promise<Uint8Array> {
  if (job.kind !== 'xlsx') return desk.write(job)
  const { rows } = job.figure.table
  for (let from = 0; from < rows.length; from += BATCH) await desk.put(rows.slice(from, from + BATCH))
  return desk.write({ ...job, figure: { ...job.figure, table: { ...job.figure.table, rows: [], texts: [] } } })
}

/**
 * Writes an office file in a worker of its own, which ends with the file.
 * @throws {Error} when the worker does not start or the writer fails.
 */
export async function writeOffice(job: OfficeJob): Promise<Uint8Array> {
  const worker = new Worker(new URL('./office.worker.ts', import.meta.url), { type: 'module' })
  const failed = new Promise<never>((_, reject) => {
    worker.onerror = (event) => {
      reject(new Error(event.message || 'the worker for office files did not start'))
    }
  })
  try {
    return await Promise.race([send(wrap<OfficeDesk>(worker), job), failed])
  } finally {
    worker.terminate()
  }
}
