import { UNDECIDED } from '../base/undecided.ts'
import type { Codebook, Coding } from '../codebook/codebook.ts'
import type { Coder } from '../codebook/coder.ts'
import { officialSectionOf } from '../codebook/official-section.ts'
import { compactText } from '../codebook/compact-text.ts'
import type { ItemUnit } from '../notice/tree.ts'
import type { FlatField } from './flat-field.ts'
import type { FlatNotice } from './flat-notice.ts'
import { readWords, type ValueRules, type WordReader } from './flat-rules.ts'
import type { ItemRecord } from './record.ts'

/** The words of a row by field; '' where the cell is empty, no key where there is no such column. */
export type ItemWords = Readonly<Partial<Record<FlatField, string>>>

/** Words that nothing gave a meaning to, with how many rows they stood in. */
export type UnknownWords = Readonly<Record<'status' | 'category' | 'findings', ReadonlyMap<string, number>>>

const EMPTY: readonly never[] = Object.freeze([])

/** Turns rows into items: what a column says counts; where there is no such column, the codebook's rules do. */
export class FlatItems {
  private readonly words: WordReader
  private readonly coder: Coder
  private readonly seen = {
    status: new Map<string, number>(),
    category: new Map<string, number>(),
    findings: new Map<string, number>(),
  }

  constructor(rules: ValueRules, codebook: Codebook, coder: Coder) {
    this.words = readWords(rules, codebook)
    this.coder = coder
  }

  get unknown(): UnknownWords {
    return this.seen
  }

  /** Adds the item that `words` describe to `notice`. */
  add(notice: FlatNotice, words: ItemWords, unit: ItemUnit): void {
    const ordinal = notice.items.length + 1
    const aspect = words.aspect ? aspectNumber(notice, words.aspect) : null
    notice.items.push({
      item_id: `${notice.id}-${String(ordinal)}`,
      no: words.no || String(ordinal),
      ordinal,
      unit,
      aspect,
      parent_no: null,
      parent_title: words.parent_title || null,
      title: words.title ?? '',
      ...this.statusOf(words.status ?? ''),
      same_as: null,
      ...this.codingOf(words),
      start: 0,
      end: 0,
      measures: EMPTY,
      documents: EMPTY,
      figures: EMPTY,
    })
  }

  private statusOf(
    word: string,
  ): Pick<ItemRecord, 'status' | 'status_basis' | 'status_text' | 'status_start' | 'status_end'> {
    const none = { status_start: null, status_end: null }
    if (word === '') return { status: 'unstated', status_basis: 'none', status_text: null, ...none }
    const status = this.words.status(word)
    if (status === undefined) this.note('status', word)
    const stated = status ?? 'unstated'
    return { status: stated, status_basis: stated === 'unstated' ? 'none' : 'item', status_text: word, ...none }
  }

  private codingOf(words: ItemWords): Omit<Coding, 'hits'> & Pick<ItemRecord, 'finding_hits'> {
    const given = words.category !== undefined && words.findings !== undefined
    const byRule = given
      ? UNCODED
      : this.coder.code({
          title: words.title ?? '',
          parent_title: words.parent_title || null,
          aspect_title: words.aspect || null,
          body: words.body ?? '',
        })
    const { category, codes, category_rule, findings, mentions } = byRule
    const coding = {
      category,
      codes,
      category_rule,
      findings,
      mentions,
      official_section: officialSectionOf(compactText(words.aspect ?? '').text),
      finding_hits: EMPTY,
    }
    return { ...coding, ...this.categoryOf(words), ...this.findingsOf(words) }
  }

  private categoryOf(words: ItemWords): Partial<Pick<Coding, 'category' | 'codes' | 'category_rule'>> {
    if (words.category === undefined) return {}
    const codes = [words.category, words.secondary ?? ''].flatMap((word, at) => {
      const list = at === 0 ? [word] : word.split(/[、,，;；\s]+/)
      return list.flatMap((one) => this.codeOf('category', one))
    })
    const [category = UNDECIDED] = codes
    return { category, codes: codes.length > 0 ? [...new Set(codes)].slice(0, 3) : [UNDECIDED], category_rule: null }
  }

  private findingsOf(words: ItemWords): Partial<Pick<Coding, 'findings' | 'mentions'>> {
    if (words.findings === undefined) return {}
    const found = this.words.findingWords(words.findings).flatMap((word) => this.codeOf('findings', word))
    return { findings: [...new Set(found)], mentions: EMPTY }
  }

  private codeOf(field: 'category' | 'findings', word: string): readonly string[] {
    if (word === '') return []
    const code = field === 'category' ? this.words.category(word) : this.words.finding(word)
    if (code === undefined) this.note(field, word)
    return code ? [code] : []
  }

  private note(field: keyof UnknownWords, word: string): void {
    const words = this.seen[field]
    // A column of free text would fill the memory with words that nobody reads.
    if (words.size < MOST_WORDS || words.has(word)) words.set(word, (words.get(word) ?? 0) + 1)
  }
}

const MOST_WORDS = 1000

const UNCODED: Coding = {
  category: UNDECIDED,
  codes: [UNDECIDED],
  category_rule: null,
  official_section: null,
  findings: [],
  mentions: [],
  hits: [],
}

function aspectNumber(notice: FlatNotice, title: string): number {
  const known = notice.aspects.get(title)
  if (known !== undefined) return known
  const no = notice.aspects.size + 1
  notice.aspects.set(title, no)
  return no
}
