import type { FirstViewRows } from '../../metrics/first-view.ts'
import type { NoticeRecord } from '../../tables/record.ts'

const SAMPLE = import.meta.glob<string>('../../../data/sample/{records.ndjson,first-view.json}', {
  query: '?url',
  import: 'default',
  eager: true,
})
const DEMO = import.meta.glob<string>('../../../data/demo/*.txt', { query: '?url', import: 'default', eager: true })

/** A file of the site did not arrive. */
export class BundledDataError extends Error {
  readonly file: string
  constructor(name: string, fact: string | number) {
    super(`${name}: ${fact}`)
    this.file = name
    this.name = 'BundledDataError'
  }
}

/**
 * The structured facts of the sample notices.
 * @throws {BundledDataError} when the site's file is missing.
 */
export async function sampleRecords(): Promise<readonly NoticeRecord[]> {
  const text = await (await load(SAMPLE, 'records.ndjson')).text()
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as NoticeRecord)
}

/**
 * The first screen of the sample as the engine answered it at build.
 * @throws {BundledDataError} when the site's file is missing.
 */
export async function sampleFirstView(): Promise<FirstViewRows> {
  return (await (await load(SAMPLE, 'first-view.json')).json()) as FirstViewRows
}

/**
 * The fictional notices as files, as if they had been dropped.
 * @throws {BundledDataError} when the site's file is missing.
 */
export async function demoFiles(): Promise<readonly File[]> {
  const names = Object.keys(DEMO).map(nameOf)
  return Promise.all(
    names.map(async (name) => new File([await (await load(DEMO, name)).arrayBuffer()], name, { type: 'text/plain' })),
  )
}

/** Whether a file of that name is one of the fictional notices. */
export function isDemo(file: string): boolean {
  return Object.keys(DEMO).some((path) => nameOf(path) === file)
}

async function load(files: Readonly<Record<string, string>>, name: string): Promise<Response> {
  const address = Object.entries(files).find(([path]) => nameOf(path) === name)?.[1]
  if (address === undefined) throw new BundledDataError(name, 'not part of this site')
  const response = await fetch(address)
  if (!response.ok) throw new BundledDataError(name, response.status)
  return response
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
