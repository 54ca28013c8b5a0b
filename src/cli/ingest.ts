import { readFile } from 'node:fs/promises'
import { messageOf } from '../base/message-of.ts'
import { defaultCodebook } from '../codebook/default-codebook.ts'
import type { Codebook } from '../codebook/codebook.ts'
import { readCodebookFile } from '../tables/read-codebook-file.ts'
import { readRegionOverrides } from '../tables/region-override.ts'
import { readArguments, USAGE, type IngestArguments } from './arguments.ts'
import { listFiles } from './file-list.ts'
import { IngestReport } from './ingest-report.ts'
import type { ReadingSettings } from './open-reading.ts'
import { readAll } from './read-all.ts'
import { readingBasis } from './reading-basis.ts'
import { collectIn, printTo, type ResultSink } from './result-sink.ts'
import { stopSignal } from './stop-signal.ts'
import { resultPaths } from './write-results.ts'

const STOPPED = 130

/** Reads notices and prints them as NDJSON, or writes a dataset package. Exit code 1 where a file could not be read. */
async function ingest(args: IngestArguments): Promise<number> {
  const settings: ReadingSettings = {
    codebook: args.codebook === null ? defaultCodebook() : await open(args.codebook, readOwnCodebook),
    regions: args.regions === null ? [] : await open(args.regions, readRegionOverrides),
  }
  const signal = stopSignal()
  const files = await listFiles(args.paths, args.out === null ? new Set() : resultPaths(args.out))
  const sink = await openSink(args, settings, signal)
  const report = new IngestReport(process.stderr, files.length, sink)
  try {
    const knownOf = (key: string): string | null => sink.entryOf(key)?.sha256 ?? null
    for await (const [job, result] of readAll(files, settings, knownOf, signal)) {
      report.add(job, result)
      await sink.keep(job, result)
    }
    if (!signal.aborted) await sink.finish()
  } catch (error) {
    if (!signal.aborted) throw error
  }
  report.end()
  if (!signal.aborted) return report.failed > 0 ? 1 : 0
  await sink.leave()
  report.tell(args.out === null ? 'stopped' : 'stopped: the same command goes on from here')
  return STOPPED
}

async function openSink(args: IngestArguments, settings: ReadingSettings, signal: AbortSignal): Promise<ResultSink> {
  const { out: folder, format } = args
  if (folder !== null) {
    const { codebook } = settings
    return collectIn({ folder, format, codebook, basis: await readingBasis(settings) }, signal)
  }
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever read the output has gone (ingest … | head): there is nobody left to write for.
    if (error.code === 'EPIPE') process.exit(STOPPED)
    throw error
  })
  return printTo(process.stdout)
}

/** @throws {Error} with the line and the reason, where `text` is no codebook. */
function readOwnCodebook(text: string): Codebook {
  const read = readCodebookFile(text)
  if (read.kind === 'read') return read.codebook
  throw new Error(`line ${String(read.line)}: ${read.path === '' ? read.why : `${read.path}: ${read.why}`}`)
}

/** @throws {Error} naming the file, where it cannot be opened or is not what it should be. */
async function open<T>(path: string, read: (text: string) => T): Promise<T> {
  try {
    return read(await readFile(path, 'utf8'))
  } catch (error) {
    throw new Error(`${path}: ${messageOf(error)}`, { cause: error })
  }
}

function argumentsOf(words: readonly string[]): IngestArguments | null {
  try {
    return readArguments(words)
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n${USAGE}\n`)
    return null
  }
}

try {
  const args = argumentsOf(process.argv.slice(2))
  process.exitCode = args === null ? 2 : await ingest(args)
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`)
  process.exitCode = 2
}
