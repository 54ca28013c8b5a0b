import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashContent } from '../../src/source/hash-content.ts'
import { packFiles } from '../../src/source/pack-files.ts'
import { unpackStored } from '../../src/source/unpack-stored.ts'
import type { LogEvent } from '../../src/ui/storage/log.ts'
import { WORKSPACE_VERSION } from '../../src/ui/workspace/migrate-log.ts'
import { toGb18030 } from '../fixtures/to-gb18030.ts'
import { openWorkspace, packWorkspace, type Workspace } from '../../src/ui/workspace/workspace-file.ts'

const odd = fc.oneof(fc.constantFrom('㐀𠮷', '"引号"\n', '😀', '__proto__', ''), fc.string({ unit: 'grapheme' }))
const event = fc
  .record({ kind: fc.constantFrom('added', 'removed', 'later_kind'), file: odd, nothing: fc.constant(null) })
  .map((line) => line as unknown as LogEvent)
const file = fc.oneof(
  fc.uint8Array({ maxLength: 60 }),
  odd.map((text) => new TextEncoder().encode(text)),
  odd.map((text) => toGb18030(text)),
)
const contents = fc.array(file, { maxLength: 4 })

async function keep(list: readonly Uint8Array[]): Promise<Workspace['sources']> {
  const blobs = list.map((bytes) => new Blob([new Uint8Array(bytes)]))
  return Promise.all(blobs.map(async (blob) => [await hashContent(blob), blob] as const))
}

const plain = async ({ log, sources, datasets }: Workspace) => ({
  log,
  sources: await Promise.all(sources.map(async ([key, blob]) => [key, [...new Uint8Array(await blob.arrayBuffer())]])),
  datasets: await Promise.all(
    datasets.map(async ([key, blob]) => [key, [...new Uint8Array(await blob.arrayBuffer())]]),
  ),
})

async function example(): Promise<Workspace> {
  const log = [{ kind: 'removed', sha256s: ['ab'] }] as const
  return { log, sources: await keep([Uint8Array.of(1, 2, 3)]), datasets: await keep([Uint8Array.of(4, 5)]) }
}

/** The file of a workspace with its manifest changed, checksums of the archive in order. */
async function withManifest(change: (manifest: Record<string, unknown>) => object): Promise<Blob> {
  const files = unpackStored(new Uint8Array(await (await packWorkspace(await example())).arrayBuffer()))
  if (!files) throw new Error('no workspace')
  return packFiles(
    [...files].map(([path, bytes]) => {
      if (path !== 'workspace.json') return { path, content: new Blob([new Uint8Array(bytes)]) }
      const manifest = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>
      return { path, content: new Blob([JSON.stringify(change(manifest))]) }
    }),
  )
}

describe('a workspace', () => {
  it('comes back equal from its file, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 5 }), contents, contents, async (log, sources, datasets) => {
        const workspace = { log, sources: await keep(sources), datasets: await keep(datasets) }
        const back = await openWorkspace(await packWorkspace(workspace))
        if (typeof back === 'string') throw new Error(back)
        expect(await plain(back)).toEqual(await plain(workspace))
      }),
      { numRuns: 60 },
    )
  })
  it('gives the same bytes for the same work', async () => {
    const [one, two] = [await packWorkspace(await example()), await packWorkspace(await example())]
    expect(await hashContent(one)).toBe(await hashContent(two))
  })
  it('with one byte changed anywhere is refused, or means the same', async () => {
    const bytes = new Uint8Array(await (await packWorkspace(await example())).arrayBuffer())
    const whole = await plain(await example())
    for (let at = 0; at < bytes.length; at++) {
      const changed = bytes.slice()
      changed[at] = (changed[at] ?? 0) ^ 1
      const back = await openWorkspace(new Blob([changed]))
      if (typeof back !== 'string') expect(await plain(back)).toEqual(whole)
    }
  })
  it('cut short at any place is refused', async () => {
    const file = await packWorkspace(await example())
    for (let end = 0; end < file.size; end += 7) {
      expect(['damaged', 'not_workspace']).toContain(await openWorkspace(file.slice(0, end)))
    }
  })
  it('of a newer version is refused as such, whatever else it holds', async () => {
    const newer = await withManifest(() => ({ format: 'notice-lens-workspace', version: WORKSPACE_VERSION + 1 }))
    expect(await openWorkspace(newer)).toBe('newer')
  })
  it('of version 1 is brought to the present one', async () => {
    const old = [{ kind: 'dataset_added', dataset: 'd', name: 'n', part: {}, replaces: false }] as unknown as LogEvent[]
    const files = unpackStored(
      new Uint8Array(await (await packWorkspace({ ...(await example()), log: old })).arrayBuffer()),
    )
    const manifest = new TextDecoder().decode(files?.get('workspace.json')).replace(/"version": \d+/, '"version": 1')
    const file = await packFiles(
      [...(files ?? [])].map(([path, bytes]) => ({
        path,
        content: new Blob([path === 'workspace.json' ? manifest : new Uint8Array(bytes)]),
      })),
    )
    expect(await openWorkspace(file)).toMatchObject({ log: [{ ...old[0], hides: [], shows: [] }] })
  })
  it('is not any other zip, text or nothing', async () => {
    const other = await packFiles([{ path: 'a.txt', content: new Blob(['甲']) }])
    expect(await openWorkspace(other)).toBe('not_workspace')
    expect(await openWorkspace(new Blob(['通报']))).toBe('not_workspace')
    expect(await openWorkspace(new Blob([]))).toBe('not_workspace')
  })
})
