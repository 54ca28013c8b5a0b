import { readFileSync } from 'node:fs'
import type { CodingInput } from '../../src/codebook/codebook.ts'

/** What a coder sees of an item of which only the title is known. */
export function titled(title: string, rest: Partial<CodingInput> = {}): CodingInput {
  return { title, parent_title: null, aspect_title: null, body: '', ...rest }
}

export interface GoldItem {
  readonly file: string
  readonly no: string
  readonly category: string | null
  readonly tags: readonly string[]
  readonly input: CodingInput
}

interface GoldNotice {
  readonly file: string
  readonly aspects: readonly { readonly no: number; readonly title: string }[]
  readonly items: readonly {
    readonly no: string
    readonly aspect: number | null
    readonly title: string
    readonly parent_title?: string | null
    readonly problem?: string | null
    readonly category?: string
    readonly tags: readonly string[]
  }[]
}

const SHARED = new URL('../../../shared/', import.meta.url)

/** The items of `gold/seeds.json` or `synth/gold.json`, in notice order; bodies are left empty. */
export function goldItems(path: 'gold/seeds.json' | 'synth/gold.json'): readonly GoldItem[] {
  const notices = JSON.parse(readFileSync(new URL(path, SHARED), 'utf8')) as readonly GoldNotice[]
  return notices.flatMap(({ file, aspects, items }) =>
    items.map((item) => ({
      file,
      no: item.no,
      category: item.category ?? null,
      tags: item.tags,
      input: titled(item.title, {
        parent_title: item.parent_title ?? item.problem ?? null,
        aspect_title: aspects.find((aspect) => aspect.no === item.aspect)?.title ?? null,
      }),
    })),
  )
}

/** The text of one of the real notices. */
export function sharedNotice(file: string): string {
  return readFileSync(new URL(`notices/${file}`, SHARED), 'utf8')
}

export interface ExpectedTitle {
  readonly title: string
  readonly category: string
  readonly findings: readonly string[] | null
  readonly input: CodingInput
}

/** Rows of `titles.csv`: made-up titles with the codes they must get. No cell holds a half-width comma. */
export function expectedTitles(): readonly ExpectedTitle[] {
  const [, ...lines] = readFileSync(new URL('titles.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line) => {
    const [title = '', parent = '', aspect = '', category = '', findings = ''] = line.split(',')
    return {
      title,
      category,
      // A hyphen: this title says nothing about findings either way.
      findings: findings === '-' ? null : findings.split(';').filter((key) => key !== ''),
      input: titled(title, {
        parent_title: parent === '' ? null : parent,
        aspect_title: aspect === '' ? null : aspect,
      }),
    }
  })
}

export interface JudgedTitle {
  readonly title: string
  readonly category: string
  /** Categories that a careful coder could have chosen as well. */
  readonly secondary: readonly string[]
  /** `null`: opinions differ, not scored. */
  readonly findings: readonly string[] | null
}

export const UNSEEN = [
  'unseen-titles.csv',
  'unseen-titles-2.csv',
  'unseen-titles-3.csv',
  'unseen-titles-4.csv',
  'unseen-titles-5.csv',
  'unseen-titles-6.csv',
] as const

/** Titles about people and vehicles, on both sides of what 借调 and 公车 mean; many lie between two categories. */
export const UNSEEN_BORDER = ['unseen-titles-7.csv', 'unseen-titles-8.csv'] as const

/** Titles coded by hand before the coder saw them; see `README.md`. No cell holds a half-width comma. */
export function judgedTitles(file: (typeof UNSEEN | typeof UNSEEN_BORDER)[number]): readonly JudgedTitle[] {
  const [, ...lines] = readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line) => {
    const [title = '', category = '', secondary = '', findings = ''] = line.split(',')
    return {
      title,
      category,
      secondary: secondary.split(';').filter((code) => code !== ''),
      findings: findings === '-' ? null : findings.split(';').filter((key) => key !== ''),
    }
  })
}
