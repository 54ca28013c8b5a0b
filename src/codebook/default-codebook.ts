import data from '../../data/codebook/default.json'
import type { Codebook } from './codebook.ts'
import { loadCodebook } from './load-codebook.ts'

let loaded: Codebook | null = null

/** The codebook that the app ships with, checked once. */
export function defaultCodebook(): Codebook {
  loaded ??= loadCodebook(data)
  return loaded
}
