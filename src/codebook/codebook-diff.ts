import type { Category, Codebook, Finding } from './codebook.ts'

/** One part of an entry that two versions say differently; '' where one says nothing. */
export interface PartChange {
  /** `name_zh`, `rule B4.3/car`, `positive` … */
  readonly part: string
  readonly before: string
  readonly after: string
}

/** An entry that two versions do not share word for word. */
export interface EntryChange {
  readonly kind: 'category' | 'finding'
  readonly entry: string
  readonly name_zh: string
  readonly change: 'added' | 'removed' | 'changed'
  readonly parts: readonly PartChange[]
}

/** What `after` says otherwise than `before`, entry by entry; order is not compared. */
export function codebookDiff(before: Codebook, after: Codebook): readonly EntryChange[] {
  return [
    ...entryChanges('category', byCode(before.categories), byCode(after.categories)),
    ...entryChanges('finding', byKey(before.findings), byKey(after.findings)),
  ]
}

type Entries = ReadonlyMap<string, Category | Finding>
const byCode = (categories: readonly Category[]): Entries => new Map(categories.map((one) => [one.code, one]))
const byKey = (findings: readonly Finding[]): Entries => new Map(findings.map((one) => [one.key, one]))

function entryChanges(kind: EntryChange['kind'], before: Entries, after: Entries): readonly EntryChange[] {
  const names = new Set([...before.keys(), ...after.keys()])
  return [...names].flatMap((entry): EntryChange[] => {
    const [old, now] = [before.get(entry), after.get(entry)]
    const parts = partChanges(old ? partsOf(old) : new Map(), now ? partsOf(now) : new Map())
    if (parts.length === 0) return []
    const change = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed'
    return [{ kind, entry, name_zh: (now ?? old)?.name_zh ?? '', change, parts }]
  })
}

function partChanges(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly PartChange[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((part) => ({ part, before: before.get(part) ?? '', after: after.get(part) ?? '' }))
    .filter((one) => one.before !== one.after)
}

function partsOf(entry: Category | Finding): ReadonlyMap<string, string> {
  const texts = Object.entries(entry).flatMap(([part, value]): [string, string][] =>
    typeof value === 'string' && part !== 'code' && part !== 'key' ? [[part, value]] : [],
  )
  const rules = entry.rules.map(({ id, where, include, exclude, weight }): [string, string] => [
    `rule ${id}`,
    [where.join('+'), include, exclude === undefined ? '' : `−(${exclude})`, weight === undefined ? '' : `×${weight}`]
      .filter((part) => part !== '')
      .join(' '),
  ])
  return new Map([
    ...texts,
    ...rules,
    ['positive', entry.examples.positive.join('\n')],
    ['negative', entry.examples.negative.join('\n')],
  ])
}
