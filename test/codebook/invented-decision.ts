import { type Decision, itemKeyOf, type LoggedDecision } from '../../src/codebook/decision.ts'

let made = 0

/** A decision on an invented item; what is not given is of no weight for the test. */
export function decide(
  item: { readonly no: string; readonly title: string; readonly start: number },
  change: Partial<Decision> & Pick<Decision, 'field' | 'new'>,
): Decision {
  made++
  return {
    ...itemKeyOf(change.sha256 ?? 'ab'.repeat(32), item),
    id: `d${made}`,
    coder: '甲',
    at: '2026-11-22T08:00:00.000Z',
    old: [],
    reason: null,
    codebook: 'invented 1',
    way: 'open',
    ...change,
  }
}

/** As it stands in the log, not undone. */
export function logged(decision: Decision): LoggedDecision {
  return { ...decision, undone: null }
}
