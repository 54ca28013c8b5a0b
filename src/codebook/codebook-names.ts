import type { Category, Codebook, Finding } from './codebook.ts'

/** What it takes to name the codes of a codebook: neither rules nor definitions nor examples. */
export interface CodebookNames {
  readonly id: string
  readonly version: string
  readonly categories: readonly Pick<Category, 'code' | 'name_zh' | 'name_en'>[]
  readonly findings: readonly Pick<Finding, 'key' | 'name_zh' | 'name_en'>[]
}

/** The names in `codebook`, in its order. */
export function codebookNames({ id, version, categories, findings }: Codebook): CodebookNames {
  return {
    id,
    version,
    categories: categories.map(({ code, name_zh, name_en }) => ({ code, name_zh, name_en })),
    findings: findings.map(({ key, name_zh, name_en }) => ({ key, name_zh, name_en })),
  }
}
