import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defaultCodebook } from '../../src/codebook/default-codebook.ts'
import type { ColumnEngine } from '../../src/engine/database-engine.ts'
import { openNodeEngine } from '../../src/engine/open-node-engine.ts'
import { readFile } from '../../src/pipeline.ts'
import { buildTables } from '../../src/tables/build-tables.ts'

const NOTICES = fileURLToPath(new URL('../../../shared/notices/', import.meta.url))

/** The real engine with the five real notices, read afresh. */
export async function openFiveNotices(): Promise<ColumnEngine> {
  const codebook = defaultCodebook()
  const files = readdirSync(NOTICES).toSorted()
  const read = await Promise.all(files.map((file) => readFile(file, readFileSync(NOTICES + file), codebook)))
  const engine = await openNodeEngine()
  await engine.load(
    buildTables(
      read.map(({ record }) => record),
      codebook,
    ),
  )
  return engine
}
