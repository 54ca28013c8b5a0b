import { parentPort } from 'node:worker_threads'

// A worker that fails as it is told: what the pool makes of it is what the test is about.
parentPort?.on('message', (job: string) => {
  if (job === 'exit') process.exit(3)
  if (job === 'throw') throw new Error('broken over a notice')
  if (job === 'fill') fill()
  if (job === 'hang') for (;;) Math.random()
  parentPort?.postMessage(`${job} read`)
})

function fill(): never {
  const held: string[][] = []
  for (;;) held.push(Array.from({ length: 100_000 }, (_, at) => `第${String(at)}项`))
}
