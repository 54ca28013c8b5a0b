import { defaultCodebook } from '../../codebook/default-codebook.ts'
import { readFile } from '../../pipeline.ts'
import { ARCHIVE_LIMITS, openArchive } from '../../source/archive.ts'
import { MAX_TEXT_BYTES } from '../../source/decode.ts'
import { type DatasetForm, datasetForm } from '../../source/dataset-form.ts'
import { sourceKind } from '../../source/source-kind.ts'
import { FileError, type FileProblem, type ReadCharacterMap } from '../../source/source-text.ts'
import type { NoticeRecord } from '../../tables/record.ts'
import { type BoardText, toBoardText } from './board-text.ts'

/** What reading one file came to. The bytes come along, so that they can be kept as they were read. */
export type ReadReply =
  | { readonly kind: 'read'; readonly record: NoticeRecord; readonly text: BoardText; readonly bytes: Uint8Array }
  | Refusal
  // No notice but data: it is read in another way.
  | { readonly kind: 'dataset'; readonly form: DatasetForm }
  // An archive: its files are to be read one by one.
  | { readonly kind: 'unpacked'; readonly files: readonly UnpackedFile[] }

/** Why a file was not read. */
export interface Refusal {
  readonly kind: 'refused'
  readonly problem: FileProblem
  readonly facts: Readonly<Record<string, string | number>>
}

/** A file of an archive, named `archive.zip/inner.txt`. */
export type UnpackedFile = { readonly name: string } & ({ readonly kind: 'file'; readonly content: Blob } | Refusal)

const HEAD = 64 * 1024

// The maps load when the first PDF asks for one.
const readCharacterMap: ReadCharacterMap = async (name) => (await import('./character-maps.ts')).readCharacterMap(name)

/** Reads one file, in `encoding` where the reader chose one. An error class does not cross from a worker to the page, so a refusal is an answer. */
export async function readNoticeFile(file: string, content: Blob, encoding?: string): Promise<ReadReply> {
  const head = new Uint8Array(await content.slice(0, HEAD).arrayBuffer())
  // What a zip holds stands at its end.
  const zipped = head[0] === 0x50 && head[1] === 0x4b && content.size <= ARCHIVE_LIMITS.bytes
  const known = zipped ? new Uint8Array(await content.arrayBuffer()) : head
  const form = datasetForm(file, known)
  if (form !== null) return { kind: 'dataset', form }
  // A film dropped by mistake must not be pulled into memory only to be refused.
  if (content.size > MAX_TEXT_BYTES * 4) {
    return { kind: 'refused', problem: 'too_large', facts: { bytes: content.size, limit: MAX_TEXT_BYTES } }
  }
  const bytes = zipped ? known : new Uint8Array(await content.arrayBuffer())
  try {
    if (sourceKind(bytes) === 'zip') return { kind: 'unpacked', files: await unpack(file, bytes) }
    const options = { readCharacterMap, ...(encoding === undefined ? {} : { encoding }) }
    const { record, source } = await readFile(file, bytes, defaultCodebook(), options)
    return { kind: 'read', record, text: toBoardText(source), bytes }
  } catch (error) {
    return asRefusal(error)
  }
}

async function unpack(file: string, bytes: Uint8Array): Promise<UnpackedFile[]> {
  return (await openArchive(file, bytes)).map(({ name, read }) => {
    try {
      return { name: `${file}/${name}`, kind: 'file', content: new Blob([new Uint8Array(read())]) }
    } catch (error) {
      return { name: `${file}/${name}`, ...asRefusal(error) }
    }
  })
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof FileError) return { kind: 'refused', problem: error.problem, facts: error.facts }
  throw error
}
