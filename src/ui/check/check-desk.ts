import { computed, type ComputedRef, type InjectionKey, type ShallowRef, shallowRef } from 'vue'
import type { CheckedPlace } from '../../metrics/diagnostic-list.ts'
import { provided } from '../composables/provided.ts'
import type { Shelf } from '../library/shelf.ts'
import { openEventKeeper } from '../storage/event-keeper.ts'
import type { Storage } from '../storage/storage.ts'
import { type Check, type DiagnosticKey, keyOf } from './check.ts'

/** What was checked, and the checking of more; all of it is logged before it shows. */
export interface CheckDesk {
  readonly checks: Readonly<ShallowRef<ReadonlyMap<string, Check>>>
  /** The checked diagnostics that the notices in sight still have, as the engine knows them. */
  readonly places: ComputedRef<readonly CheckedPlace[]>
  /** Why the last change could not be kept; `null` when it was. */
  readonly problem: Readonly<ShallowRef<string | null>>
  readonly canUndo: ComputedRef<boolean>
  /** Takes over what the log says. */
  restore(checks: ReadonlyMap<string, Check>): void
  check(key: DiagnosticKey, note: string, who: string | null): Promise<void>
  uncheck(key: DiagnosticKey): Promise<void>
  undo(): Promise<void>
}

/** A desk for the diagnostics of `shelf`; `storage` may still be opening, and work waits for it. */
export function openCheckDesk(shelf: Shelf, storage: Promise<Storage>): CheckDesk {
  const checks = shallowRef<ReadonlyMap<string, Check>>(new Map())
  const { problem, keep } = openEventKeeper(storage)
  // How it was before each change of this visit.
  const past = shallowRef<readonly { readonly key: DiagnosticKey; readonly before: Check | null }[]>([])

  const places = computed(() =>
    [...checks.value.values()].flatMap((check): CheckedPlace[] => {
      const record = shelf.seen(check.sha256)?.record
      const at = record?.diagnostics.findIndex((one) => isSame(one, check)) ?? -1
      return record && at >= 0 ? [{ notice_id: record.notice.notice_id, ordinal: at + 1 }] : []
    }),
  )

  async function set(key: DiagnosticKey, to: Check | null): Promise<boolean> {
    const { sha256, code, start, end, facts } = key
    const kept = await keep(
      to === null ? { kind: 'unchecked', sha256, code, start, end, facts } : { kind: 'checked', ...to },
    )
    if (!kept) return false
    const next = new Map(checks.value)
    if (to === null) next.delete(keyOf(key))
    else next.set(keyOf(key), to)
    checks.value = next
    return true
  }

  async function change(key: DiagnosticKey, to: Check | null): Promise<void> {
    const before = checks.value.get(keyOf(key)) ?? null
    if (await set(key, to)) past.value = [...past.value, { key, before }]
  }

  return {
    checks,
    places,
    problem,
    canUndo: computed(() => past.value.length > 0),
    restore: (logged) => {
      checks.value = logged
    },
    check: ({ sha256, code, start, end, facts }, note, who) => {
      const check: Check = { sha256, code, start, end, facts, note, who, at: new Date().toISOString() }
      return change(check, check)
    },
    uncheck: (key) => change(key, null),
    undo: async () => {
      const last = past.value.at(-1)
      if (last && (await set(last.key, last.before))) past.value = past.value.filter((one) => one !== last)
    },
  }
}

function isSame(
  found: { readonly code: string; readonly start: number; readonly end: number; readonly facts: object },
  check: Check,
): boolean {
  return (
    found.code === check.code &&
    found.start === check.start &&
    found.end === check.end &&
    JSON.stringify(found.facts) === check.facts
  )
}

export const CHECK_DESK: InjectionKey<CheckDesk> = Symbol('check desk')

/**
 * The app's desk for diagnostics.
 * @throws {Error} when the app provides none.
 */
export function useChecks(): CheckDesk {
  return provided(CHECK_DESK)
}
