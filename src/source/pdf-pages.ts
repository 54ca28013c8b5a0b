import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { FileError, type ReadCharacterMap } from './source-text.ts'

/** Some words on a page as the file draws them. Points from the top left corner; `y` is the baseline. */
export interface PdfRun {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Height of the type. */
  readonly size: number
}

/** A page: its runs in the order drawn. `pictured`: it shows a picture and no words. */
export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly runs: readonly PdfRun[]
  readonly pictured: boolean
}

const MAX_PAGES = 1000
const TAIL_BYTES = 4096

/**
 * The pages of a PDF. pdf.js runs in this very thread, which is a worker of ours: it starts none of its own, runs no code
 * from the file (no `eval`, no scripts, no forms) and asks for nothing but character maps.
 * @throws {FileError} `damaged`, `encrypted`, `too_large`, or `undecodable` where a character map is needed and not at hand.
 */
export async function readPdfPages(
  file: string,
  bytes: Uint8Array,
  readCharacterMap: ReadCharacterMap | null,
): Promise<readonly PdfPage[]> {
  if (!endsAsPdf(bytes)) throw new FileError(file, 'damaged', { kind: 'pdf', bytes: bytes.length })
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  const missing: string[] = []
  const task = pdfjs.getDocument({
    // pdf.js takes the bytes over and leaves an empty array behind.
    data: bytes.slice(),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // Pictures are only counted; a large one need not be unpacked for that.
    maxImageSize: 4096 * 4096,
    cMapPacked: true,
    BinaryDataFactory: binaryData(readCharacterMap, missing),
  })
  try {
    const document = await task.promise
    if (document.numPages > MAX_PAGES) {
      throw new FileError(file, 'too_large', { pages: document.numPages, limit: MAX_PAGES })
    }
    const pages = await readPages(document, Object.values(pictureOperators(pdfjs.OPS)))
    if (missing.length > 0) throw new FileError(file, 'undecodable', { character_map: missing[0] ?? '' })
    return pages
  } catch (error) {
    throw asFileError(file, bytes, error)
  } finally {
    await task.destroy()
  }
}

// pdf.js makes do with a file cut short and shows the pages it still finds; here the rest would be missing unseen.
function endsAsPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(-TAIL_BYTES)).includes('%%EOF')
}

async function readPages(document: PDFDocumentProxy, pictures: readonly number[]): Promise<PdfPage[]> {
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    pages.push(await readPage(page, pictures))
    page.cleanup()
  }
  return pages
}

async function readPage(page: PDFPageProxy, pictures: readonly number[]): Promise<PdfPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const runs: PdfRun[] = []
  for (const item of items) {
    if (!('str' in item)) continue
    const [a, b, , , x, y] = multiply(transform, item.transform)
    // Slanted words are a watermark.
    if (item.str === '' || Math.abs(b) > Math.abs(a) * 0.05) continue
    runs.push({ text: item.str, x, y, width: item.width, size: Math.abs(a) })
  }
  const words = runs.some(({ text }) => /\S/.test(text))
  return { width, height, runs, pictured: !words && (await showsPicture(page, pictures)) }
}

async function showsPicture(page: PDFPageProxy, pictures: readonly number[]): Promise<boolean> {
  const { fnArray } = await page.getOperatorList()
  return fnArray.some((operator) => pictures.includes(operator))
}

function pictureOperators(operators: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(operators).filter(([name]) => /^paint.*(?:Image|JpegX)/.test(name)))
}

type Matrix = readonly [number, number, number, number, number, number]

function multiply(outer: readonly number[], inner: readonly number[]): Matrix {
  const [a, b, c, d, e, f] = outer as Matrix
  const [g, h, i, j, k, l] = inner as Matrix
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

function binaryData(readCharacterMap: ReadCharacterMap | null, missing: string[]): object {
  return class {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      const name = filename.replace(/\.bcmap$/, '')
      if (kind === 'cMapUrl' && readCharacterMap) return await readCharacterMap(name)
      // Fonts that stand in for others only matter for drawing.
      if (kind === 'cMapUrl') missing.push(name)
      throw new Error(`not at hand: ${filename}`)
    }
  }
}

function asFileError(file: string, bytes: Uint8Array, error: unknown): FileError {
  if (error instanceof FileError) return error
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return new FileError(file, 'encrypted', { kind: 'pdf' })
  return new FileError(file, 'damaged', { kind: 'pdf', bytes: bytes.length })
}
