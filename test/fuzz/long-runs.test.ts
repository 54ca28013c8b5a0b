import { describe, expect, it } from 'vitest'
import { defaultCodebook } from '../../src/codebook/default-codebook.ts'
import { readFile } from '../../src/pipeline.ts'
import { FileError } from '../../src/source/source-text.ts'
import { wrongsOf } from './check-reading.ts'
import { PIECES, PLACES } from './long-runs.ts'

// Characters in the long run. How time grows with them is measured by `npm run bench:reading`; here the limit of a test
// fails what takes minutes.
const LENGTH = 100_000

/** What is wrong with the reading; `null` where the text is refused. */
async function wrongsWith(text: string): Promise<string[] | null> {
  try {
    return wrongsOf(await readFile('long.txt', new TextEncoder().encode(text), defaultCodebook()))
  } catch (error) {
    if (error instanceof FileError) return null
    throw error
  }
}

describe('a notice is read to its end', () => {
  it.each(PLACES)(
    'where one piece goes on and on %s',
    async (_, place) => {
      let read = 0
      for (const piece of PIECES) {
        const wrongs = await wrongsWith(place(piece.repeat(LENGTH / piece.length)))
        if (wrongs === null) continue
        read++
        expect(wrongs, JSON.stringify(piece)).toEqual([])
      }
      expect(read).toBeGreaterThan(PIECES.length / 2)
    },
    300_000,
  )
})
