import { Zip, ZipPassThrough } from 'fflate'

/** A file to pack. */
export interface PackedFile {
  readonly path: string
  readonly content: Blob
}

// Zip knows no earlier date; the same files are to give the same bytes.
const NO_DATE = new Date(1980, 0, 1)
const STEP = 1024 * 1024

/** `files` as one zip, not compressed, in their order; the same files give the same bytes. */
export async function packFiles(files: readonly PackedFile[]): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(new Uint8Array(piece))
  })
  for (const { path, content } of files) {
    const entry = new ZipPassThrough(path)
    entry.mtime = NO_DATE
    zip.add(entry)
    for (let at = 0; at < content.size; at += STEP) {
      entry.push(new Uint8Array(await content.slice(at, at + STEP).arrayBuffer()))
    }
    entry.push(new Uint8Array(0), true)
  }
  zip.end()
  return new Blob(pieces, { type: 'application/zip' })
}
