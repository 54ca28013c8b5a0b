import type { LoadedNotice, Shelf } from './shelf.ts'

/** What the body of a notice is called. */
export interface BodyName {
  /** `null` where the notice does not say. */
  readonly agency: string | null
  /** The notice is an invented example. */
  readonly fictional: boolean
}

/** Names of what is in sight; `null` for what is not. Whoever asks in a computed value is told when that changes. */
export interface ShelfNames {
  ofNotice(notice_id: string): BodyName | null
  ofAgency(agency_id: string): BodyName | null
}

type Named = Pick<Shelf, 'notices' | 'named' | 'ofAgency'>

interface Found {
  readonly notices: Map<string, BodyName | null>
  readonly agencies: Map<string, BodyName | null>
}

// By what is in sight: each change of it begins anew.
const found = new WeakMap<readonly LoadedNotice[], Found>()

/** The names on `shelf`, each found once: a list of groups asks for the same hundreds whenever it is sorted or drawn. */
export function shelfNames(shelf: Named): ShelfNames {
  function known(): Found {
    const inSight = shelf.notices.value
    const before = found.get(inSight)
    if (before) return before
    const none: Found = { notices: new Map(), agencies: new Map() }
    found.set(inSight, none)
    return none
  }

  function keep(names: Map<string, BodyName | null>, id: string, look: () => LoadedNotice | undefined) {
    const before = names.get(id)
    if (before !== undefined) return before
    const notice = look()
    const name = notice ? { agency: notice.record.notice.agency, fictional: notice.origin === 'demo' } : null
    names.set(id, name)
    return name
  }

  return {
    ofNotice: (id) => keep(known().notices, id, () => shelf.named(id)),
    ofAgency: (id) => keep(known().agencies, id, () => shelf.ofAgency(id)),
  }
}
