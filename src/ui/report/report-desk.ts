import { type InjectionKey, type Ref, type ShallowRef, shallowRef } from 'vue'
import type { Figure } from '../../export/figure.ts'
import type { Template } from '../../export/report.ts'
import { provided } from '../composables/provided.ts'
import { openEventKeeper } from '../storage/event-keeper.ts'
import { NO_REPORT, type ReportEvent, replayReport, type ReportState } from '../storage/report-events.ts'
import type { Storage } from '../storage/storage.ts'

/** The report that is being put together; all of it is logged before it shows. */
export interface ReportDesk {
  readonly state: Readonly<ShallowRef<ReportState>>
  /** Why the last change could not be kept; `null` when it was. */
  readonly problem: Readonly<Ref<string | null>>
  add(figure: Figure, link: string): Promise<void>
  remove(id: string): Promise<void>
  restore(id: string): Promise<void>
  /** Moves an entry by so many places, up where negative. */
  move(id: string, by: number): Promise<void>
  remark(id: string, remark: string): Promise<void>
  set(change: { readonly title?: string; readonly template?: Template }): Promise<void>
}

/** A desk with what the log says; `storage` may still be opening, and changes wait for it. */
export function openReportDesk(storage: Promise<Storage>): ReportDesk {
  const state = shallowRef<ReportState>(NO_REPORT)
  const { problem, keep } = openEventKeeper(storage)
  // Changes come one after the other, the first after the log was read. That it cannot be read is said elsewhere.
  let before: Promise<unknown> = storage
    .then((kept) => kept.readLog())
    .then(
      (events) => (state.value = replayReport(events)),
      () => undefined,
    )

  async function log(event: ReportEvent): Promise<void> {
    await keep(event)
    state.value = replayReport([event], state.value)
  }

  function change(make: () => ReportEvent | null): Promise<void> {
    const done = before.then(() => {
      const event = make()
      return event === null ? undefined : log(event)
    })
    before = done
    return done
  }

  return {
    state,
    problem,
    add: (figure, link) => {
      const id = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`
      return change(() => ({ kind: 'report_added', entry: { ...figure, id, link, remark: '' } }))
    },
    remove: (id) => change(() => ({ kind: 'report_removed', id })),
    restore: (id) => change(() => ({ kind: 'report_restored', id })),
    move: (id, by) =>
      change(() => {
        const ids = state.value.entries.map((entry) => entry.id)
        const [from, to] = [ids.indexOf(id), ids.indexOf(id) + by]
        if (from < 0 || to < 0 || to >= ids.length) return null
        ids.splice(to, 0, ...ids.splice(from, 1))
        return { kind: 'report_arranged', ids }
      }),
    remark: (id, remark) => change(() => ({ kind: 'report_remarked', id, remark })),
    set: (to) => change(() => ({ kind: 'report_set', ...to })),
  }
}

export const REPORT_DESK: InjectionKey<ReportDesk> = Symbol('report desk')

/**
 * The app's report.
 * @throws {Error} when the app provides none.
 */
export function useReport(): ReportDesk {
  return provided(REPORT_DESK)
}
