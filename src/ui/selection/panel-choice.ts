import type { LocationQuery, LocationQueryRaw } from 'vue-router'

/** What panels are switched to, as it stands in the URL: `v.category_mix.measure=share`, one key per panel and switch. */
const PREFIX = 'v.'

/** The key of the switch `what` of `panel`. */
export function choiceKey(panel: string, what: string): string {
  return `${PREFIX}${panel}.${what}`
}

/** What the query says of a switch, in order; empty where it says nothing, which is the usual. */
export function choiceOf(query: LocationQuery, key: string): readonly string[] {
  const said = query[key]
  return (Array.isArray(said) ? said : [said]).filter((one) => typeof one === 'string')
}

/** `query` with the switch turned to `values`; without values it is the usual again and leaves the URL. */
export function withChoice(query: LocationQuery, key: string, values: readonly string[]): LocationQueryRaw {
  const others = Object.fromEntries(Object.entries(query).filter(([name]) => name !== key))
  return values.length === 0 ? others : { ...others, [key]: [...values] }
}

/** `before` where it says the same as `now`, so that whoever watches it sees no change. */
export function sameOr(before: readonly string[] | undefined, now: readonly string[]): readonly string[] {
  const same = before?.length === now.length && before.every((one, index) => one === now[index])
  return same ? before : now
}
