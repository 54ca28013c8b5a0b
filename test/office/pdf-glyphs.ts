import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a PDF shows: its text, how many glyphs, and how many of them are the box for a missing character. */
export interface PdfGlyphs {
  readonly text: string
  readonly pages: number
  readonly glyphs: number
  readonly boxes: number
}

interface Glyph {
  readonly originalCharCode: number
  readonly unicode: string
}

/** Reads the glyphs of a PDF as LibreOffice writes them: fonts cut to what is used, whose glyph 0 is the box. */
export async function pdfGlyphs(bytes: Uint8Array): Promise<PdfGlyphs> {
  const pdf = await getDocument({ data: bytes.slice() }).promise
  const shown: Glyph[] = []
  const texts: string[] = []
  for (let no = 1; no <= pdf.numPages; no++) {
    const page = await pdf.getPage(no)
    texts.push((await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(''))
    const { fnArray, argsArray } = await page.getOperatorList()
    fnArray.forEach((operator, at) => {
      if (operator === OPS.showText) shown.push(...glyphsOf((argsArray as unknown[][])[at]?.[0]))
    })
  }
  const boxes = shown.filter(({ originalCharCode, unicode }) => originalCharCode === 0 || unicode === '\uFFFD').length
  return { text: texts.join('\n').normalize('NFKC'), pages: pdf.numPages, glyphs: shown.length, boxes }
}

function glyphsOf(run: unknown): readonly Glyph[] {
  return Array.isArray(run)
    ? run.filter((one): one is Glyph => typeof one === 'object' && one !== null && 'originalCharCode' in one)
    : []
}
