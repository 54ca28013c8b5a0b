import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx'
import { strToU8, unzipSync } from 'fflate'
import { annexParts, figureParts, briefParts, CAPTION_SIZE, CAPTION_STYLE, plain, type Part } from './document-parts.ts'
import type { FileWords } from './file-words.ts'
import { DOCUMENT_FONTS, fontTable } from './office-font.ts'
import { figuresOf, type Report, TEMPLATE_PARTS } from './report.ts'
import { packStill, stillArchive } from './still-archive.ts'

/** A4 in twentieths of a point, with the margins of official documents. */
const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2098, bottom: 1984, left: 1588, right: 1474, header: 850, footer: 992 },
}
// Half points: 二号 for the title, 三号 for the body.
const TITLE_SIZE = 44
const BODY_SIZE = 32

/**
 * The report as a Word document with numbered captions, running head, page numbers and the definitions at its end.
 * `pictures` are PNGs in the order of the figures. The same report always gives the same bytes.
 */
export async function toDocx(
  report: Report,
  pictures: readonly (Uint8Array | null)[],
  words: FileWords,
): Promise<Uint8Array> {
  const figures = figuresOf(report)
  const shape = TEMPLATE_PARTS[report.template]
  const body: readonly Part[] =
    report.template === 'brief'
      ? briefParts(figures, pictures, words)
      : [...figureParts(figures, pictures, shape, words), ...(shape.annex ? annexParts(figures, words) : [])]
  const document = new Document({
    title: report.title,
    creator: words.producer,
    styles: {
      default: {
        document: {
          run: { font: DOCUMENT_FONTS.body, size: BODY_SIZE },
          paragraph: { spacing: { line: 360, lineRule: LineRuleType.AUTO } },
        },
        heading1: {
          run: { font: DOCUMENT_FONTS.head, size: BODY_SIZE, color: '000000' },
          paragraph: { spacing: { before: 240, after: 120 } },
        },
      },
      paragraphStyles: [
        {
          id: CAPTION_STYLE,
          name: 'caption',
          basedOn: 'Normal',
          run: { font: DOCUMENT_FONTS.head, size: CAPTION_SIZE },
          paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 60, after: 60, line: 300 } },
        },
      ],
    },
    sections: [
      {
        properties: { type: SectionType.CONTINUOUS, page: PAGE },
        headers: { default: headOf(words.report.head(report.title)) },
        footers: { default: pageFoot() },
        children: [titleOf(report.title), dateOf(words.report.dated(report.date)), ...body],
      },
    ],
  })
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document))
  const files = { ...unzipSync(bytes), 'word/fontTable.xml': strToU8(fontTable()) }
  return stillArchive(packStill(files), report.date)
}

function titleOf(title: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 120 },
    children: [new TextRun({ text: title, font: DOCUMENT_FONTS.title, size: TITLE_SIZE })],
  })
}

function dateOf(text: string): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 240 }, children: [plain(text, 24)] })
}

function headOf(text: string): Header {
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [plain(text, 18)] })] })
}

function pageFoot(): Footer {
  const children = [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 28 })]
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] })
}
