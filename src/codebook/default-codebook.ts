import data from '../../data/codebook/default.json'
import type { Codebook } from './codebook.ts'

/** The codebook that the app ships with. The tests check it as `loadCodebook` would: no start need wait for that. */
export function defaultCodebook(): Codebook {
  return data as unknown as Codebook
}
