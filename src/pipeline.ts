import type { Codebook } from './codebook/codebook.ts'
import type { SourceText } from './source/source-text.ts'
import type { NoticeRecord } from './tables/record.ts'

/** A file read: its text, and the notice in it. */
export interface ReadFile {
  readonly source: SourceText
  readonly record: NoticeRecord
}

/**
 * bytes → text → notice → coded items → record.
 * @throws {FileError} when the file cannot be read as text; anything odd in a readable notice is a diagnostic.
 */
export declare function readFile(
  file: string,
  bytes: Uint8Array,
  codebook: Codebook,
  options?: { readonly encoding?: string },
): Promise<ReadFile>
