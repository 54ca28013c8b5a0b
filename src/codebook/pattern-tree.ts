/**
 * The part of regular expressions that rules may use, as a tree: literals, classes, groups, lookarounds, and repeats
 * with an upper bound. What could run away on a long text (`*`, `+`, repeats of repeats, back references) is refused.
 */
export type PatternNode =
  | { readonly kind: 'literal'; readonly char: string }
  /** One unit that fits `source`: one of `chars`; `null` where any of very many will do. */
  | { readonly kind: 'class'; readonly source: string; readonly chars: readonly string[] | null }
  | { readonly kind: 'group'; readonly branches: readonly Branch[] }
  /** Lookaround, `^`, `$`, `\b`: takes no room. */
  | { readonly kind: 'assertion'; readonly mark: AssertionMark; readonly branches: readonly Branch[] }
  | {
      readonly kind: 'repeat'
      readonly node: PatternNode
      readonly min: number
      readonly max: number
      /** As few as will do come first. */
      readonly lazy: boolean
    }

/** Marks of the lookarounds. */
export const LOOKS = ['?=', '?!', '?<=', '?<!'] as const
/** What an assertion asks of its place. */
export type AssertionMark = (typeof LOOKS)[number] | '^' | '$' | 'b' | 'B'

export type Branch = readonly PatternNode[]
