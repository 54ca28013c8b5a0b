import { JsonError, type JsonPath, readPlacedJson } from '../base/json-place.ts'
import type { Codebook } from '../codebook/codebook.ts'
import { CodebookError, loadCodebook } from '../codebook/load-codebook.ts'
import { CodebookCsvError, readCodebookCells } from './codebook-cells.ts'

/** What a codebook file came to: the codebook, or the line, the place in it, and the reason why it was not taken. */
export type CodebookFile =
  | { readonly kind: 'read'; readonly codebook: Codebook }
  | { readonly kind: 'refused'; readonly line: number; readonly path: string; readonly why: string }

/** Reads the text of a CSV or JSON of a codebook, all or nothing. */
export function readCodebookFile(text: string): CodebookFile {
  const plain = text.replace(/^\uFEFF/, '')
  try {
    return check(/^\s*[[{]/.test(plain) ? readPlacedJson(plain) : readCodebookCells(plain))
  } catch (error) {
    if (error instanceof JsonError) return { kind: 'refused', line: error.line, path: '', why: 'JSON' }
    if (error instanceof CodebookCsvError) return { kind: 'refused', line: error.line, path: '', why: error.message }
    throw error
  }
}

function check(read: { readonly value: unknown; lineOf(path: JsonPath): number }): CodebookFile {
  try {
    return { kind: 'read', codebook: loadCodebook(read.value) }
  } catch (error) {
    if (!(error instanceof CodebookError)) throw error
    return { kind: 'refused', line: read.lineOf(pathOf(error.path)), path: error.path, why: error.reason }
  }
}

/** `findings[3].rules[0].include` step by step. */
function pathOf(path: string): JsonPath {
  return [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, name, index]) =>
    index === undefined ? (name ?? '') : Number(index),
  )
}
