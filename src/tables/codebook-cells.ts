import Papa from 'papaparse'
import { unguardCell } from '../base/guard-cell.ts'

/** Columns of a codebook as CSV: one line per name, definition, rule and example. */
export const CODEBOOK_COLUMNS = ['kind', 'code', 'part', 'text', 'rule_id', 'where', 'exclude', 'weight'] as const

/** A CSV of a codebook that is none: the line, from 1, and why. */
export class CodebookCsvError extends Error {
  readonly line: number
  constructor(line: number, reason: string) {
    super(reason)
    this.name = 'CodebookCsvError'
    this.line = line
  }
}

interface Entry {
  readonly line: number
  readonly texts: Record<string, string>
  readonly rules: { readonly line: number; readonly rule: Readonly<Record<string, unknown>> }[]
  readonly positive: string[]
  readonly negative: string[]
}

/** A codebook as plain data, not yet checked, and the line on which an entry or a rule of it stands. */
export interface CodebookCells {
  readonly value: unknown
  /** `categories[3].rules[0]` → line. */
  lineOf(path: readonly (string | number)[]): number
}

/**
 * Reads the lines of a CSV into a codebook.
 * @throws {CodebookCsvError} on a line of no known kind or part, or without a code.
 */
export function readCodebookCells(csv: string): CodebookCells {
  const { data, meta, errors } = Papa.parse<Record<string, string | undefined>>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    delimiter: ',',
    skipEmptyLines: 'greedy',
  })
  const missing = CODEBOOK_COLUMNS.find((name) => !(meta.fields ?? []).includes(name))
  if (missing !== undefined) throw new CodebookCsvError(1, `no column ${missing}`)
  const [error] = errors
  if (error) throw new CodebookCsvError((error.row ?? 0) + 2, error.message)
  const head: Record<string, string> = {}
  const entries = { category: new Map<string, Entry>(), finding: new Map<string, Entry>() }
  data.forEach((row, at) => {
    const line = at + 2
    const { kind = '', code = '', part = '', text = '' } = row
    if (kind === 'codebook') head[part] = unguardCell(text)
    else if (kind === 'category' || kind === 'finding') takeLine(entryOf(entries[kind], code, line), row, part, line)
    else throw new CodebookCsvError(line, `no such kind: ${kind}`)
  })
  const lists = { categories: [...entries.category], findings: [...entries.finding] }
  return {
    value: {
      ...head,
      categories: lists.categories.map(([code, entry]) => ({ code, ...plainOf(entry) })),
      findings: lists.findings.map(([key, entry]) => ({ key, ...plainOf(entry) })),
    },
    lineOf: ([list, at, part, rule]) => {
      const entry = list === 'categories' || list === 'findings' ? lists[list][Number(at)]?.[1] : undefined
      return (part === 'rules' ? entry?.rules[Number(rule)]?.line : undefined) ?? entry?.line ?? 1
    },
  }
}

function entryOf(entries: Map<string, Entry>, code: string, line: number): Entry {
  if (code === '') throw new CodebookCsvError(line, 'no code')
  const known = entries.get(code)
  if (known) return known
  const entry: Entry = { line, texts: {}, rules: [], positive: [], negative: [] }
  entries.set(code, entry)
  return entry
}

function takeLine(entry: Entry, row: Readonly<Record<string, string | undefined>>, part: string, line: number): void {
  const text = unguardCell(row['text'] ?? '')
  if (part === 'rule') entry.rules.push({ line, rule: ruleOf(row, text) })
  else if (part === 'positive' || part === 'negative') entry[part].push(text)
  else if (/^[a-z_]+$/.test(part)) entry.texts[part] = text
  else throw new CodebookCsvError(line, `no such part: ${part}`)
}

function ruleOf(row: Readonly<Record<string, string | undefined>>, include: string): Readonly<Record<string, unknown>> {
  const { rule_id = '', where = '', exclude = '', weight = '' } = row
  return {
    id: unguardCell(rule_id),
    where: where.split(';').filter((one) => one !== ''),
    include,
    ...(exclude === '' ? {} : { exclude: unguardCell(exclude) }),
    ...(weight === '' ? {} : { weight: Number(weight) }),
  }
}

function plainOf({ texts, rules, positive, negative }: Entry): Readonly<Record<string, unknown>> {
  return { ...texts, rules: rules.map(({ rule }) => rule), examples: { positive, negative } }
}
