import type { DrawingSize } from './draw-svg.ts'
import { DRAWING_FONTS } from './drawing-fonts.ts'
import { escapeXml } from './escape-xml.ts'
import { type ExportNote, footLines, headLines, labelsOf, type NoteLabels } from './export-note.ts'
import { wrapText } from './wrap-text.ts'

const MARGIN = 16
const TITLE_SIZE = 18
const TEXT_SIZE = 12
const LEADING = 1.5
const TITLE_COLOR = '#1f2329'
const TEXT_COLOR = '#5a6069'

interface TextBlock {
  readonly nodes: string
  readonly height: number
}

/**
 * The chart as one standalone SVG on white: title and head lines of the note, what `drawSvg` drew at `size`, foot lines.
 * The SVG is as wide as `size` and as much higher as its lines need; it refers to nothing outside itself.
 */
export function toSvg(drawn: string, note: ExportNote, size: DrawingSize, labels: NoteLabels = labelsOf(note)): string {
  const text = (line: { label: string; text: string }): string => `${line.label}${labels.colon}${line.text}`
  const title = textBlock([note.title], MARGIN, size.width, TITLE_SIZE, TITLE_COLOR)
  const head = textBlock(headLines(note, labels).map(text), MARGIN + title.height, size.width, TEXT_SIZE, TEXT_COLOR)
  const top = MARGIN + title.height + head.height + MARGIN / 2
  const foot = textBlock(footLines(note, labels).map(text), top + size.height, size.width, TEXT_SIZE, TEXT_COLOR)
  const height = Math.ceil(top + size.height + foot.height + MARGIN)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1"`,
    ` width="${size.width}" height="${height}" viewBox="0 0 ${size.width} ${height}" role="img">`,
    `<title>${escapeXml(note.title)}</title>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    title.nodes,
    head.nodes,
    `<g transform="translate(0,${top})">${withPlainBaselines(drawn)}</g>`,
    foot.nodes,
    `</svg>`,
  ].join('')
}

/** The chart alone, without the lines of the note, as a standalone SVG on white: for documents with captions of their own. */
export function toPlainSvg(drawn: string, size: DrawingSize): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1"`,
    ` width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" role="img">`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    withPlainBaselines(drawn),
    `</svg>`,
  ].join('')
}

function textBlock(paragraphs: readonly string[], top: number, width: number, size: number, color: string): TextBlock {
  const lines = paragraphs.flatMap((paragraph) => wrapText(paragraph, (width - 2 * MARGIN) / size))
  const nodes = lines.map((line, row) => {
    const baseline = top + size * (1 + row * LEADING)
    return `<text x="${MARGIN}" y="${baseline}" font-size="${size}" font-family="${DRAWING_FONTS}" fill="${color}">${escapeXml(line)}</text>`
  })
  return { nodes: nodes.join(''), height: lines.length * size * LEADING }
}

// Half the height of a Chinese character over the baseline, less half its depth under it.
const CENTRAL = 'dy="0.36em"'

/** Text hung by its middle, as programs outside the browser know it too: they pass over `dominant-baseline`. */
function withPlainBaselines(nodes: string): string {
  return nodes.replaceAll('dominant-baseline="central"', CENTRAL)
}
