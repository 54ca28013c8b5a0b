import { CharSet } from '../base/char-set.ts'

/** Nodes reached by one character bear its code; those further down are numbered from here on. */
const DEEP = 65_536
const FIRST_SLOTS = 4096
// A step from a node by a character leads to the next node, where a string may end (its number, counted from 1).
const NODE = 0
const CHAR = 1
const NEXT = 2
const END = 3
const WIDTH = 4

/**
 * Finds which of many strings a text holds, in one pass. All of it lies in a few plain arrays, what is asked together side
 * by side: the pass looks into them at every character of every item, between other work, and a tree of objects would have
 * to be fetched anew each time.
 */
export class CueTrie {
  private readonly ids = new Map<string, number>()
  /** What strings begin with, what is second in some, and the strings of one character. */
  private readonly firsts = new CharSet()
  private readonly seconds = new CharSet()
  private readonly alone = new CharSet()
  private readonly singles = new Map<number, number>()
  // The table of the steps; a next node of 0 is none.
  private steps = new Int32Array(WIDTH * FIRST_SLOTS)
  private nodes = 0
  /** By string, the last text that held it. */
  private readonly heldBy: number[] = []
  private round = 0

  /** The number of `word`, which is not empty: they count from 0 as they come. */
  idOf(word: string): number {
    const known = this.ids.get(word)
    if (known !== undefined) return known
    const id = this.ids.size
    this.ids.set(word, id)
    this.heldBy.push(0)
    const first = word.charCodeAt(0)
    if (word.length === 1) {
      this.alone.add(first)
      this.singles.set(first, id)
    } else {
      this.firsts.add(first)
      this.seconds.add(word.charCodeAt(1))
      this.steps[this.lastStep(word) + END] = id + 1
    }
    return id
  }

  /** The numbers of the strings that `text` holds, each once. */
  scan(text: string): readonly number[] {
    this.round++
    const found: number[] = []
    for (let from = 0; from < text.length; from++) {
      const first = text.charCodeAt(from)
      if (this.alone.has(first)) this.hold(this.singles.get(first) ?? 0, found)
      if (!this.firsts.has(first) || from + 1 === text.length) continue
      if (this.seconds.has(text.charCodeAt(from + 1))) this.follow(text, from, found)
    }
    return found
  }

  /** The strings of two and more characters that stand at `from`. */
  private follow(text: string, from: number, found: number[]): void {
    let node = text.charCodeAt(from)
    for (let at = from + 1; at < text.length; at++) {
      const slot = this.slotOf(node, text.charCodeAt(at))
      node = this.steps[slot + NEXT] ?? 0
      if (node === 0) return
      const end = this.steps[slot + END] ?? 0
      if (end !== 0) this.hold(end - 1, found)
    }
  }

  private hold(id: number, found: number[]): void {
    if (this.heldBy[id] === this.round) return
    this.heldBy[id] = this.round
    found.push(id)
  }

  /** The slot of the step that `word` ends with, with all steps on the way there. */
  private lastStep(word: string): number {
    // Widened before, so that no slot moves on the way.
    while ((this.nodes + word.length) * 2 * WIDTH >= this.steps.length) this.widen()
    let slot = 0
    let node = word.charCodeAt(0)
    for (let at = 1; at < word.length; at++) {
      slot = this.slotOf(node, word.charCodeAt(at))
      if (this.steps[slot + NEXT] === 0) this.steps.set([node, word.charCodeAt(at), DEEP + this.nodes++, 0], slot)
      node = this.steps[slot + NEXT] ?? 0
    }
    return slot
  }

  /** Where the step stands in the table, or would stand. */
  private slotOf(node: number, char: number): number {
    const { steps } = this
    const last = steps.length - WIDTH
    let slot = (((Math.imul(node, 0x9e3779b1) ^ Math.imul(char, 0x85ebca6b)) >>> 8) * WIDTH) & last
    while (steps[slot + NEXT] !== 0 && (steps[slot + NODE] !== node || steps[slot + CHAR] !== char))
      slot = (slot + WIDTH) & last
    return slot
  }

  private widen(): void {
    const narrow = this.steps
    this.steps = new Int32Array(narrow.length * 2)
    for (let slot = 0; slot < narrow.length; slot += WIDTH) {
      const step = narrow.subarray(slot, slot + WIDTH)
      if (step[NEXT] !== 0) this.steps.set(step, this.slotOf(step[NODE] ?? 0, step[CHAR] ?? 0))
    }
  }
}
