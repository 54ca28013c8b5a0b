import type PptxGenJS from 'pptxgenjs'
import { footLines, headLines, labelsOf, type NoteLine } from './export-note.ts'
import type { Figure } from './figure.ts'
import { OFFICE_SANS } from './office-font.ts'

/** Width of a slide, and what is left of it between the margins, in inches. */
export const WIDTH = 13.33
export const LEFT = 0.45
export const INNER = WIDTH - 2 * LEFT
const INK = '1F2329'
const GREY = '5A6069'
export const TEXT = { fontFace: OFFICE_SANS, margin: 0, valign: 'top' as const }

/** Title, head lines and foot lines of the note, and the number of the slide. */
export function frameSlide(slide: PptxGenJS.Slide, { note }: Figure, title = note.title): void {
  const { colon } = labelsOf(note)
  const line = ({ label, text }: NoteLine): string => `${label}${colon}${text}`
  slide.addText(title, { x: LEFT, y: 0.3, w: INNER, h: 0.5, fontSize: 22, bold: true, color: INK, ...TEXT })
  const head = headLines(note).map(line).join('    ')
  slide.addText(head, { x: LEFT, y: 0.85, w: INNER, h: 0.45, fontSize: 11, color: GREY, ...TEXT })
  const foot = footLines(note).map(line).join('    ')
  slide.addText(foot, { x: LEFT, y: 6.42, w: INNER - 0.8, h: 0.9, fontSize: 8, color: GREY, ...TEXT })
  slide.slideNumber = {
    x: WIDTH - LEFT - 0.5,
    y: 7.05,
    w: 0.5,
    h: 0.25,
    fontFace: OFFICE_SANS,
    fontSize: 9,
    color: GREY,
    align: 'right',
  }
  const caveats = note.metrics.flatMap((metric) => [`${metric.name}${colon}${metric.formula}`, ...metric.caveats])
  slide.addNotes([head, foot, ...caveats].join('\n'))
}
