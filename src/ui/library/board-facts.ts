import { type ShallowRef, shallowRef, watch } from 'vue'
import { nextTurn } from '../../base/next-turn.ts'
import { createWordSet } from '../../base/word-table.ts'
import { agencyId } from '../../tables/notice-derived.ts'
import type { Origin } from '../storage/log.ts'
import { inTurns } from './in-turns.ts'
import type { LoadedNotice, Shelf } from './shelf.ts'

/** What is on board, counted. */
export interface BoardFacts {
  readonly notices: number
  readonly agencies: number
  readonly origins: readonly Origin[]
  /** First and last date of feedback, ISO; `null` where no notice says one. */
  readonly from: string | null
  readonly to: string | null
}

/** What is on `shelf`, counted some notices at a time; the facts of the state before stand until then, `null` at first. */
export function useBoardFacts(shelf: Shelf): Readonly<ShallowRef<BoardFacts | null>> {
  const facts = shallowRef<BoardFacts | null>(null)
  watch(
    shelf.notices,
    async (notices) => {
      // Everything else on the screen changes in this turn.
      await nextTurn()
      if (notices !== shelf.notices.value) return
      const counted = await countBoard(notices)
      if (notices === shelf.notices.value) facts.value = counted
    },
    { immediate: true },
  )
  return facts
}

/** The facts of `notices`, some at a time. */
export async function countBoard(notices: readonly LoadedNotice[]): Promise<BoardFacts> {
  const agencies = createWordSet()
  const origins = new Set<Origin>()
  const dates: { from: string | null; to: string | null } = { from: null, to: null }
  await inTurns(notices, ({ record: { notice }, origin }) => {
    agencies.set(agencyId(notice))
    origins.add(origin)
    const date = notice.feedback_date
    if (date === null) return
    if (dates.from === null || date < dates.from) dates.from = date
    if (dates.to === null || date > dates.to) dates.to = date
  })
  return { notices: notices.length, agencies: agencies.size, origins: [...origins], ...dates }
}
