import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { useFrames } from '../../src/ui/datasets/use-frames.ts'

let frames: (() => void)[] = []

/** Lets frames come until none is asked for; answers with how many. */
function runFrames(): number {
  let count = 0
  for (let next = frames.shift(); next !== undefined; next = frames.shift()) {
    if (++count > 1000) throw new Error('the frames never end')
    next()
  }
  return count
}

beforeEach(() => {
  frames = []
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => frames.push(act))
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('a count that grows with frames', () => {
  it('ends where there is nothing more to show, and goes on when there is', async () => {
    const all = ref(7)
    const scope = effectScope()
    const shown = scope.run(() => useFrames(3, () => all.value))
    expect(shown?.value).toBe(3)
    expect(runFrames()).toBe(2)
    expect(shown?.value).toBe(9)
    all.value = 20
    await nextTick()
    expect(runFrames()).toBe(4)
    expect(shown?.value).toBe(21)
    all.value = 2
    await nextTick()
    expect(runFrames()).toBe(0)
    scope.stop()
  })

  it('grows no more once its screen is left', () => {
    const cancel = vi.fn()
    vi.stubGlobal('cancelAnimationFrame', cancel)
    const scope = effectScope()
    scope.run(() => useFrames(3, () => 7))
    scope.stop()
    expect(cancel).toHaveBeenCalledWith(1)
  })
})
