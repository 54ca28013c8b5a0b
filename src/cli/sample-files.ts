import { codebookNames } from '../codebook/codebook-names.ts'
import { defaultCodebook } from '../codebook/default-codebook.ts'
import { openNodeEngine } from '../engine/open-node-engine.ts'
import { firstView } from '../metrics/first-view.ts'
import { readFile } from '../pipeline.ts'
import { buildTables } from '../tables/build-tables.ts'
import type { NoticeRecord } from '../tables/record.ts'
import { writePackage, type PackageFile } from '../tables/write-package.ts'

/** A notice to put into the sample. */
export interface SampleSource {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Every file of the bundled sample: the dataset package, the records it was built from, the rows of the first screen as
 * the engine answers them, and the names of the codes. The same sources give the same bytes.
 */
export async function sampleFiles(sources: readonly SampleSource[]): Promise<PackageFile[]> {
  const codebook = defaultCodebook()
  const records: NoticeRecord[] = []
  for (const { name, bytes } of sources) records.push((await readFile(name, bytes, codebook)).record)
  const tables = buildTables(records, codebook)
  const engine = await openNodeEngine()
  try {
    await engine.load(tables)
    const view = await firstView(engine)
    return [
      ...writePackage(tables),
      { path: 'records.ndjson', text: records.map((record) => `${JSON.stringify(record)}\n`).join('') },
      { path: 'first-view.json', text: `${JSON.stringify(view, null, 1)}\n` },
      { path: 'codebook-names.json', text: `${JSON.stringify(codebookNames(codebook), null, 1)}\n` },
    ]
  } finally {
    await engine.close()
  }
}
