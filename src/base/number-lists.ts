/** Lists of things by number. Nearly always there is one thing, and no list is made for it. */
export interface NumberLists<T> {
  /** In the order added; empty where there is none. */
  of(key: number): readonly T[]
  add(key: number, thing: T): void
  /** Puts `list` in the place of what was there. */
  set(key: number, list: readonly T[]): void
  /** All things, list by list. */
  all(): T[]
}

/** Lists without anything in them. */
export function createNumberLists<T>(): NumberLists<T> {
  const cells = new Map<number, T | Several<T>>()
  return {
    of: (key) => {
      const cell = cells.get(key)
      return cell === undefined ? [] : cell instanceof Several ? cell.things : [cell]
    },
    add: (key, thing) => {
      const cell = cells.get(key)
      if (cell === undefined) cells.set(key, thing)
      else if (cell instanceof Several) cell.things.push(thing)
      else cells.set(key, new Several([cell, thing]))
    },
    set: (key, list) => {
      const [first] = list
      if (first === undefined) cells.delete(key)
      else cells.set(key, list.length === 1 ? first : new Several([...list]))
    },
    all: () => {
      const things: T[] = []
      for (const cell of cells.values()) {
        if (cell instanceof Several) things.push(...cell.things)
        else things.push(cell)
      }
      return things
    },
  }
}

class Several<T> {
  readonly things: T[]
  constructor(things: T[]) {
    this.things = things
  }
}
