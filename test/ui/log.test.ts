import { describe, expect, it } from 'vitest'
import { type LogEvent, replayLog } from '../../src/ui/storage/log.ts'

const added = (sha256: string): LogEvent => ({ kind: 'added', sha256, file: `${sha256}.txt`, origin: 'imported' })
const inSight = (events: readonly LogEvent[]): readonly string[] => replayLog(events).sources.map((one) => one.sha256)

describe('the log of what was imported', () => {
  it('brings notices back in the order in which they were added', () => {
    expect(inSight([added('b'), added('a')])).toEqual(['b', 'a'])
  })

  it('leaves out what was removed, and brings it back when the removal was undone', () => {
    const removed: LogEvent = { kind: 'removed', sha256s: ['a', 'sample'] }
    expect(inSight([added('a'), added('b'), removed])).toEqual(['b'])
    expect([...replayLog([added('a'), removed]).removed]).toEqual(['a', 'sample'])
    expect(inSight([added('a'), added('b'), removed, { kind: 'restored', sha256s: ['a'] }])).toEqual(['a', 'b'])
  })

  it('reads a notice in the encoding last chosen', () => {
    const events: LogEvent[] = [added('a'), { kind: 'encoded', sha256: 'a', encoding: 'big5' }]
    const encodings = (all: readonly LogEvent[]) => replayLog(all).sources.map(({ encoding }) => encoding)
    expect(encodings([added('a')])).toEqual([null])
    expect(encodings([...events, { kind: 'encoded', sha256: 'a', encoding: 'gb18030' }])).toEqual(['gb18030'])
    expect(encodings([...events, added('a')])).toEqual([null])
    expect(replayLog([{ kind: 'encoded', sha256: 'a', encoding: 'big5' }]).sources).toEqual([])
  })

  it('has a notice once, also when it was added again after its removal', () => {
    expect(inSight([added('a'), { kind: 'removed', sha256s: ['a'] }, added('a')])).toEqual(['a'])
  })
})
