import { hashText } from '../base/hash-text.ts'
import { compactText } from './compact-text.ts'

/** What a person decides about an item. `status` is how the notice is read, not what is true. */
export const DECISION_FIELDS = ['category', 'secondary', 'findings', 'status'] as const
export type DecisionField = (typeof DECISION_FIELDS)[number]

/**
 * How a decision came about: `open` with all codes in view; `suggestion` takes over what the model proposed; `blind`
 * with all codes hidden, counted for agreement and applied to no table.
 */
export const DECISION_WAYS = ['open', 'suggestion', 'blind'] as const
export type DecisionWay = (typeof DECISION_WAYS)[number]

/** What finds an item again after its notice was read anew, by a better reader perhaps. */
export interface ItemKey {
  /** Of the source file. */
  readonly sha256: string
  readonly no: string
  /** Of the title without quotes and blanks. */
  readonly title_hash: string
  /** Offset of the item in the reading text. */
  readonly start: number
}

/** Time of a decision whose file says none. */
export const UNDATED = '1970-01-01T00:00:00.000Z'

/** One line of the coding log: who said what about one field of one item, and what stood there before. */
export interface Decision extends ItemKey {
  readonly id: string
  /** The name as typed. */
  readonly coder: string
  /** ISO date and time. */
  readonly at: string
  readonly field: DecisionField
  /** `category` one code, `secondary` up to two, `findings` keys, `status` the status and its basis. */
  readonly old: readonly string[]
  readonly new: readonly string[]
  readonly reason: string | null
  /** Version of the codebook in force. */
  readonly codebook: string
  readonly way: DecisionWay
  /** Hash of the model whose suggestion was taken over; only where one was. */
  readonly model?: string
}

/** A decision that was taken back stays in the log, with who took it back and when. */
export interface LoggedDecision extends Decision {
  readonly undone: { readonly coder: string; readonly at: string } | null
}

interface Keyed {
  readonly no: string
  readonly title: string
  readonly start: number
}

/** The key of an item of the file `sha256`. */
export function itemKeyOf(sha256: string, { no, title, start }: Keyed): ItemKey {
  return { sha256, no, title_hash: titleHash(title), start }
}

const hashes = new Map<string, string>()

function titleHash(title: string): string {
  let hash = hashes.get(title)
  if (hash === undefined) {
    // A hundred thousand titles are enough to remember.
    if (hashes.size > 100_000) hashes.clear()
    hash = hashText(compactText(title).text)
    hashes.set(title, hash)
  }
  return hash
}

/**
 * The item that `key` means among the items of its file: the same title, then the same number, then the nearest place;
 * with another title only where number and place are the same. `null` where there is none.
 */
export function findItem<Item extends Keyed>(items: readonly Item[], key: ItemKey): Item | null {
  const titled = items.filter((item) => titleHash(item.title) === key.title_hash)
  const numbered = titled.filter((item) => item.no === key.no)
  const fitting = numbered.length > 0 ? numbered : titled
  const [first, ...others] = fitting
  if (!first) return items.find((item) => item.no === key.no && item.start === key.start) ?? null
  const distance = (item: Item): number => Math.abs(item.start - key.start)
  return others.reduce((best, item) => (distance(item) < distance(best) ? item : best), first)
}

/** One word for the place of a decision, to look others up by. */
export function itemWord({ sha256, no, title_hash, start }: ItemKey): string {
  return `${sha256} ${title_hash} ${no} ${start}`
}
