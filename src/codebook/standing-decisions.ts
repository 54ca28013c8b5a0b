import { type Decision, itemWord, type LoggedDecision } from './decision.ts'

/** Decisions that apply, by hash of the source file: per item and field the last one that is neither blind nor undone. */
export type StandingDecisions = ReadonlyMap<string, readonly Decision[]>

/** What of the log applies to the tables. `logged` stands in the order in which it was written. */
export function standingDecisions(logged: readonly LoggedDecision[]): StandingDecisions {
  const last = new Map<string, Decision>()
  for (const decision of logged) {
    if (decision.undone !== null || decision.way === 'blind') continue
    const word = `${itemWord(decision)} ${decision.field}`
    // Taken out first, so that the map keeps the order of the last words.
    last.delete(word)
    last.set(word, decision)
  }
  const bySource = new Map<string, Decision[]>()
  for (const decision of last.values()) {
    const known = bySource.get(decision.sha256)
    if (known) known.push(decision)
    else bySource.set(decision.sha256, [decision])
  }
  return bySource
}
