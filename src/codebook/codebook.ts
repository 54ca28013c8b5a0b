/** 编码手册: categories and findings as data. Loaded from `data/codebook/`. */
export interface Codebook {
  readonly id: string
  /** Changes with every change of a rule; shown in every export. */
  readonly version: string
  readonly categories: readonly Category[]
  readonly findings: readonly Finding[]
}

export interface Category {
  /** `B4.3`; its parent is what stands before the last dot or digit: B4.3 → B4 → B. */
  readonly code: string
  readonly name_zh: string
  readonly name_en: string
  readonly definition_zh: string
  /** Left out in codebooks written before there were two languages. */
  readonly definition_en?: string
  readonly rules: readonly Rule[]
  readonly examples: Examples
}

export interface Finding {
  /** snake_case, e.g. `secondment`. */
  readonly key: string
  readonly name_zh: string
  readonly name_en: string
  readonly definition_zh: string
  readonly definition_en?: string
  readonly rules: readonly Rule[]
  readonly examples: Examples
}

/** A rule fires when `include` matches and `exclude` does not. Patterns are JS regular expressions without backtracking traps. */
export interface Rule {
  /** Unique in the codebook: shown as the reason of a coding. */
  readonly id: string
  readonly where: readonly ('title' | 'parent' | 'aspect' | 'body')[]
  readonly include: string
  readonly exclude?: string
  /** Adds to the score of a category; findings ignore it. */
  readonly weight?: number
}

/** Titles that must, and must not, be coded so. They run as tests. */
export interface Examples {
  readonly positive: readonly string[]
  readonly negative: readonly string[]
}

/** What the coder sees of an item. */
export interface CodingInput {
  readonly title: string
  readonly parent_title: string | null
  readonly aspect_title: string | null
  /** The rectification text: never used for categories, only for mentions of findings. */
  readonly body: string
}

/** A place in the field that matched. */
export interface CodingHit {
  readonly finding: string
  readonly scope: 'problem' | 'measure'
  readonly rule: string
  readonly field: 'title' | 'parent' | 'aspect' | 'body'
  /** Offsets within that field. */
  readonly start: number
  readonly end: number
}

export interface Coding {
  /** Primary category; `X` where no rule applies. */
  readonly category: string
  /** Primary first, then at most two secondary. */
  readonly codes: readonly string[]
  /** Id of the rule that decided the primary category. */
  readonly category_rule: string | null
  /** 四个落实 / 三个聚焦 as filed, from the aspect heading: 1–4 or `null`. */
  readonly official_section: number | null
  /** Findings named in the problem statement (title, parent title). */
  readonly findings: readonly string[]
  /** Findings named only in the rectification text. */
  readonly mentions: readonly string[]
  readonly hits: readonly CodingHit[]
}
