import { UNDECIDED } from '../../base/undecided.ts'
import type { Codebook } from '../../codebook/codebook.ts'
import { findItem, type LoggedDecision } from '../../codebook/decision.ts'
import type { ExampleBasis } from '../../codebook/suggestion/model.ts'
import type { Example } from '../../codebook/suggestion/train-model.ts'
import { bareWording } from '../../codebook/wording/bare-wording.ts'
import { sectionOf } from '../../tables/category-code.ts'
import type { ItemRecord, NoticeRecord } from '../../tables/record.ts'
import { forOnce, sha256Of } from '../workers/packed-record.ts'
import { itemSign, statementOf } from './item-statement.ts'
import { createWordTable } from '../../base/word-table.ts'

/** What is learnt from besides people's decisions. */
export interface TrainingChoice {
  /** The rules' codes of what no person decided. */
  readonly rules: boolean
  /** The positive examples of the codebook. */
  readonly examples: boolean
}

/** What there is to learn from. */
export interface TrainingCounts {
  readonly people: number
  /** Of these, suggestions that a person took over. */
  readonly suggestions: number
  /** Items coded blind, differently: left out until somebody decides. */
  readonly conflicting: number
  readonly rules: number
  readonly examples: number
}

interface Said {
  readonly code: string
  readonly basis: ExampleBasis
}

/** What people said of the primary category, by item of `ruled`. */
interface PeoplesCodes {
  readonly said: ReadonlyMap<ItemRecord, Said>
  readonly conflicting: number
}

/**
 * The last open decision of each item; where there is none, what was coded blind, if all say the same. `ruled` are the
 * records as rules alone code them.
 */
function peoplesCodes(ruled: readonly NoticeRecord[], decisions: readonly LoggedDecision[]): PeoplesCodes {
  const records = createWordTable(sha256Of, ruled)
  const said = new Map<ItemRecord, Said>()
  const blind = new Map<ItemRecord, Map<string, string>>()
  for (const decision of decisions) {
    const [code] = decision.new
    const item = countsAsCode(decision) ? findItem(records.get(decision.sha256)?.items ?? [], decision) : null
    if (!item || code === undefined) continue
    if (decision.way === 'blind') blind.set(item, new Map(blind.get(item)).set(decision.coder, code))
    else said.set(item, { code, basis: decision.way === 'suggestion' ? 'suggestion' : 'person' })
  }
  let conflicting = 0
  for (const [item, coders] of blind) {
    if (said.has(item)) continue
    const code = onlyOne([...coders.values()])
    if (code === null) conflicting++
    else said.set(item, { code, basis: 'person' })
  }
  return { said, conflicting }
}

function countsAsCode({ undone, field }: LoggedDecision): boolean {
  return undone === null && field === 'category'
}

function onlyOne(codes: readonly string[]): string | null {
  const [code = null, ...others] = new Set(codes)
  return others.length === 0 ? code : null
}

/** How much there is to learn from, by what it rests on; counted notice by notice. */
export function* trainingCounts(
  ruled: readonly NoticeRecord[],
  decisions: readonly LoggedDecision[],
  codebook: Codebook,
): Generator<void, TrainingCounts> {
  const people = peoplesCodes(ruled, decisions)
  const counts = { person: 0, suggestion: 0, rule: 0, example: 0 }
  const known = codesOf(codebook)
  for (const record of ruled) {
    for (const item of forOnce(record).items) {
      const given = codeOf(item, people, known, true)
      if (given) counts[given.basis]++
    }
    yield
  }
  return {
    people: counts.person + counts.suggestion,
    suggestions: counts.suggestion,
    conflicting: people.conflicting,
    rules: counts.rule,
    examples: taughtBy(codebook).reduce((sum, { examples }) => sum + examples.positive.length, 0),
  }
}

/** The examples to learn from, one by one. Codes that `codebook` has not, and the undecided one, teach nothing. */
export function* trainingSet(
  ruled: readonly NoticeRecord[],
  decisions: readonly LoggedDecision[],
  codebook: Codebook,
  choice: TrainingChoice,
): Generator<Example, void> {
  const people = peoplesCodes(ruled, decisions)
  const known = codesOf(codebook)
  for (const record of ruled) {
    for (const item of forOnce(record).items) {
      const given = codeOf(item, people, known, choice.rules)
      if (given) yield { id: itemSign(record, item), statement: statementOf(record, item), ...given }
    }
  }
  if (!choice.examples) return
  for (const { code, examples } of taughtBy(codebook)) {
    for (const title of examples.positive) {
      yield {
        id: `${code} ${title}`,
        statement: { title: bareWording(title, null), parent: '' },
        code,
        basis: 'example',
      }
    }
  }
}

/** Categories whose examples teach: a whole section is no code to suggest, nor is the undecided one. */
function taughtBy({ categories }: Codebook): Codebook['categories'] {
  return categories.filter(({ code }) => code !== UNDECIDED && sectionOf(code) !== code)
}

function codesOf(codebook: Codebook): ReadonlySet<string> {
  return new Set(codebook.categories.map(({ code }) => code).filter((code) => code !== UNDECIDED))
}

function codeOf(item: ItemRecord, { said }: PeoplesCodes, known: ReadonlySet<string>, rules: boolean): Said | null {
  // What only points to another item has no wording of its own.
  if (item.same_as !== null) return null
  const given = said.get(item) ?? { code: item.category, basis: basisOf(item) }
  return known.has(given.code) && (given.basis !== 'rule' || rules) ? given : null
}

/** What came decided by hand, in a dataset from elsewhere, is a person's too. */
function basisOf({ decided }: ItemRecord): ExampleBasis {
  if (decided?.category === undefined) return 'rule'
  return decided.category === 'model' ? 'suggestion' : 'person'
}
