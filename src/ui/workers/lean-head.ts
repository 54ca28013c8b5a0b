import type { NoticeRecord } from '../../tables/record.ts'

type Head = Pick<NoticeRecord, 'source' | 'notice' | 'codebook'>

// Nearly every notice has words of its own here.
const OWN_WORDS: ReadonlySet<string> = new Set(['sha256', 'notice_id', 'title'])
// A column with more different words than this has words of its own too.
const WORDS_SHARED = 2000
const NO_REPAIRS: readonly string[] = []

const columns = new Map<string, Map<string, string>>()
let lastCodebook: Head['codebook'] | null = null

/**
 * A head that was parsed just now, with one string for all words of a column that are alike. Parsing makes a new string each
 * time: heads are kept by the ten thousand, and every collection of garbage holds the page up to go through all of it.
 */
export function leanHead({ source, notice, codebook }: Head): Head {
  const repairs = source.repairs.length === 0 ? NO_REPAIRS : source.repairs
  return { source: { ...shareWords(source), repairs }, notice: shareWords(notice), codebook: sameCodebook(codebook) }
}

function shareWords<T extends object>(row: T): T {
  for (const column of Object.keys(row)) {
    const value: unknown = Reflect.get(row, column)
    if (typeof value === 'string' && !OWN_WORDS.has(column)) Reflect.set(row, column, sharedWord(column, value))
  }
  return row
}

function sharedWord(column: string, word: string): string {
  const words = columns.get(column) ?? new Map<string, string>()
  columns.set(column, words)
  // To look a word up costs as much as to keep it: see `WordTable`.
  if (words.size === WORDS_SHARED) return word
  const known = words.get(word)
  if (known === undefined) words.set(word, word)
  return known ?? word
}

function sameCodebook(codebook: Head['codebook']): Head['codebook'] {
  if (lastCodebook?.id !== codebook.id || lastCodebook.version !== codebook.version) lastCodebook = codebook
  return lastCodebook
}
