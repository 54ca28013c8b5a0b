import { describe, expect, it } from 'vitest'
import { openReportDesk } from '../../src/ui/report/report-desk.ts'
import { reportOf } from '../../src/ui/report/report-of.ts'
import { type LogEvent, replayLog } from '../../src/ui/storage/log.ts'
import { memoryStorage } from '../../src/ui/storage/memory-storage.ts'
import { NO_REPORT, replayReport } from '../../src/ui/storage/report-events.ts'
import { zh } from '../../src/ui/words/zh.ts'
import { FIGURE } from '../export/fictional-figure.ts'

const entry = (id: string) => ({ ...FIGURE, id, link: `#/${id}`, remark: '' })
const added: readonly LogEvent[] = ['a', 'b', 'c'].map((id) => ({ kind: 'report_added', entry: entry(id) }))
const idsOf = (events: readonly LogEvent[]): readonly string[] => replayReport(events).entries.map(({ id }) => id)

describe('the log of a report', () => {
  it('keeps figures in the order in which they were put', () => {
    expect(idsOf([...added, { kind: 'report_arranged', ids: ['c', 'a'] } as const])).toEqual(['c', 'a', 'b'])
  })

  it('brings a figure that was taken out back to its place', () => {
    const out = { kind: 'report_removed', id: 'b' } as const
    expect(idsOf([...added, out])).toEqual(['a', 'c'])
    expect(idsOf([...added, out, { kind: 'report_restored', id: 'b' } as const])).toEqual(['a', 'b', 'c'])
  })

  it('takes no figure twice, and passes over what it does not know', () => {
    const strange = { kind: 'report_remarked', id: 'z', remark: '甲' } as const
    expect(idsOf([...added, ...added, strange, { kind: 'removed', sha256s: [] }])).toEqual(['a', 'b', 'c'])
  })

  it('is no part of the library', () => {
    expect(replayLog([...added]).sources).toEqual([])
  })
})

describe('the desk of the report', () => {
  it('logs every change before it shows, so that another visit sees the same', async () => {
    const storage = memoryStorage()
    const desk = openReportDesk(Promise.resolve(storage))
    await desk.add(FIGURE, '#/overview')
    await desk.add({ ...FIGURE, note: { ...FIGURE.note, title: '第二张' } }, '#/trends')
    const [first] = desk.state.value.entries
    await desk.remark(first?.id ?? '', '要点')
    await desk.move(first?.id ?? '', 1)
    await desk.set({ title: ' 试作 ', template: 'brief' })
    const again = replayReport(await storage.readLog())
    expect(again).toEqual(desk.state.value)
    expect(again.entries.map(({ note, remark }) => [note.title, remark])).toEqual([
      ['第二张', ''],
      ['各单位整改状态', '要点'],
    ])
    expect(reportOf(again, zh)).toMatchObject({ title: '试作', template: 'brief', date: '2024-04-08' })
  })

  it('moves nothing past the ends', async () => {
    const storage = memoryStorage()
    const desk = openReportDesk(Promise.resolve(storage))
    await desk.add(FIGURE, '')
    await desk.move(desk.state.value.entries[0]?.id ?? '', -1)
    expect((await storage.readLog()).map(({ kind }: LogEvent) => kind)).toEqual(['report_added'])
  })

  it('says so when a change cannot be kept, and shows it all the same', async () => {
    const storage = { ...memoryStorage(), append: () => Promise.reject(new Error('no room')) }
    const desk = openReportDesk(Promise.resolve(storage))
    await desk.add(FIGURE, '')
    expect(desk.problem.value).toBe('no room')
    expect(desk.state.value.entries).toHaveLength(1)
  })

  it('names a report without a title', () => {
    expect(reportOf(NO_REPORT, zh).title).toBe(zh.takeAway.report.untitled)
  })
})
