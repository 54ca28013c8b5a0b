import { resolve } from 'node:path'
import type { Codebook } from '../codebook/codebook.ts'
import { PackagePieces } from '../tables/package-pieces.ts'
import { pathOf } from '../tables/package-descriptor.ts'
import type { NoticeRecord } from '../tables/record.ts'
import { TABLE_NAMES } from '../tables/schema.ts'
import type { PackageFile } from '../tables/write-package.ts'
import { WholeFiles } from './whole-files.ts'

const RECORDS = 'records.ndjson'
const DESCRIPTOR = 'datapackage.json'

/** The files that a run writes into its out folder, as absolute paths: a later run does not take them for notices. */
export function resultPaths(folder: string): ReadonlySet<string> {
  return new Set([RECORDS, DESCRIPTOR, ...TABLE_NAMES.map(pathOf)].map((name) => resolve(folder, name)))
}

/** Writes `records.ndjson`, one record a line. */
export async function writeRecords(folder: string, records: AsyncIterable<string>): Promise<void> {
  await writeWhole(folder, RECORDS, async (append) => {
    await append({ path: RECORDS, text: '' })
    for await (const record of records) await append({ path: RECORDS, text: `${record}\n` })
  })
}

/** Writes the dataset package; a notice whose bytes were there before is left out, or it would count twice. */
export async function writeDataset(folder: string, codebook: Codebook, records: AsyncIterable<string>): Promise<void> {
  await writeWhole(folder, DESCRIPTOR, async (append) => {
    const pieces = new PackagePieces(codebook)
    const seen = new Set<string>()
    for (const piece of pieces.head()) await append(piece)
    for await (const lines of records) {
      for (const line of lines.split('\n')) {
        if (line === '') continue
        const record = JSON.parse(line) as NoticeRecord
        if (seen.has(record.notice.notice_id)) continue
        seen.add(record.notice.notice_id)
        for (const piece of pieces.add(record)) await append(piece)
      }
    }
    for (const piece of pieces.end()) await append(piece)
  })
}

type Append = (piece: PackageFile) => Promise<void>

async function writeWhole(folder: string, last: string, write: (append: Append) => Promise<void>): Promise<void> {
  const files = new WholeFiles(folder)
  try {
    await write(({ path, text }) => files.append(path, text))
    await files.finish(last)
  } catch (error) {
    await files.discard()
    throw error
  }
}
