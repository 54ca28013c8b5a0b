import { wrap } from 'comlink'
import type { OfficeDesk, OfficeJob } from './office.worker.ts'

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
    return await Promise.race([wrap<OfficeDesk>(worker).write(job), failed])
  } finally {
    worker.terminate()
  }
}
