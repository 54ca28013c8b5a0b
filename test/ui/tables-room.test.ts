import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ColumnEngine } from '../../src/engine/database-engine.ts'
import type { TableStream } from '../../src/engine/table-stream.ts'
import { openNodeEngine } from '../../src/engine/open-node-engine.ts'
import { overview } from '../../src/metrics/overview.ts'
import { statusMix } from '../../src/metrics/status-mix.ts'
import type { NoticeRecord } from '../../src/tables/record.ts'
import { openTablesRoom, type TablesRoom } from '../../src/ui/workers/tables-room.ts'
import { SIX_NOTICES } from '../metrics/invented-engine.ts'
import { INVENTED_CODEBOOK } from '../tables/invented-notice.ts'

// The invented notices share a hash; a real file has its own.
const NOTICES = SIX_NOTICES.map((record): NoticeRecord => {
  return { ...record, source: { ...record.source, sha256: record.notice.notice_id } }
})
let engine: ColumnEngine
beforeAll(async () => {
  engine = await openNodeEngine()
})
afterAll(() => engine.close())

function streamOf(room: TablesRoom, sha256s: readonly string[]): TableStream {
  const domains = new Map(room.build(sha256s, INVENTED_CODEBOOK))
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let piece = room.next(); piece !== null; piece = room.next()) yield await Promise.resolve(piece)
  }
  return { domains, values: pieces, chunks: pieces }
}

describe('tables built apart and handed over as bytes', () => {
  it('answer like tables loaded as rows', async () => {
    const room = openTablesRoom()
    room.put(NOTICES)
    await engine.loadStream(
      streamOf(
        room,
        NOTICES.map(({ source }) => source.sha256),
      ),
    )
    expect((await engine.ask(overview([])))[0]).toMatchObject({ notices: 6, agencies: 5, items: 12, tasks: 4 })
  })

  it('hold the notices named, in the order named, each as it was last put', async () => {
    const room = openTablesRoom()
    room.put(NOTICES)
    const [first] = NOTICES
    if (first) room.put([{ ...first, notice: { ...first.notice, agency: '庚局' } }])
    await engine.loadStream(streamOf(room, ['e', 'a']))
    const rows = await engine.ask(statusMix([], ''))
    expect([...new Set(rows.map(({ agency }) => agency))]).toEqual(['戊局', '庚局'])
  })

  it('are never built without a record that was promised', () => {
    expect(() => openTablesRoom().build(['a'], INVENTED_CODEBOOK)).toThrow('no record of a')
  })
})
