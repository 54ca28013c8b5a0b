import * as v from 'valibot'
import { messageOf } from '../base/message-of.ts'
import type { Codebook, Rule } from './codebook.ts'
import { parentCode } from './codebook-rows.ts'
import { canTakeNoRoom } from './pattern-ways.ts'
import { readPattern } from './pattern.ts'

/** A codebook that is none: where in it, and why. */
export class CodebookError extends Error {
  /** `findings[3].rules[0].include`; '' is the whole. */
  readonly path: string
  readonly reason: string
  constructor(path: string, reason: string) {
    super(`codebook: ${path === '' ? 'root' : path}: ${reason}`)
    this.name = 'CodebookError'
    this.path = path
    this.reason = reason
  }
}

const text = v.pipe(v.string(), v.nonEmpty('must not be empty'))

const rule = v.strictObject({
  id: text,
  where: v.pipe(v.array(v.picklist(['title', 'parent', 'aspect', 'body'])), v.minLength(1, 'must name a field')),
  include: text,
  exclude: v.exactOptional(text),
  weight: v.exactOptional(v.pipe(v.number(), v.minValue(0.1), v.maxValue(20))),
})

const entry = {
  name_zh: text,
  name_en: text,
  definition_zh: text,
  definition_en: v.exactOptional(text),
  rules: v.array(rule),
  examples: v.strictObject({ positive: v.array(text), negative: v.array(text) }),
}

const schema = v.strictObject({
  id: text,
  version: text,
  categories: v.array(
    v.strictObject({ code: v.pipe(v.string(), v.regex(/^[A-Z](?:\d+(?:\.\d+)*)?$/, 'must look like B4.3')), ...entry }),
  ),
  findings: v.array(
    v.strictObject({ key: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]*$/, 'must be snake_case')), ...entry }),
  ),
})

/**
 * Checks `json` as a codebook.
 * @throws {CodebookError} naming the path and the reason, e.g. `findings[3].rules[0].include: a repeat without an upper bound…`.
 */
export function loadCodebook(json: unknown): Codebook {
  const read = v.safeParse(schema, json)
  if (!read.success) {
    const [issue] = read.issues
    throw brokenAt(pathOf(issue.path ?? []), issue.message)
  }
  const codebook = read.output
  checkUnique(codebook)
  codebook.categories.forEach((category, at) => {
    const parent = parentCode(category.code)
    if (parent !== null && !codebook.categories.some((other) => other.code === parent)) {
      throw brokenAt(`categories[${at}].code`, `${category.code} lies in ${parent}, which is missing`)
    }
    // Code the problem statement, never the measures.
    category.rules.forEach((one, n) => checkRule(one, `categories[${at}].rules[${n}]`, 'body'))
  })
  codebook.findings.forEach((finding, at) => {
    // A heading covers many items: what it names is not what each of them says.
    finding.rules.forEach((one, n) => checkRule(one, `findings[${at}].rules[${n}]`, 'aspect'))
  })
  return codebook
}

function checkRule(one: Rule, path: string, barred: Rule['where'][number]): void {
  const place = one.where.indexOf(barred)
  if (place >= 0) throw brokenAt(`${path}.where[${place}]`, `${barred} is not read here`)
  for (const side of ['include', 'exclude'] as const) {
    const pattern = one[side]
    if (pattern === undefined) continue
    if (canTakeNoRoom(readAt(pattern, `${path}.${side}`))) throw brokenAt(`${path}.${side}`, 'matches the empty text')
  }
}

function readAt(pattern: string, path: string): ReturnType<typeof readPattern> {
  try {
    return readPattern(pattern)
  } catch (cause) {
    throw brokenAt(path, messageOf(cause))
  }
}

function checkUnique(codebook: Codebook): void {
  const seen = new Map<string, string>()
  const claim = (name: string, path: string): void => {
    const earlier = seen.get(name)
    if (earlier !== undefined) throw brokenAt(path, `${name} is already used at ${earlier}`)
    seen.set(name, path)
  }
  const claimRules = (rules: readonly Rule[], path: string): void => {
    rules.forEach((one, n) => {
      claim(`rule ${one.id}`, `${path}.rules[${n}].id`)
    })
  }
  codebook.categories.forEach((category, at) => {
    claim(category.code, `categories[${at}].code`)
    claimRules(category.rules, `categories[${at}]`)
  })
  codebook.findings.forEach((finding, at) => {
    claim(finding.key, `findings[${at}].key`)
    claimRules(finding.rules, `findings[${at}]`)
  })
}

function brokenAt(path: string, reason: string): CodebookError {
  return new CodebookError(path, reason)
}

function pathOf(path: readonly { readonly key: unknown }[]): string {
  return path.reduce((all, { key }) => {
    if (typeof key === 'number') return `${all}[${key}]`
    return all === '' ? String(key) : `${all}.${String(key)}`
  }, '')
}
