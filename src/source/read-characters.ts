import { decode, type Decoded } from './decode.ts'
import { type SourceKind, sourceKind } from './source-kind.ts'
import { FileError, type ReadOptions } from './source-text.ts'

type ReadKind = (file: string, bytes: Uint8Array, options: ReadOptions) => Promise<Decoded>

// The readers of pages, Word files and PDFs load when the first such file comes.
const READERS: Partial<Readonly<Record<SourceKind, ReadKind>>> = {
  text: (file, bytes, { encoding }) => Promise.resolve(decode(file, bytes, encoding)),
  html: async (file, bytes, { encoding }) => (await import('./page.ts')).readPage(file, bytes, encoding),
  docx: async (file, bytes) => ({ text: await (await import('./docx.ts')).readDocx(file, bytes), encoding: 'docx' }),
  pdf: async (file, bytes, { readCharacterMap }) => {
    const { readPdf } = await import('./pdf.ts')
    return { text: await readPdf(file, bytes, readCharacterMap ?? null), encoding: 'pdf' }
  },
  // Not one notice but a folder of them: opened only to say whether it is at least whole.
  zip: async (file, bytes) => {
    await (await import('./archive.ts')).openArchive(file, bytes)
    throw new FileError(file, 'unsupported_type', { kind: 'zip' })
  },
}

const PICTURES: readonly SourceKind[] = ['png', 'jpeg', 'gif']

/**
 * The characters of a file of any kind, before any repair.
 * @throws {FileError} `unsupported_type` with the kind for what is known and not read; otherwise as the readers say.
 */
export async function readCharacters(file: string, bytes: Uint8Array, options: ReadOptions): Promise<Decoded> {
  const kind = sourceKind(bytes)
  const read = READERS[kind]
  if (read) return await read(file, bytes, options)
  throw new FileError(file, PICTURES.includes(kind) ? 'not_text' : 'unsupported_type', { kind })
}
