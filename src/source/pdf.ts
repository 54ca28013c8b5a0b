import { pdfLines } from './pdf-lines.ts'
import { dropMargins } from './pdf-margins.ts'
import { readPdfPages } from './pdf-pages.ts'
import { pdfParagraphs } from './pdf-paragraphs.ts'
import { FileError, type ReadCharacterMap } from './source-text.ts'

// Glyphs without a meaning: what a font without a character map leaves.
const NO_CHARACTER = /[\ue000-\uf8ff\ufffd\u0000-\u0008\u000e-\u001f]/g

/**
 * The text of a PDF, one line per paragraph, without page numbers and running heads.
 * @throws {FileError} `scanned` where pages show pictures of text only: also where some do, since then a part would be
 * missing unseen; `undecodable` where its fonts do not say which characters they show; `damaged`, `encrypted`, `too_large`,
 * `empty`.
 */
export async function readPdf(
  file: string,
  bytes: Uint8Array,
  readCharacterMap: ReadCharacterMap | null,
): Promise<string> {
  const pages = await readPdfPages(file, bytes, readCharacterMap)
  const scanned = pages.filter(({ pictured }) => pictured).length
  if (scanned > 0) throw new FileError(file, 'scanned', { pages: pages.length, scanned })
  const printed = pages.map((page) => ({ width: page.width, height: page.height, lines: pdfLines(page) }))
  const text = pdfParagraphs(dropMargins(printed)).join('\n')
  if (text.trim() === '') throw new FileError(file, 'empty', { pages: pages.length })
  const lost = text.match(NO_CHARACTER)?.length ?? 0
  if (lost > text.length * 0.2) throw new FileError(file, 'undecodable', { kind: 'pdf', characters: text.length, lost })
  return text
}
