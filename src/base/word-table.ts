import { hashNumber } from './hash-text.ts'
import { createNumberLists } from './number-lists.ts'

/**
 * Things by a word of each, like a map, where tens of thousands of things have words of their own. A browser puts every word
 * that is a key of a map or a set, or is only looked up in one, into one table for all, and each collection of garbage goes
 * through that table while the page stands still. Here numbers made of the words are the keys.
 */
export interface WordTable<T> {
  readonly size: number
  /** Nothing where there is no word to ask by. */
  get(word: string | null): T | undefined
  has(word: string): boolean
  /** Adds `thing`, or puts it in the place of the one with the same word. */
  set(thing: T): void
  /** Answers whether there was one. */
  delete(word: string): boolean
  /** In the order added; those whose words share a number stand together. */
  values(): T[]
}

/** A table of `things`, and of what is added to it; `wordOf` a thing never changes, and what has no word is never kept. */
export function createWordTable<T>(wordOf: (thing: T) => string | null, things: Iterable<T> = []): WordTable<T> {
  const lists = createNumberLists<T>()
  let size = 0

  const get = (word: string | null): T | undefined =>
    size === 0 || word === null ? undefined : lists.of(wordKey(word)).find((thing) => wordOf(thing) === word)
  const set = (thing: T): void => {
    const word = wordOf(thing)
    if (word === null) return
    const key = wordKey(word)
    const list = lists.of(key)
    const at = list.findIndex((other) => wordOf(other) === word)
    if (at !== -1) {
      lists.set(key, list.with(at, thing))
      return
    }
    lists.add(key, thing)
    size++
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
      const list = lists.of(key)
      const left = list.filter((thing) => wordOf(thing) !== word)
      if (left.length === list.length) return false
      lists.set(key, left)
      size--
      return true
    },
    values: lists.all,
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
