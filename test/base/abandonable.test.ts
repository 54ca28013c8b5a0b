import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { abandonable } from '../../src/base/abandonable.ts'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

const never = new Promise<never>(() => undefined)

describe('works that can be given up', () => {
  it('come to what they would come to by themselves', async () => {
    const { orGivenUp } = abandonable()
    expect(await orGivenUp(Promise.resolve('done'))).toBe('done')
    await expect(orGivenUp(Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  })

  it('end with the reason, those under way and those asked for later', async () => {
    const { orGivenUp, giveUp } = abandonable()
    const underWay = [orGivenUp(never), orGivenUp(never)]
    giveUp(new Error('stopped'))
    giveUp(new Error('stopped again'))
    for (const work of [...underWay, orGivenUp(never), orGivenUp(Promise.resolve(1))]) {
      await expect(work).rejects.toThrow(/^stopped$/)
    }
  })

  it('are held no longer than they last', async () => {
    const { orGivenUp } = abandonable()
    const answers = await Promise.all(
      [1, 2].map(async (size) => new WeakRef(await orGivenUp(Promise.resolve({ rows: Array(size) })))),
    )
    // A turn of its own: what a turn looks at through a weak reference stays until its end.
    await new Promise((resolve) => setTimeout(resolve))
    collectGarbage()
    expect(answers.map((answer) => answer.deref() === undefined)).toEqual([true, true])
  })
})
