import { ownValue, wordFor } from '../../base/own-value.ts'
import type { DiagnosticRecord } from '../../tables/record.ts'
import type { Words } from '../words/zh.ts'

// 反馈日期 needs no 字段 before it.
const SELF_TELLING: ReadonlySet<string> = new Set(['what', 'field'])

/** What a diagnostic is about, in words: `声明 25，列出 32`. A fact without a word keeps its name. */
export function diagnosticFacts(facts: DiagnosticRecord['facts'], words: Words): string {
  const said = Object.entries(facts)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => {
      const said = valueWord(name, String(value), words)
      return SELF_TELLING.has(name) ? said : `${wordFor(words.codes.diagnosticFact, name)} ${said}`
    })
  return words.joint.facts(said)
}

function valueWord(name: string, value: string, words: Words): string {
  const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    status: words.codes.status,
    what: words.check.whats,
    field: words.check.fields,
  }
  return wordFor(ownValue(known, name) ?? {}, value)
}
