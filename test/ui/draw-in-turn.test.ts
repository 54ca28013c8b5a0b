import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { drawInTurn } from '../../src/ui/parts/draw-in-turn.ts'

const FRAME_MS = 16
let log: string[] = []

/** A drawing that takes so long. */
function draw(name: string, ms: number): () => void {
  return () => {
    vi.setSystemTime(Date.now() + ms)
    log.push(name)
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'Date'] })
  log = []
  vi.stubGlobal('performance', { now: () => Date.now() })
  vi.stubGlobal('requestAnimationFrame', (paint: () => void) =>
    setTimeout(() => {
      log.push('frame')
      paint()
    }, FRAME_MS),
  )
})
afterEach(() => {
  vi.runAllTimers()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('drawings', () => {
  it('share a frame where they are small, and wait for the next one where they are not', () => {
    drawInTurn(draw('small', 4))
    drawInTurn(draw('large', 30))
    drawInTurn(draw('next', 12))
    drawInTurn(draw('last', 1))
    vi.runAllTimers()
    expect(log).toEqual(['small', 'large', 'frame', 'next', 'frame', 'last'])
  })
  it('go on in a tab where nothing is painted', () => {
    vi.stubGlobal('requestAnimationFrame', () => 0)
    drawInTurn(draw('one', 30))
    drawInTurn(draw('two', 30))
    vi.runAllTimers()
    expect(log).toEqual(['one', 'two'])
  })
  it('that fail do not hold up the ones behind', () => {
    drawInTurn(() => {
      throw new Error('cannot be drawn')
    })
    drawInTurn(draw('behind', 1))
    expect(() => vi.runAllTimers()).toThrow('cannot be drawn')
    vi.runAllTimers()
    expect(log).toEqual(['behind'])
  })
})
