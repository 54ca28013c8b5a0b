import { textOf } from './base/span.ts'
import type { Codebook, Coding } from './codebook/codebook.ts'
import { compileCodebook, type Coder } from './codebook/coder.ts'
import { readNotice } from './notice/read-notice.ts'
import type { Notice } from './notice/tree.ts'
import { readSource } from './source/read-source.ts'
import { FileError, type ReadOptions, type SourceText } from './source/source-text.ts'
import type { NoticeRecord } from './tables/record.ts'
import { toRecord } from './tables/to-record.ts'

/** A file read: its text, and the notice in it. */
export interface ReadFile {
  readonly source: SourceText
  readonly record: NoticeRecord
}

/**
 * The table of contents: bytes → text → notice → coded items → record.
 * @throws {FileError} when the file cannot be read as text, or is no notice; anything odd in a notice is a diagnostic.
 */
export async function readFile(
  file: string,
  bytes: Uint8Array,
  codebook: Codebook,
  options: ReadOptions = {},
): Promise<ReadFile> {
  const source = await readSource(file, bytes, options)
  const notice = readNotice(source.text, source.marked)
  if (notice.items.length === 0 && notice.facts.inspectionKind === null) throw new FileError(file, 'no_items')
  const codings = codeItems(source.text, notice, coderOf(codebook))
  return { source, record: toRecord(source, notice, codings, codebook) }
}

function codeItems(text: string, notice: Notice, coder: Coder): Coding[] {
  const aspects = new Map(notice.aspects.map((aspect) => [aspect.no, aspect.title]))
  return notice.items.map((item) =>
    coder.code({
      title: item.title,
      parent_title: item.parentTitle,
      aspect_title: item.aspect === null ? null : (aspects.get(item.aspect) ?? null),
      body: textOf(text, item.body),
    }),
  )
}

const coders = new WeakMap<Codebook, Coder>()

// Compiling the rules costs more than reading a notice: once per codebook.
function coderOf(codebook: Codebook): Coder {
  let coder = coders.get(codebook)
  if (!coder) {
    coder = compileCodebook(codebook)
    coders.set(codebook, coder)
  }
  return coder
}
