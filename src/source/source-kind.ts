import { readZipDirectory } from './zip-directory.ts'

/** What a file is by its content; its name says nothing: pages are saved as .doc, texts as .docx. */
export type SourceKind = 'text' | 'html' | 'docx' | 'pdf' | 'zip' | UnreadKind
/** Known, and not read. `ole` is .doc, .xls, .wps and every Office file under a password. */
export type UnreadKind =
  'mht' | 'ole' | 'rtf' | 'ofd' | 'xlsx' | 'pptx' | 'odf' | 'rar' | '7z' | 'gzip' | 'png' | 'jpeg' | 'gif'

const MAGIC: readonly (readonly [kind: UnreadKind | 'pdf', bytes: readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
]

const PARTS: readonly (readonly [part: RegExp, kind: SourceKind])[] = [
  [/^word\/document\d*\.xml$/i, 'docx'],
  [/^xl\/workbook\.xml$/i, 'xlsx'],
  [/^ppt\/presentation\.xml$/i, 'pptx'],
  [/^OFD\.xml$/i, 'ofd'],
  [/^META-INF\/manifest\.xml$/i, 'odf'],
]

const FIRST_BYTES = 4 * 1024
const PDF_BYTES = 1024
const HEAD_BYTES = 64 * 1024

/** The kind of file that `bytes` are, from their first bytes or, for a zip, from its directory. Total: any bytes have one. */
export function sourceKind(bytes: Uint8Array): SourceKind {
  const hit = MAGIC.find(([, magic]) => magic.every((byte, at) => bytes[at] === byte))
  if (hit) return hit[0]
  if (isZip(bytes)) return packageKind(bytes)
  if (beginsWithWords(bytes)) return 'text'
  const first = readableHead(bytes, FIRST_BYTES)
  if (isMht(first)) return 'mht'
  // A PDF may stand behind some bytes of a mail or a server.
  if (first.slice(0, PDF_BYTES).includes('%PDF-1.')) return 'pdf'
  // Only what may begin with a tag is worth reading on.
  return (first.includes('<') || first.trim() === '') && isHtml(readableHead(bytes, HEAD_BYTES)) ? 'html' : 'text'
}

function isZip(bytes: Uint8Array): boolean {
  const third = bytes[2]
  return bytes[0] === 0x50 && bytes[1] === 0x4b && ((third === 3 && bytes[3] === 4) || (third === 5 && bytes[3] === 6))
}

function packageKind(bytes: Uint8Array): SourceKind {
  const names = readZipDirectory(bytes)?.map(({ name }) => name) ?? []
  return PARTS.find(([part]) => names.some((name) => part.test(name)))?.[1] ?? 'zip'
}

/** Whether the first bytes alone show a text, as those of nearly all texts do: what follows need not be looked for. */
function beginsWithWords(bytes: Uint8Array): boolean {
  const [byte = 0] = bytes
  const blank = byte <= 0x20 || byte === 0xa0
  if (blank || isWide(bytes) || MHT_STARTS.has(byte)) return false
  return !bytes.subarray(0, FIRST_BYTES).includes(0x3c) && !mayHoldPdf(bytes.subarray(0, PDF_BYTES))
}

/** Whether %P stands anywhere; a per cent sign alone is common. */
function mayHoldPdf(head: Uint8Array): boolean {
  for (let at = head.indexOf(0x25); at >= 0; at = head.indexOf(0x25, at + 1)) if (head[at + 1] === 0x50) return true
  return false
}

/** The first letters of the lines that a saved web archive may begin with. */
const MHT_STARTS: ReadonlySet<number> = new Set(new TextEncoder().encode('MmFfCcSs'))

function isWide(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}

// The first characters as far as ASCII goes; UTF-16 keeps every other byte.
function readableHead(bytes: Uint8Array, most: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, most)).replace(isWide(bytes) ? /\0/g : /^$/, '')
}

function isMht(start: string): boolean {
  return (
    /^(?:MIME-Version|From|Content-Type|Subject|Snapshot-Content-Location)\s*:/i.test(start) &&
    /multipart\/related/i.test(start)
  )
}

const TAG =
  /<\/?(?:html|head|body|meta|title|div|p|br|span|table|tr|td|ul|ol|li|h[1-6]|section|article|script|style)[\s/>]/gi

// A page, or a piece of one; a notice that quotes a tag begins with words.
function isHtml(head: string): boolean {
  const start = head.replace(/^(?:\xef\xbb\xbf|[\xff\xfe]{2}|\s)+/, '')
  if (!start.startsWith('<')) return false
  return /^<!doctype html|^<html[\s>]/i.test(start) || [...start.matchAll(TAG)].length >= 3
}
