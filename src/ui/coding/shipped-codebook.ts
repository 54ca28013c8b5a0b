import { type ShallowRef, shallowRef } from 'vue'
import type { Codebook } from '../../codebook/codebook.ts'
import type { CodebookNames } from '../../codebook/codebook-names.ts'

/** The codebook that the app ships with: its names from the start, the whole of it once it was fetched. */
export interface ShippedCodebook {
  readonly names: CodebookNames
  readonly whole: Readonly<ShallowRef<Codebook | null>>
  /** Fetches it once. */
  fetch(): Promise<Codebook>
}

/** The shipped codebook of `names`; nothing is fetched yet, so that the first chart need not wait for it. */
export function openShippedCodebook(names: CodebookNames, load: () => Promise<Codebook>): ShippedCodebook {
  const whole = shallowRef<Codebook | null>(null)
  let fetching: Promise<Codebook> | null = null
  return {
    names,
    whole,
    fetch: () => {
      fetching ??= load().then(
        (codebook) => (whole.value = codebook),
        (reason: unknown) => {
          // The next one who asks tries again.
          fetching = null
          throw reason
        },
      )
      return fetching
    },
  }
}
