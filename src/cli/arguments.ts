/** What the `ingest` command was asked to do. */
export interface IngestArguments {
  readonly paths: readonly string[]
  readonly out: string | null
  readonly format: 'ndjson' | 'package'
  readonly codebook: string | null
}

export const USAGE = 'usage: npm run -s ingest -- FILE|DIR… [--out DIR] [--format ndjson|package] [--codebook FILE]'

/** @throws {Error} naming the argument that is not understood. */
export function readArguments(words: readonly string[]): IngestArguments {
  const paths: string[] = []
  let out: string | null = null
  let format: IngestArguments['format'] | null = null
  let codebook: string | null = null
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (word === '--out') out = valueOf(words, ++at, word)
    else if (word === '--codebook') codebook = valueOf(words, ++at, word)
    else if (word === '--format') format = formatOf(valueOf(words, ++at, word))
    else if (word.startsWith('--')) throw new Error(`unknown option ${word}`)
    else paths.push(word)
  }
  if (paths.length === 0) throw new Error('no file named')
  return { paths, out, format: format ?? (out === null ? 'ndjson' : 'package'), codebook }
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
