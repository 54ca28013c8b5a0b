import Papa from 'papaparse'
import type { Codebook } from '../codebook/codebook.ts'
import { CODEBOOK_COLUMNS } from '../tables/codebook-cells.ts'
import { guardCell } from '../base/guard-cell.ts'

type Entry = Codebook['categories'][number] | Codebook['findings'][number]
type Line = Partial<Record<(typeof CODEBOOK_COLUMNS)[number], string>>

/** A codebook as CSV, one line per name, definition, rule and example; it can be imported again. */
export function codebookCsv(codebook: Codebook): string {
  const lines: Line[] = [
    { kind: 'codebook', part: 'id', text: codebook.id },
    { kind: 'codebook', part: 'version', text: codebook.version },
    ...codebook.categories.flatMap((one) => entryLines('category', one.code, one)),
    ...codebook.findings.flatMap((one) => entryLines('finding', one.key, one)),
  ]
  const cells = lines.map((line) => CODEBOOK_COLUMNS.map((column) => guardCell(line[column] ?? '')))
  return `\uFEFF${Papa.unparse([[...CODEBOOK_COLUMNS], ...cells], { newline: '\r\n' })}\r\n`
}

function entryLines(kind: string, code: string, entry: Entry): readonly Line[] {
  const texts = Object.entries(entry).filter(
    ([part, value]) => typeof value === 'string' && part !== 'code' && part !== 'key',
  )
  return [
    ...texts.map(([part, text]) => ({ kind, code, part, text: String(text) })),
    ...entry.rules.map(({ id, where, include, exclude, weight }) => ({
      kind,
      code,
      part: 'rule',
      text: include,
      rule_id: id,
      where: where.join(';'),
      exclude: exclude ?? '',
      weight: weight === undefined ? '' : String(weight),
    })),
    ...entry.examples.positive.map((text) => ({ kind, code, part: 'positive', text })),
    ...entry.examples.negative.map((text) => ({ kind, code, part: 'negative', text })),
  ]
}
