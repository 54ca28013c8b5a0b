/** A string that is looked for. */
interface Cue<Woken> {
  readonly word: string
  readonly woken: Woken[]
  /** The sets that it is one of. */
  readonly sets: number[]
  /** The last text that held it. */
  heldBy: number
}

/** The strings that begin with one character: itself, and longer ones by their second character. */
interface Start<Woken> {
  single: Cue<Woken> | null
  readonly bySecond: Map<number, Cue<Woken>[]>
}

const NONE: readonly never[] = []

/** Strings to be looked for in one pass, what each wakes, and sets of them of which a text may hold one. */
export class CueIndex<Woken> {
  private readonly byWord = new Map<string, Cue<Woken>>()
  // By character: which of `starts` holds those that begin with it, 0 where none does; and whether it is second in any.
  private readonly firsts = new Uint16Array(65_536)
  private readonly seconds = new Uint8Array(65_536)
  private readonly starts: Start<Woken>[] = [{ single: null, bySecond: new Map() }]
  private readonly sets = new Map<string, number>()
  /** By set, the last text that held one of its strings. */
  private readonly met: number[] = []
  private round = 0

  /** Each of `words` wakes `woken`. */
  wakes(words: readonly string[], woken: Woken): void {
    for (const word of words) this.cueOf(word).woken.push(woken)
  }

  /** The number of the set of `words`. */
  setOf(words: readonly string[]): number {
    const key = words.join('\n')
    const known = this.sets.get(key)
    if (known !== undefined) return known
    const set = this.sets.size
    this.sets.set(key, set)
    this.met.push(0)
    for (const word of words) this.cueOf(word).sets.push(set)
    return set
  }

  /** The strings that `text` holds, each once. */
  scan(text: string): readonly Cue<Woken>[] {
    this.round++
    const seen: Cue<Woken>[] = []
    for (let at = 0; at < text.length; at++) {
      const first = this.firsts[text.charCodeAt(at)] ?? 0
      const start = first === 0 ? undefined : this.starts[first]
      if (start === undefined) continue
      if (start.single !== null) this.hold(start.single, seen)
      if (at + 1 === text.length) break
      const second = text.charCodeAt(at + 1)
      if (this.seconds[second] !== 1) continue
      for (const cue of start.bySecond.get(second) ?? NONE) {
        if (cue.word.length === 2 || text.startsWith(cue.word, at)) this.hold(cue, seen)
      }
    }
    return seen
  }

  /** Whether the last text held a string of each of these sets. */
  holdsAll(sets: readonly number[]): boolean {
    for (const set of sets) if (this.met[set] !== this.round) return false
    return true
  }

  private hold(cue: Cue<Woken>, seen: Cue<Woken>[]): void {
    if (cue.heldBy === this.round) return
    cue.heldBy = this.round
    for (const set of cue.sets) this.met[set] = this.round
    seen.push(cue)
  }

  private cueOf(word: string): Cue<Woken> {
    const known = this.byWord.get(word)
    if (known) return known
    const cue: Cue<Woken> = { word, woken: [], sets: [], heldBy: 0 }
    this.byWord.set(word, cue)
    const start = this.startOf(word.charCodeAt(0))
    if (word.length === 1) start.single = cue
    else {
      const second = word.charCodeAt(1)
      this.seconds[second] = 1
      const alike = start.bySecond.get(second)
      if (alike) alike.push(cue)
      else start.bySecond.set(second, [cue])
    }
    return cue
  }

  private startOf(code: number): Start<Woken> {
    const known = this.firsts[code] ?? 0
    const start: Start<Woken> = (known === 0 ? undefined : this.starts[known]) ?? { single: null, bySecond: new Map() }
    if (known === 0) this.firsts[code] = this.starts.push(start) - 1
    return start
  }
}
