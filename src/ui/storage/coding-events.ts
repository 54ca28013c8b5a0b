import type { Codebook } from '../../codebook/codebook.ts'
import type { Decision, LoggedDecision } from '../../codebook/decision.ts'

/** A version of the codebook that was saved here: never changed, never taken away. */
export interface CodebookVersion {
  /** As typed, and unique. */
  readonly name: string
  readonly note: string
  readonly coder: string
  /** ISO date and time. */
  readonly at: string
  /** Version that it was made from; `null` for one that came from a file. */
  readonly parent: string | null
  /** Its `version` is name and fingerprint. */
  readonly codebook: Codebook
}

/** Lines of the log about coding. */
export type CodingEvent =
  | { readonly kind: 'decided'; readonly decisions: readonly Decision[] }
  | { readonly kind: 'decision_undone'; readonly id: string; readonly coder: string; readonly at: string }
  | { readonly kind: 'codebook_saved'; readonly version: CodebookVersion }
  | { readonly kind: 'codebook_chosen'; readonly version: string; readonly at: string }

/** What the log says about coding. */
export interface CodingState {
  /** In the order in which they were written; the undone ones among them. */
  readonly decisions: readonly LoggedDecision[]
  readonly versions: readonly CodebookVersion[]
  /** Version of the codebook in force; `null` is the one that the app ships with. */
  readonly chosen: string | null
}

export const NO_CODING: CodingState = { decisions: [], versions: [], chosen: null }

/** What the log comes to, event by event. A decision whose id is known is not taken twice. */
export function replayCoding(events: readonly { readonly kind: string }[], from: CodingState = NO_CODING): CodingState {
  const decisions = new Map(from.decisions.map((decision) => [decision.id, decision]))
  const versions = [...from.versions]
  let { chosen } = from
  for (const event of events) {
    if (!isCoding(event)) continue
    switch (event.kind) {
      case 'decided':
        for (const decision of event.decisions) {
          if (!decisions.has(decision.id)) decisions.set(decision.id, { ...decision, undone: null })
        }
        break
      case 'decision_undone': {
        const { id, coder, at } = event
        const decision = decisions.get(id)
        if (decision) decisions.set(id, { ...decision, undone: { coder, at } })
        break
      }
      case 'codebook_saved':
        versions.push(event.version)
        break
      case 'codebook_chosen':
        chosen = event.version
        break
    }
  }
  return { decisions: [...decisions.values()], versions, chosen }
}

const KINDS: ReadonlySet<string> = new Set<CodingEvent['kind']>([
  'decided',
  'decision_undone',
  'codebook_saved',
  'codebook_chosen',
])

/** Whether a line of the log is about coding. */
function isCoding(event: { readonly kind: string }): event is CodingEvent {
  return KINDS.has(event.kind)
}
