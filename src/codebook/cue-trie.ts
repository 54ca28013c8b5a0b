/** Nodes reached by one character bear its code; those further down are numbered from here on. */
const DEEP = 65_536
const FIRST_SLOTS = 4096

/** What a character can be: one that strings begin with, one that is second in some, a string by itself. */
const FIRST = 1
const SECOND = 2
const ALONE = 4

/**
 * Finds which of many strings a text holds, in one pass. All of it lies in a few plain arrays: the pass looks into them at
 * every character of every item, between other work, and a tree of objects would have to be fetched anew each time.
 */
export class CueTrie {
  private readonly ids = new Map<string, number>()
  private readonly roles = new Uint8Array(65_536)
  /** The strings of one character. */
  private readonly singles = new Map<number, number>()
  // A table of the steps from a node by a character to the next node; 0 is none.
  private nodes = new Int32Array(FIRST_SLOTS)
  private chars = new Uint16Array(FIRST_SLOTS)
  private nexts = new Int32Array(FIRST_SLOTS)
  private steps = 0
  /** By node, the number of the string that ends there, counted from 1. */
  private readonly ends: number[] = []
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
    this.isA(first, word.length === 1 ? ALONE : FIRST)
    if (word.length === 1) this.singles.set(first, id)
    else {
      this.isA(word.charCodeAt(1), SECOND)
      this.ends[this.path(word) - DEEP] = id + 1
    }
    return id
  }

  /** The numbers of the strings that `text` holds, each once. */
  scan(text: string): readonly number[] {
    this.round++
    const found: number[] = []
    for (let from = 0; from < text.length; from++) {
      const first = text.charCodeAt(from)
      const role = this.roles[first] ?? 0
      if ((role & ALONE) !== 0) this.hold(this.singles.get(first) ?? 0, found)
      if ((role & FIRST) === 0 || from + 1 === text.length) continue
      if (((this.roles[text.charCodeAt(from + 1)] ?? 0) & SECOND) !== 0) this.follow(text, from, found)
    }
    return found
  }

  /** The strings of two and more characters that stand at `from`. */
  private follow(text: string, from: number, found: number[]): void {
    let node = text.charCodeAt(from)
    for (let at = from + 1; at < text.length; at++) {
      node = this.nexts[this.slotOf(node, text.charCodeAt(at))] ?? 0
      if (node === 0) return
      const end = this.ends[node - DEEP] ?? 0
      if (end !== 0) this.hold(end - 1, found)
    }
  }

  private hold(id: number, found: number[]): void {
    if (this.heldBy[id] === this.round) return
    this.heldBy[id] = this.round
    found.push(id)
  }

  private isA(char: number, role: number): void {
    this.roles[char] = (this.roles[char] ?? 0) | role
  }

  /** The node at the end of `word`, with all on the way there. */
  private path(word: string): number {
    let node = word.charCodeAt(0)
    for (let at = 1; at < word.length; at++) {
      const char = word.charCodeAt(at)
      node = this.nexts[this.slotOf(node, char)] || this.grow(node, char)
    }
    return node
  }

  /** Where the step stands in the table, or would stand. */
  private slotOf(node: number, char: number): number {
    const last = this.nexts.length - 1
    let slot = ((Math.imul(node, 0x9e3779b1) ^ Math.imul(char, 0x85ebca6b)) >>> 8) & last
    while (this.nexts[slot] !== 0 && (this.nodes[slot] !== node || this.chars[slot] !== char)) slot = (slot + 1) & last
    return slot
  }

  private grow(node: number, char: number): number {
    if (this.steps * 2 >= this.nexts.length) this.widen()
    const next = DEEP + this.steps++
    this.put(node, char, next)
    this.ends.push(0)
    return next
  }

  private put(node: number, char: number, next: number): void {
    const slot = this.slotOf(node, char)
    this.nodes[slot] = node
    this.chars[slot] = char
    this.nexts[slot] = next
  }

  private widen(): void {
    const { nodes, chars, nexts } = this
    this.nodes = new Int32Array(nodes.length * 2)
    this.chars = new Uint16Array(nodes.length * 2)
    this.nexts = new Int32Array(nodes.length * 2)
    nexts.forEach((next, slot) => {
      if (next !== 0) this.put(nodes[slot] ?? 0, chars[slot] ?? 0, next)
    })
  }
}
