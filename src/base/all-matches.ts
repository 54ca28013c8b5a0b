const NONE: readonly RegExpExecArray[] = []

/**
 * All matches of the global `pattern` in `words`, in order. `matchAll` copies the pattern each time, which takes longer
 * than looking through a short text.
 */
export function allMatches(pattern: RegExp, words: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  const first = pattern.exec(words)
  if (first === null) return NONE
  const found: RegExpExecArray[] = []
  for (let match: RegExpExecArray | null = first; match !== null; match = pattern.exec(words)) {
    found.push(match)
    // An empty match would come again and again.
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}
