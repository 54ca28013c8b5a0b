import * as v from 'valibot'
import { hashContent } from '../../source/hash-content.ts'
import { packFiles } from '../../source/pack-files.ts'
import { unpackStored } from '../../source/unpack-stored.ts'
import type { LogEvent } from '../storage/log.ts'
import { migrateLog, WORKSPACE_VERSION } from './migrate-log.ts'

/** A file that is kept, by the hash of its content. */
export type KeptContent = readonly [sha256: string, content: Blob]

/** Everything that the reader has done and brought in: from it, all else can be made again. */
export interface Workspace {
  readonly log: readonly LogEvent[]
  readonly sources: readonly KeptContent[]
  readonly datasets: readonly KeptContent[]
}

/** Why a file is no workspace that can be opened here. */
export type WorkspaceProblem = 'not_workspace' | 'damaged' | 'newer'

const FORMAT = 'notice-lens-workspace'
const MANIFEST = 'workspace.json'
const LOG = 'log.ndjson'
const HOLDS = ['sources', 'datasets'] as const

const list = v.array(
  v.object({
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
)
const SHAPE = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  log: v.string(),
  sources: list,
  datasets: list,
})

/**
 * The workspace as one file: a zip of a manifest with checksums, the log, and all files that were brought in, one behind
 * the other. The same workspace gives the same bytes.
 */
export async function packWorkspace({ log, sources, datasets }: Workspace): Promise<Blob> {
  const lines = new Blob(log.map((event) => `${JSON.stringify(event)}\n`))
  const named = (kept: readonly KeptContent[]) => kept.map(([sha256, content]) => ({ sha256, bytes: content.size }))
  const manifest = {
    format: FORMAT,
    version: WORKSPACE_VERSION,
    log: await hashContent(lines),
    sources: named(sources),
    datasets: named(datasets),
  }
  return packFiles([
    { path: MANIFEST, content: new Blob([JSON.stringify(manifest, null, 1)]) },
    { path: LOG, content: lines },
    { path: 'sources', content: new Blob(sources.map(([, content]) => content)) },
    { path: 'datasets', content: new Blob(datasets.map(([, content]) => content)) },
  ])
}

/** The workspace in a file, brought to the present version; or what is wrong with it. Nothing is taken over in part. */
export async function openWorkspace(file: Blob): Promise<Workspace | WorkspaceProblem> {
  const files = unpackStored(new Uint8Array(await file.arrayBuffer()))
  const manifest = parse(files?.get(MANIFEST))
  const known = v.safeParse(v.looseObject({ format: v.literal(FORMAT), version: v.number() }), manifest)
  if (!files || !known.success) return files === null && (await isZip(file)) ? 'damaged' : 'not_workspace'
  if (known.output.version > WORKSPACE_VERSION) return 'newer'
  const read = v.safeParse(SHAPE, manifest)
  return read.success ? ((await readWhole(files, read.output)) ?? 'damaged') : 'damaged'
}

/** `null` where a checksum does not fit. */
async function readWhole(
  files: ReadonlyMap<string, Uint8Array>,
  manifest: v.InferOutput<typeof SHAPE>,
): Promise<Workspace | null> {
  const lines = files.get(LOG)
  if (!lines || (await hashContent(blobOf(lines))) !== manifest.log) return null
  const log = readLog(lines)
  const [sources, datasets] = await Promise.all(HOLDS.map((hold) => cut(files.get(hold), manifest[hold])))
  return log && sources && datasets ? { log: migrateLog(log, manifest.version), sources, datasets } : null
}

async function isZip(file: Blob): Promise<boolean> {
  return (await file.slice(0, 2).text()) === 'PK'
}

function blobOf(bytes: Uint8Array): Blob {
  return new Blob([new Uint8Array(bytes)])
}

/** The single files of a hold; `null` where one is not what its checksum says. */
async function cut(
  bytes: Uint8Array | undefined,
  entries: readonly { readonly sha256: string; readonly bytes: number }[],
): Promise<readonly KeptContent[] | null> {
  const kept: KeptContent[] = []
  let at = 0
  for (const { sha256, bytes: length } of entries) {
    const content = blobOf((bytes ?? new Uint8Array()).subarray(at, at + length))
    if (content.size !== length || (await hashContent(content)) !== sha256) return null
    kept.push([sha256, content])
    at += length
  }
  return at === (bytes?.length ?? 0) ? kept : null
}

function readLog(bytes: Uint8Array): readonly LogEvent[] | null {
  const lines = new TextDecoder()
    .decode(bytes)
    .split('\n')
    .filter((line) => line !== '')
  const events = lines.map((line) => parse(new TextEncoder().encode(line)))
  const whole = events.every((event) => typeof event === 'object' && event !== null && 'kind' in event)
  return whole ? (events as LogEvent[]) : null
}

function parse(bytes: Uint8Array | undefined): unknown {
  try {
    return bytes === undefined ? null : JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}
