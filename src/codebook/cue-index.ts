import { CueTrie } from './cue-trie.ts'

/** Strings to be looked for in one pass, what each wakes, and sets of them of which a text may hold one. */
export class CueIndex<Woken> {
  private readonly trie = new CueTrie()
  /** By string: what it wakes, and the sets that it is one of. */
  private readonly woken: Woken[][] = []
  private readonly setsOf: number[][] = []
  private readonly sets = new Map<string, number>()
  /** By set, the last text that held one of its strings. */
  private readonly met: number[] = []
  private round = 0

  /** Each of `words` wakes `woken`. */
  wakes(words: readonly string[], woken: Woken): void {
    for (const word of words) this.woken[this.idOf(word)]?.push(woken)
  }

  /** The number of the set of `words`. */
  setOf(words: readonly string[]): number {
    const key = words.join('\n')
    const known = this.sets.get(key)
    if (known !== undefined) return known
    const set = this.sets.size
    this.sets.set(key, set)
    this.met.push(0)
    for (const word of words) this.setsOf[this.idOf(word)]?.push(set)
    return set
  }

  /** What the strings wake that `text` holds, string by string. */
  scan(text: string): readonly (readonly Woken[])[] {
    this.round++
    const found = this.trie.scan(text)
    const awake: (readonly Woken[])[] = []
    for (const id of found) {
      for (const set of this.setsOf[id] ?? []) this.met[set] = this.round
      const woken = this.woken[id]
      if (woken && woken.length > 0) awake.push(woken)
    }
    return awake
  }

  /** Whether the last text held a string of each of these sets. */
  holdsAll(sets: readonly number[]): boolean {
    for (const set of sets) if (this.met[set] !== this.round) return false
    return true
  }

  /** Whether the last text held a string of one of these sets. */
  holdsOne(sets: readonly number[]): boolean {
    for (const set of sets) if (this.met[set] === this.round) return true
    return false
  }

  private idOf(word: string): number {
    const id = this.trie.idOf(word)
    this.woken[id] ??= []
    this.setsOf[id] ??= []
    return id
  }
}
