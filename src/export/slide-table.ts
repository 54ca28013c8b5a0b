import type PptxGenJS from 'pptxgenjs'
import type { Figure } from './figure.ts'
import type { FileWords } from './file-words.ts'
import { OFFICE_SANS } from './office-font.ts'
import { frameSlide, INNER, LEFT } from './slide-frame.ts'
import { columnWidths, dealRows, rowHeight } from './table-room.ts'
import { widthsFor } from './text-columns.ts'

// Inches between the head lines and the foot lines of a slide.
const TOP = 1.4
const ROOM = 4.9
// More than this nobody reads on slides; the workbook has them all.
const MOST = 200

/** The rows behind a chart, page by page. */
export function addTablePages(pptx: PptxGenJS, figure: Figure, words: FileWords): void {
  const { labels, rows, texts } = figure.table
  const shown = texts.slice(0, MOST)
  const size = labels.length > 8 ? 8 : 10
  const widths = columnWidths(widthsFor(labels, shown), INNER)
  const headHeight = rowHeight(labels, widths, size)
  const pages = dealRows(shown, (row) => rowHeight(row, widths, size), ROOM - headHeight)
  const font = { fontFace: OFFICE_SANS, fontSize: size }
  for (const [page, own] of pages.entries()) {
    const slide = pptx.addSlide()
    const title = words.tablePage(figure.note.title, page + 1, pages.length)
    frameSlide(slide, figure, rows.length > MOST ? `${title}${words.rowsCut(MOST, rows.length)}` : title)
    const head = labels.map((text) => ({ text, options: { ...font, bold: true, fill: { color: 'E8EEF5' } } }))
    const body = own.map((row) =>
      row.map((text, at) => ({
        text,
        options: { ...font, align: typeof rows[0]?.[at] === 'number' ? ('right' as const) : ('left' as const) },
      })),
    )
    slide.addTable([head, ...body], {
      x: LEFT,
      y: TOP,
      w: INNER,
      colW: [...widths],
      rowH: [headHeight, ...own.map((row) => rowHeight(row, widths, size))],
      margin: [0.01, 0.05, 0.01, 0.05],
      border: { type: 'solid', pt: 0.5, color: 'D0D5DB' },
    })
  }
}
