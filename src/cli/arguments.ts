/** What the `ingest` command was asked to do. */
export interface IngestArguments {
  readonly paths: readonly string[]
  readonly out: string | null
  readonly format: 'ndjson' | 'package'
  readonly codebook: string | null
  /** CSV with the operator's regions. */
  readonly regions: string | null
}

export const USAGE =
  'usage: npm run -s ingest -- FILE|DIR… [--out DIR] [--format ndjson|package] [--codebook FILE] [--regions FILE]'

/** @throws {Error} naming the argument that is not understood. */
export function readArguments(words: readonly string[]): IngestArguments {
  const { paths, options } = sort(words)
  if (paths.length === 0) throw new Error('no file named')
  const out = options.get('--out') ?? null
  const format = formatOf(options.get('--format') ?? (out === null ? 'ndjson' : 'package'))
  return {
    paths,
    // A package is several files: without a folder named, they go into this one.
    out: out ?? (format === 'package' ? '.' : null),
    format,
    codebook: options.get('--codebook') ?? null,
    regions: options.get('--regions') ?? null,
  }
}

const OPTIONS: readonly string[] = ['--out', '--format', '--codebook', '--regions']

function sort(words: readonly string[]): { readonly paths: string[]; readonly options: Map<string, string> } {
  const paths: string[] = []
  const options = new Map<string, string>()
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (OPTIONS.includes(word)) options.set(word, valueOf(words, ++at, word))
    else if (word.startsWith('--')) throw new Error(`unknown option ${word}`)
    else paths.push(word)
  }
  return { paths, options }
}

function valueOf(words: readonly string[], at: number, option: string): string {
  const value = words[at]
  if (value === undefined || value.startsWith('--')) throw new Error(`${option} needs a value`)
  return value
}

function formatOf(value: string): IngestArguments['format'] {
  if (value !== 'ndjson' && value !== 'package') throw new Error(`--format is ndjson or package, not ${value}`)
  return value
}
