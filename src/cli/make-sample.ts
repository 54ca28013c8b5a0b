import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { listFiles } from './file-list.ts'
import { sampleFiles } from './sample-files.ts'

// npm run sample -- FILE|DIR… : makes data/sample/ from the notices named.
const paths = process.argv.slice(2)
if (paths.length === 0) {
  process.stderr.write('usage: npm run sample -- FILE|DIR…\n')
  process.exitCode = 2
} else {
  const files = await listFiles(paths)
  const sources = await Promise.all(
    files.map(async (path) => ({ name: basename(path), bytes: new Uint8Array(await readFile(path)) })),
  )
  const root = join(import.meta.dirname, '..', '..', 'data', 'sample')
  for (const { path, text } of await sampleFiles(sources)) {
    const target = join(root, path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, text)
  }
  process.stderr.write(`data/sample: ${String(sources.length)} notices\n`)
}
