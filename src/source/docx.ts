import { openArchive } from './archive.ts'
import { docxLines } from './docx-text.ts'
import { readLists } from './docx-numbering.ts'
import { readStyles } from './docx-styles.ts'
import { elementsUnder, type MarkupElement, readMarkup } from './markup.ts'
import { FileError } from './source-text.ts'

// The tree of a part takes some twenty times its bytes; no notice's text part is near a tenth of this.
const MAX_PART_BYTES = 20 * 1024 * 1024
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const STRICT_WORD = 'http://purl.oclc.org/ooxml/wordprocessingml/main'

/**
 * The text of a Word file (.docx), one line per paragraph, with its automatic numbers written out.
 * @throws {FileError} `damaged`, `encrypted`, `unsafe_archive`, `too_large` or `empty`.
 */
export async function readDocx(file: string, bytes: Uint8Array): Promise<string> {
  const entries = new Map((await openArchive(file, bytes)).map((entry) => [entry.name.replace(/^\//, ''), entry]))
  const part = async (path: string | null): Promise<MarkupElement | null> => {
    const entry = path === null ? undefined : entries.get(path)
    if (!entry) return null
    const content = entry.read()
    if (content.length > MAX_PART_BYTES) {
      throw new FileError(file, 'too_large', { bytes: content.length, limit: MAX_PART_BYTES })
    }
    return await readMarkup(file, usualPrefix(decodeXml(content)), 'xml')
  }
  const main = target(await part('_rels/.rels'), '', 'officeDocument') ?? 'word/document.xml'
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const links = await part(`${folder}_rels/${main.slice(folder.length)}.rels`)
  const document = await part(main)
  if (!document) throw new FileError(file, 'damaged', { missing: main.slice(0, 200) })
  const styles = readStyles(await part(target(links, folder, 'styles')))
  const lists = readLists(await part(target(links, folder, 'numbering')), styles)
  const text = docxLines(document, lists, styles).join('\n')
  if (text.trim() === '') throw new FileError(file, 'empty', { bytes: bytes.length })
  return text
}

/** The path that a `.rels` part gives for the relation whose type ends in `kind`. */
function target(links: MarkupElement | null, folder: string, kind: string): string | null {
  for (const { name, attributes } of links ? elementsUnder(links) : []) {
    const path = attributes['Target']
    if (name !== 'Relationship' || path === undefined || !attributes['Type']?.endsWith(`/${kind}`)) continue
    return path.startsWith('/') ? path.slice(1) : `${folder}${path}`
  }
  return null
}

function decodeXml(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(wide).decode(bytes)
}

// Nearly all writers say w:p; one that binds another prefix to the same namespace means the same.
function usualPrefix(xml: string): string {
  const bound = new RegExp(`xmlns:([\\w.-]+)=["'](?:${WORD}|${STRICT_WORD})["']`).exec(xml.slice(0, 8192))?.[1]
  if (bound === undefined || bound === 'w') return xml
  const prefix = bound.replaceAll('.', '\\.')
  return xml.replace(new RegExp(`(</?|\\s)${prefix}:(?=[\\w]+[\\s=/>])`, 'g'), '$1w:')
}
