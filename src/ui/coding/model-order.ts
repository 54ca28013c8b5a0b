import { UNDECIDED } from '../../base/undecided.ts'
import type { Suggestion } from '../../codebook/suggestion/suggest.ts'

/** Queues that follow what the model proposes. */
export type ModelQueue = 'unsure' | 'contested'

/** An item that no person decided, and what the model proposes for it; `null` where it knows none of its wording. */
export interface ProposedItem {
  readonly number: number
  readonly category: string
  readonly suggestion: Suggestion | null
}

/**
 * Numbers of items in the order in which they are to be coded: the smallest margin first, and before it what the model knows
 * no word of; or, where rules and model differ, the largest margin first.
 */
export function modelOrder(items: readonly ProposedItem[], queue: ModelQueue): Int32Array {
  const placed = items.flatMap(({ number, category, suggestion }) => {
    if (queue === 'unsure') return [{ number, at: suggestion?.margin ?? -1 }]
    const differs = suggestion !== null && category !== UNDECIDED && suggestion.code !== category
    return differs ? [{ number, at: -suggestion.margin }] : []
  })
  placed.sort((a, b) => a.at - b.at)
  return Int32Array.from(placed, ({ number }) => number)
}
