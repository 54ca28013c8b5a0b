import { mkdir, readFile as readBytes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Codebook } from '../codebook/codebook.ts'
import { defaultCodebook } from '../codebook/default-codebook.ts'
import { loadCodebook } from '../codebook/load-codebook.ts'
import { readFile } from '../pipeline.ts'
import { buildTables } from '../tables/build-tables.ts'
import type { NoticeRecord } from '../tables/record.ts'
import { writePackage } from '../tables/write-package.ts'
import { readArguments, USAGE, type IngestArguments } from './arguments.ts'
import { readCharacterMap } from './character-maps.ts'
import { fileProblem } from './file-problem.ts'
import { listFiles } from './file-list.ts'
import { readInputs } from './read-inputs.ts'

/** Reads notices and prints them as NDJSON, or writes a dataset package. Exit code 1 where a file could not be read. */
async function ingest(args: IngestArguments): Promise<number> {
  const codebook = args.codebook === null ? defaultCodebook() : await openCodebook(args.codebook)
  const records: NoticeRecord[] = []
  const lines: string[] = []
  let failed = 0
  let read = 0
  const fail = (path: string, error: unknown): [] => {
    failed++
    process.stderr.write(`error ${fileProblem(path, error)}\n`)
    return []
  }
  for (const path of await inputs(args.paths)) {
    const found = await readInputs(path).catch((error: unknown) => fail(path, error))
    for (const input of found) {
      try {
        const { record } = await readFile(input.name, input.bytes(), codebook, { readCharacterMap })
        read++
        report(record)
        if (args.format === 'package') records.push(record)
        else if (args.out === null) process.stdout.write(`${JSON.stringify(record)}\n`)
        else lines.push(JSON.stringify(record))
      } catch (error) {
        fail(input.path, error)
      }
    }
  }
  if (args.format === 'package') await writeFiles(args.out ?? '.', writePackage(buildTables(records, codebook)))
  else if (args.out !== null) await writeFiles(args.out, [{ path: 'records.ndjson', text: `${lines.join('\n')}\n` }])
  process.stderr.write(`${String(read)} read, ${String(failed)} failed\n`)
  return failed > 0 ? 1 : 0
}

/** A path that does not exist is an error of its own; the others go on. */
async function inputs(paths: readonly string[]): Promise<string[]> {
  const files: string[] = []
  for (const path of paths) files.push(...(await listFiles([path]).catch(() => [path])))
  return files
}

async function openCodebook(path: string): Promise<Codebook> {
  const text = await readBytes(path, 'utf8')
  try {
    return loadCodebook(JSON.parse(text))
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

function report(record: NoticeRecord): void {
  const { file } = record.source
  process.stderr.write(`${file}: ${record.notice.agency ?? '?'}: ${String(record.items.length)} items\n`)
  for (const { code, severity, start, facts } of record.diagnostics) {
    if (severity !== 'info')
      process.stderr.write(`  ${severity} ${code} at ${String(start)} ${JSON.stringify(facts)}\n`)
  }
}

async function writeFiles(
  folder: string,
  files: readonly { readonly path: string; readonly text: string }[],
): Promise<void> {
  for (const file of files) {
    const path = join(folder, file.path)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, file.text)
  }
}

try {
  process.exitCode = await ingest(readArguments(process.argv.slice(2)))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`)
  process.exitCode = 2
}
