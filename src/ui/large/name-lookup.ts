import { type Ref, ref } from 'vue'
import { namesOf } from '../../metrics/names-of.ts'
import type { Analysis } from '../analysis/analysis.ts'

type Kind = 'notice' | 'agency'

/** Names of what is shown of a dataset that stands alone, from the engine: `undefined` while the answer is under way. */
export interface NameLookup {
  /** `null` where the notice does not name its body. */
  find(kind: Kind, id: string): string | null | undefined
}

const AT_ONCE = 500
// More than a screen shows. Whoever lists more has to do without.
const MOST_WANTED = 2000
const MOST_KNOWN = 50_000

/** Looks names up as they are asked for, many with one question; whoever asked is drawn anew when the answer is there. */
export function openNameLookup(ask: Analysis['ask']): NameLookup {
  const known = new Map<string, string | null>()
  const wanted: Record<Kind, Set<string>> = { notice: new Set(), agency: new Set() }
  const answered: Ref<number> = ref(0)
  let waiting = false

  async function look(kind: Kind): Promise<void> {
    const ids = [...wanted[kind]].slice(0, AT_ONCE)
    if (ids.length === 0) return
    const rows = await ask(namesOf(kind, ids)).catch(() => [])
    for (const id of ids) {
      wanted[kind].delete(id)
      known.set(`${kind} ${id}`, id)
    }
    for (const { id, agency } of rows) known.set(`${kind} ${id}`, agency)
    answered.value++
    await look(kind)
  }

  function later(): void {
    if (waiting) return
    waiting = true
    queueMicrotask(() => {
      waiting = false
      void look('notice')
      void look('agency')
    })
  }

  return {
    find: (kind, id) => {
      // The question is when the answers were last added to: reading it has the caller drawn anew then.
      if (answered.value < 0) return undefined
      const name = known.get(`${kind} ${id}`)
      const isNew = name === undefined && !wanted[kind].has(id)
      if (isNew && wanted[kind].size < MOST_WANTED && known.size < MOST_KNOWN) {
        wanted[kind].add(id)
        later()
      }
      return name
    },
  }
}
