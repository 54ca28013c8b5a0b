/** A piece of a title; `marked` where it is one of the words. */
export interface MarkedPart {
  readonly text: string
  readonly marked: boolean
}

/** `title` in pieces, with the words marked where they stand; where words overlap they are marked as one. */
export function markWords(title: string, words: readonly string[]): readonly MarkedPart[] {
  const inWord = new Uint8Array(title.length)
  for (const word of words.filter((one) => one !== '')) {
    for (let at = title.indexOf(word); at >= 0; at = title.indexOf(word, at + 1)) inWord.fill(1, at, at + word.length)
  }
  const parts: { text: string; marked: boolean }[] = []
  for (let at = 0; at < title.length; at++) {
    const marked = inWord[at] === 1
    const last = parts.at(-1)
    if (last?.marked === marked) last.text += title.charAt(at)
    else parts.push({ text: title.charAt(at), marked })
  }
  return parts
}
