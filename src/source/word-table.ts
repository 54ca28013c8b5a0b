import { CharSet } from '../base/char-set.ts'

type Entry = readonly [from: string, to: string]

/** One dictionary of OpenCC: entries apart (`據 据|統 统`) or as pairs. */
export type WordList = string | readonly (readonly string[])[]

/**
 * Replaces the words of a dictionary, the longest that stand at a place first. Nearly all of them are single characters,
 * which one table holds.
 */
export class WordTable {
  /** By character, what it becomes; 0: it stays. */
  private readonly characters = new Uint16Array(65_536)
  /** The other words by their first unit, the longest first. */
  private readonly words = new Map<number, Entry[]>()
  private readonly starts = new CharSet()

  /** Where lists say different things of a word, the first one counts. */
  constructor(lists: readonly WordList[]) {
    const entries = new Map([...lists].reverse().flatMap(entriesOf))
    for (const [from, to] of [...entries].sort(([one], [other]) => other.length - one.length)) {
      const first = from.charCodeAt(0)
      if (from.length === 1 && to.length === 1) this.characters[first] = to.charCodeAt(0)
      else {
        this.starts.add(first)
        const alike = this.words.get(first)
        if (alike) alike.push([from, to])
        else this.words.set(first, [[from, to]])
      }
    }
  }

  convert(text: string): string {
    const pieces: string[] = []
    let kept = 0
    for (let at = 0; at < text.length;) {
      const code = text.charCodeAt(at)
      const word = this.starts.has(code) ? this.words.get(code)?.find(([from]) => text.startsWith(from, at)) : undefined
      const other = this.characters[code] ?? 0
      const length = word ? word[0].length : 1
      if (word || other !== 0) {
        pieces.push(text.slice(kept, at), word ? word[1] : String.fromCharCode(other))
        kept = at + length
      }
      at += length
    }
    return pieces.length === 0 ? text : pieces.join('') + text.slice(kept)
  }
}

function entriesOf(list: WordList): Entry[] {
  const entries = typeof list === 'string' ? list.split('|').map((entry) => entry.split(' ')) : list
  return entries.map(([from = '', to = '']): Entry => [from, to])
}
