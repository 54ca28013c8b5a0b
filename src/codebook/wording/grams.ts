/** Lengths of character n-grams, in characters. */
export interface GramLengths {
  readonly shortest: number
  readonly longest: number
}

/** Calls `each` with every n-gram of a bare wording, as often as it stands there; none reaches across a blank. */
export function eachGram(wording: string, { shortest, longest }: GramLengths, each: (gram: string) => void): void {
  for (const piece of wording.split(' ')) {
    // Beyond the basic plane a character takes two units.
    const signs = [...piece]
    for (let from = 0; from < signs.length; from++) {
      let gram = ''
      for (let length = 1; length <= longest && from + length <= signs.length; length++) {
        gram += signs[from + length - 1] ?? ''
        if (length >= shortest) each(gram)
      }
    }
  }
}

/** The different n-grams of a bare wording, in the order in which they first stand there. */
export function gramsOf(wording: string, lengths: GramLengths): ReadonlySet<string> {
  const grams = new Set<string>()
  eachGram(wording, lengths, (gram) => grams.add(gram))
  return grams
}
