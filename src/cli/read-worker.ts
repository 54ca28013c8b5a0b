import { parentPort, workerData } from 'node:worker_threads'
import type { NoticeJob } from './notice-job.ts'
import { openReading, type ReadingSettings } from './open-reading.ts'

if (!parentPort) throw new Error('this file runs as a worker')
const port = parentPort
const read = openReading(workerData as ReadingSettings)
port.on('message', (job: NoticeJob) => {
  void read(job).then((result) => {
    port.postMessage(result)
  })
})
