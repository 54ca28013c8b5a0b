import { ownValue } from '../../base/own-value.ts'
import type { Words } from '../words/zh.ts'
import type { Refusal } from '../workers/read-notice-file.ts'

/** Why a dataset was refused: what is wrong, where, and what to do. */
export function refusalWords({ problem, facts }: Refusal, words: Words): string {
  if (facts['kind'] === 'duckdb') return words.joint.stop(words.codes.problem[problem]) + words.datasets.duckdb
  const said = (key: string): string => String(facts[key] ?? '')
  const reason = ownValue(words.datasets.reasons, said('reason')) ?? ''
  const value =
    said('value') || (facts['found'] === undefined ? '' : `${said('found')} / ${said('limit') || said('expected')}`)
  const place = words.datasets.place(said('table'), said('row'), said('column'), value)
  const parts = [words.codes.problem[problem], reason, place].filter((part) => part !== '')
  return words.joint.stop(words.joint.clauses(parts)) + words.codes.remedy[problem]
}
