import { AlignmentType, HeadingLevel, ImageRun, LineRuleType, Paragraph, SimpleField, type Table, TextRun } from 'docx'
import { tableOf } from './document-table.ts'
import { footLines, headLines, labelsOf } from './export-note.ts'
import type { FigureDrawing } from './figure.ts'
import type { FileWords } from './file-words.ts'
import { DOCUMENT_FONTS } from './office-font.ts'
import { widthsFor } from './text-columns.ts'
import { type ReportFigure, sharedLines, type TemplateParts } from './report.ts'

/** What stands in the body of a document. */
export type Part = Paragraph | Table

// Points of the space between the margins, and half of it less the gap.
const WIDE = 440
const HALF = 214
const HALF_HEIGHT = 190
// Half points: 小四 for captions, 小五 for notes.
export const CAPTION_SIZE = 24
const NOTE = 18
export const CAPTION_STYLE = 'Caption'

/** A run of body text, `size` in half points. */
export function plain(text: string, size?: number): TextRun {
  return new TextRun(size === undefined ? { text } : { text, size })
}

/** One page for leaders: what the writer says, then the pictures two by two, then the sources. */
export function briefParts(
  figures: readonly ReportFigure[],
  pictures: readonly (Uint8Array | null)[],
  words: FileWords,
): readonly Part[] {
  const remarks = figures.flatMap(({ remark }) => (remark.trim() === '' ? [] : [said(remark, 28)]))
  const cells = figures.flatMap(({ svg, narrow, note }, at): Paragraph[][] => {
    const png = pictures[at]
    const drawn = narrow ?? svg
    if (!png || !drawn) return []
    return [
      [picture(png, drawn, HALF, HALF_HEIGHT, note.title), caption(words.report.figure, at + 1, figures[at], words)],
    ]
  })
  const shared = small([words.report.shared, ...sharedLines(figures)].join('\u3000'))
  return [...remarks, ...(cells.length > 0 ? [tableOf.pairs(cells)] : []), shared]
}

/** A section per figure: heading, remark, picture with caption, table with caption, note. */
export function figureParts(
  figures: readonly ReportFigure[],
  pictures: readonly (Uint8Array | null)[],
  shape: TemplateParts,
  words: FileWords,
): readonly Part[] {
  return figures.flatMap((figure, at): Part[] => {
    const { note, remark, svg } = figure
    const png = shape.pictures ? pictures[at] : null
    const drawn =
      png && svg ? [picture(png, svg, WIDE, 560, note.title), caption(words.report.figure, at + 1, figure, words)] : []
    return [
      heading(`${words.report.section(at + 1)}${note.title}`),
      ...(remark.trim() === '' ? [] : [said(remark)]),
      ...drawn,
      ...(shape.rows > 0 ? tableParts(figure, at + 1, shape.rows, words) : []),
      ...noteParts(figure, words),
    ]
  })
}

function tableParts(figure: ReportFigure, no: number, most: number, words: FileWords): Part[] {
  const { labels, rows, texts } = figure.table
  const shown = Math.min(most, rows.length)
  const cut = rows.length > shown ? words.report.rowsCut(shown, rows.length) : ''
  const head = caption(words.report.table, no, figure, words, cut)
  return [head, tableOf.rows(labels, texts.slice(0, shown), widthsFor(labels, texts.slice(0, shown)))]
}

function noteParts({ note, link }: ReportFigure, words: FileWords): Paragraph[] {
  const { colon } = labelsOf(note)
  const lines = [...headLines(note), ...footLines(note)].map(({ label, text }) => `${label}${colon}${text}`)
  return [small(lines.join('\u3000')), small(`${words.report.link}${colon}${link}`)]
}

/** The definitions of all metrics, each once. */
export function annexParts(figures: readonly ReportFigure[], words: FileWords): readonly Part[] {
  const metrics = new Map(figures.flatMap(({ note }) => note.metrics).map((metric) => [metric.name, metric]))
  const { definition, formula, unit, denominator, caveats } = words.metric
  return [
    heading(words.report.annex),
    ...[...metrics.values()].flatMap((metric) => [
      new Paragraph({
        spacing: { before: 160 },
        keepNext: true,
        children: [new TextRun({ text: metric.name, font: DOCUMENT_FONTS.head, size: CAPTION_SIZE })],
      }),
      tableOf.rows(
        [],
        [
          [definition, metric.definition],
          [formula, metric.formula],
          [unit, metric.unit],
          [denominator, metric.denominator],
          [caveats, metric.caveats.join('\n')],
        ],
        [18, 82],
      ),
    ]),
  ]
}

function heading(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, children: [new TextRun(text)] })
}

/** What the writer says, paragraph by paragraph as it was typed, indented by two characters. */
function said(remark: string, size = 32): Paragraph {
  const lines = remark.trim().split(/\s*\n\s*/)
  return new Paragraph({
    indent: { firstLine: size * 20 },
    spacing: { after: 60 },
    children: lines.map((text, at) => new TextRun({ text, size, ...(at > 0 ? { break: 1 } : {}) })),
  })
}

/** A caption whose number Word counts itself. */
function caption(
  label: (no: number) => string,
  no: number,
  figure: ReportFigure | undefined,
  words: FileWords,
  more = '',
): Paragraph {
  const [before = '', after = ''] = label(no).split(String(no))
  const sequence = label === words.report.figure ? 'Figure' : 'Table'
  return new Paragraph({
    style: CAPTION_STYLE,
    keepNext: sequence === 'Table',
    children: [
      new TextRun(before),
      new SimpleField(`SEQ ${sequence} \\* ARABIC`, String(no)),
      new TextRun(`${after}\u3000${figure?.note.title ?? ''}${more}`),
    ],
  })
}

function picture(
  png: Uint8Array,
  { width, height }: FigureDrawing,
  widest: number,
  highest: number,
  name: string,
): Paragraph {
  const scale = Math.min(widest / width, highest / height)
  // The library counts in pixels of 0.75 points.
  const size = { width: Math.round((width * scale) / 0.75), height: Math.round((height * scale) / 0.75) }
  const altText = { name, title: name, description: name }
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 60 },
    children: [new ImageRun({ type: 'png', data: png, transformation: size, altText })],
  })
}

function small(text: string): Paragraph {
  return new Paragraph({ spacing: { line: 280, before: 60 }, children: [plain(text, NOTE)] })
}
