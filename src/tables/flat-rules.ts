import type { Codebook } from '../codebook/codebook.ts'
import { foldWidth } from '../base/fold-width.ts'
import { readStatusWords } from '../notice/status-words.ts'
import { LEVELS, STATUSES, type Level, type Status } from '../notice/tree.ts'

/** What the reader said a word of a column means; `null` says that it means nothing here. */
export interface ValueRules {
  readonly status: readonly (readonly [word: string, status: Status | null])[]
  readonly category: readonly (readonly [word: string, code: string | null])[]
  readonly findings: readonly (readonly [word: string, key: string | null])[]
}

export const NO_RULES: ValueRules = { status: [], category: [], findings: [] }

/** Words → codes: the reader's rules first, then what stands there as a code or a name. */
export interface WordReader {
  /** `undefined` where nothing says what the word means. */
  status(word: string): Status | null | undefined
  category(word: string): string | null | undefined
  finding(word: string): string | null | undefined
  /** The words of a cell that names several findings. */
  findingWords(cell: string): readonly string[]
}

const STATUS_LABELS = new Map<string, Status>([
  ['已完成', 'completed'],
  ['完成', 'completed'],
  ['已整改', 'completed'],
  ['已销号', 'completed'],
  ['基本完成', 'mostly_completed'],
  ['取得阶段性成效', 'staged'],
  ['长期坚持', 'staged'],
  ['取得阶段性成效/长期坚持', 'staged'],
  ['正在整改', 'ongoing'],
  ['整改中', 'ongoing'],
  ['未完成', 'not_completed'],
  ['未整改', 'not_completed'],
  ['未说明', 'unstated'],
])

// A status is said in a few words; a long cell is an account, which may name many.
const STATUS_WORDS = 24

/** A status word as the notices are read; `undefined` where it says none. */
export function statusOfWord(word: string): Status | undefined {
  const plain = foldWidth(word).trim()
  const code = STATUSES.find((status) => status === plain.toLowerCase().replaceAll(' ', '_'))
  const known = code ?? STATUS_LABELS.get(plain)
  if (known) return known
  if (plain.length > STATUS_WORDS) return undefined
  return readStatusWords(plain, { start: 0, end: plain.length })?.status
}

/** Reads words by `rules` and the names of `codebook`. */
export function readWords(rules: ValueRules, codebook: Codebook): WordReader {
  const status = new Map(rules.status)
  const categories = new Map<string, string | null>([...namesOf(codebook.categories, 'code'), ...rules.category])
  const findings = new Map<string, string | null>([...namesOf(codebook.findings, 'key'), ...rules.findings])
  const finding = (word: string): string | null | undefined => findings.get(word) ?? nullOf(findings, word)
  return {
    status: (word) => (status.has(word) ? status.get(word) : statusOfWord(word)),
    category: (word) =>
      categories.get(word) ?? nullOf(categories, word) ?? categories.get(/^[A-Z]\d*(?:\.\d+)*/.exec(word)?.[0] ?? ''),
    finding,
    findingWords: (cell) => {
      if (finding(cell) !== undefined) return [cell]
      return cell
        .split(/[、,，;；|/\n]+/)
        .map((word) => word.trim())
        .filter((word) => word !== '')
    },
  }
}

function nullOf(map: ReadonlyMap<string, string | null>, word: string): null | undefined {
  return map.has(word) ? null : undefined
}

function* namesOf<K extends string>(
  entries: readonly ({ readonly name_zh: string; readonly name_en: string } & Readonly<Record<K, string>>)[],
  key: K,
): Generator<readonly [string, string]> {
  for (const entry of entries) {
    yield [entry.name_en, entry[key]]
    yield [entry.name_zh, entry[key]]
    yield [entry[key], entry[key]]
  }
}

const LEVEL_WORDS: Readonly<Record<string, Level>> = Object.assign(Object.create(null) as Record<string, Level>, {
  中央: 'central',
  省级: 'province',
  省: 'province',
  市级: 'city',
  市: 'city',
  县级: 'county',
  县: 'county',
  区县: 'county',
  乡镇: 'township',
  街道: 'township',
  '乡镇（街道）': 'township',
  村: 'village',
  社区: 'village',
  '村（社区）': 'village',
  开发区: 'development_zone',
  企业: 'enterprise',
  国企: 'enterprise',
  高校: 'university',
  医院: 'hospital',
})

/** A level by its code or its Chinese name; `null` for any other word. */
export function levelOfWord(word: string): Level | null {
  return LEVELS.find((level) => level === word) ?? LEVEL_WORDS[word] ?? null
}
