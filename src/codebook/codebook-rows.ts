import type { Codebook } from './codebook.ts'

export interface CategoryRow {
  readonly code: string
  /** `null` for the dimensions A–D and for X. */
  readonly parent: string | null
  /** 1 for a dimension, 2 for B4, 3 for B4.3. */
  readonly depth: number
  readonly name_zh: string
  readonly name_en: string
  readonly definition_zh: string
}

export interface FindingRow {
  readonly key: string
  readonly name_zh: string
  readonly name_en: string
  readonly definition_zh: string
}

/** The code that `code` lies in: B4.3 → B4 → B → `null`. */
export function parentCode(code: string): string | null {
  if (code.length === 1) return null
  return code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : code.slice(0, 1)
}

/** Rows of the tables `categories` and `findings`, in codebook order. */
export function codebookRows(codebook: Codebook): {
  readonly categories: readonly CategoryRow[]
  readonly findings: readonly FindingRow[]
} {
  return {
    categories: codebook.categories.map(({ code, name_zh, name_en, definition_zh }) => ({
      code,
      parent: parentCode(code),
      depth: depthOf(code),
      name_zh,
      name_en,
      definition_zh,
    })),
    findings: codebook.findings.map(({ key, name_zh, name_en, definition_zh }) => ({
      key,
      name_zh,
      name_en,
      definition_zh,
    })),
  }
}

function depthOf(code: string): number {
  const parent = parentCode(code)
  return parent === null ? 1 : depthOf(parent) + 1
}
