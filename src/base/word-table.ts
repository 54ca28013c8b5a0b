import { hashNumber } from './hash-text.ts'

/**
 * Things by a word of each, like a map, where tens of thousands of things have words of their own. A browser puts every word
 * that is a key of a map or a set, or is only looked up in one, into one table for all, and each collection of garbage goes
 * through that table while the page stands still. Here numbers made of the words are the keys.
 */
export interface WordTable<T> {
  readonly size: number
  get(word: string): T | undefined
  has(word: string): boolean
  /** Adds `thing`, or puts it in the place of the one with the same word. */
  set(thing: T): void
  /** Answers whether there was one. */
  delete(word: string): boolean
  /** In the order added; those whose words share a number stand together. */
  values(): T[]
}

/** A table of `things`, and of what is added to it; `wordOf` a thing never changes. */
export function createWordTable<T>(wordOf: (thing: T) => string, things: Iterable<T> = []): WordTable<T> {
  const cells = new Map<number, T | Crowd<T>>()
  let size = 0

  const listOf = (key: number): readonly T[] => {
    const cell = cells.get(key)
    return cell === undefined ? [] : cell instanceof Crowd ? cell.things : [cell]
  }
  const put = (key: number, list: readonly T[]): void => {
    const [first] = list
    if (first === undefined) cells.delete(key)
    else cells.set(key, list.length === 1 ? first : new Crowd(list))
  }
  const get = (word: string): T | undefined => listOf(wordKey(word)).find((thing) => wordOf(thing) === word)
  const set = (thing: T): void => {
    const word = wordOf(thing)
    const key = wordKey(word)
    const list = listOf(key)
    const at = list.findIndex((other) => wordOf(other) === word)
    if (at === -1) size++
    put(key, at === -1 ? [...list, thing] : list.with(at, thing))
  }
  for (const thing of things) set(thing)

  return {
    get size() {
      return size
    },
    get,
    has: (word) => get(word) !== undefined,
    set,
    delete: (word) => {
      const key = wordKey(word)
      const list = listOf(key)
      const left = list.filter((thing) => wordOf(thing) !== word)
      if (left.length === list.length) return false
      size--
      put(key, left)
      return true
    },
    values: () => {
      const all: T[] = []
      for (const cell of cells.values()) {
        if (cell instanceof Crowd) all.push(...cell.things)
        else all.push(cell)
      }
      return all
    },
  }
}

/** Words alone. */
export function createWordSet(words: Iterable<string> = []): WordTable<string> {
  return createWordTable((word) => word, words)
}

/** A number for a word, small enough to take no memory of its own; different words may share it. */
export function wordKey(word: string): number {
  return hashNumber(word) >>> 2
}

/** Things whose words share a number. */
class Crowd<T> {
  readonly things: readonly T[]
  constructor(things: readonly T[]) {
    this.things = things
  }
}
