import { linearMatch, type Place } from './linear-match.ts'
import { stepsToMatch } from './pattern-ways.ts'
import { readPattern } from './pattern.ts'

/** Attempts that the engine of the browser makes in about a second. */
const MOST_ATTEMPTS = 100_000_000

/**
 * Finds the first place of the pattern `source` at or after a place of a text. The engine of the browser does it where
 * it cannot take long: a pattern of few ways, or a text that is not long. Else all ways are followed side by side.
 * `branches`: what `source` reads as, where the caller has read it.
 * @throws {Error} when the pattern is not safe.
 */
export function findPattern(source: string, branches = readPattern(source)): (text: string, from: number) => Place {
  const longest = MOST_ATTEMPTS / stepsToMatch(branches)
  const pattern = new RegExp(source, 'g')
  let inStep: ReturnType<typeof linearMatch> | null = null
  return (text, from) => {
    if (text.length > longest) {
      inStep ??= linearMatch(branches)
      return inStep(text, from)
    }
    pattern.lastIndex = from
    const match = pattern.exec(text)
    return match && { start: match.index, end: match.index + match[0].length }
  }
}
