import * as v from 'valibot'
import { hashText } from '../base/hash-text.ts'
import { type Decision, DECISION_FIELDS, DECISION_WAYS, itemKeyOf, UNDATED } from './decision.ts'

/** A decision in a file that cannot be taken: which one (from 0), and why. */
export class DecisionError extends Error {
  readonly index: number
  readonly field: string
  constructor(index: number, field: string, reason: string) {
    super(`${field === '' ? '' : `${field}: `}${reason}`)
    this.name = 'DecisionError'
    this.index = index
    this.field = field
  }
}

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'))
const list = v.array(text)

// What a second coder's table must say; the rest has a plain meaning where it is left out.
const row = v.object({
  coder: text,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be the SHA-256 of the source file')),
  no: text,
  field: v.picklist(DECISION_FIELDS),
  new: list,
  title: v.optional(v.string()),
  title_hash: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/, 'must be eight hex digits'))),
  start: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  id: v.optional(text),
  at: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}/, 'must be an ISO date')), UNDATED),
  old: v.optional(list, []),
  reason: v.optional(v.nullable(v.string()), null),
  codebook: v.optional(v.string(), ''),
  way: v.optional(v.picklist(DECISION_WAYS), 'blind'),
  model: v.exactOptional(text),
})

/**
 * Checks `rows` as decisions, all or none. What was coded elsewhere counts as blind unless it says otherwise.
 * @throws {DecisionError} naming the row and the reason.
 */
export function loadDecisions(rows: readonly unknown[]): readonly Decision[] {
  return rows.map((one, index) => {
    const read = v.safeParse(row, one)
    if (!read.success) {
      const [issue] = read.issues
      throw new DecisionError(index, issue.path?.map(({ key }) => String(key)).join('.') ?? '', issue.message)
    }
    return toDecision(read.output, index)
  })
}

function toDecision(read: v.InferOutput<typeof row>, index: number): Decision {
  const { title, title_hash, id, ...rest } = read
  if (title_hash === undefined && title === undefined) throw new DecisionError(index, 'title', 'is missing')
  checkValue(read.field, read.new, index)
  const key = itemKeyOf(read.sha256, { no: read.no, title: title ?? '', start: read.start })
  const decision = { ...rest, ...key, title_hash: title_hash ?? key.title_hash }
  // The same line of the same file is the same decision, however often the file is imported.
  return { ...decision, id: id ?? `file-${hashText(JSON.stringify(decision))}${hashText(JSON.stringify(rest))}` }
}

const LENGTHS: Readonly<Record<Decision['field'], readonly [number, number]>> = {
  category: [1, 1],
  secondary: [0, 2],
  findings: [0, 100],
  status: [2, 2],
}

function checkValue(field: Decision['field'], value: readonly string[], index: number): void {
  const [least, most] = LENGTHS[field]
  if (value.length < least || value.length > most) {
    throw new DecisionError(index, 'new', `${field} takes ${least} to ${most} values, not ${value.length}`)
  }
}
