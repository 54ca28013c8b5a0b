import type PptxGenJS from 'pptxgenjs'
import type { Figure } from './figure.ts'
import type { FileWords } from './file-words.ts'
import { OFFICE_SANS } from './office-font.ts'
import { frameSlide } from './slide-frame.ts'

const ROWS = 20
// More than this nobody reads on slides; the workbook has them all.
const MOST = 200

/** The rows behind a chart, page by page. */
export function addTablePages(pptx: PptxGenJS, figure: Figure, words: FileWords): void {
  const { labels, rows, texts } = figure.table
  const shown = texts.slice(0, MOST)
  const pages = Math.ceil(shown.length / ROWS)
  const size = labels.length > 8 ? 8 : 10
  const font = { fontFace: OFFICE_SANS, fontSize: size }
  for (let page = 0; page < pages; page++) {
    const slide = pptx.addSlide()
    const title = words.tablePage(figure.note.title, page + 1, pages)
    frameSlide(slide, figure, rows.length > MOST ? `${title}${words.rowsCut(MOST, rows.length)}` : title)
    const head = labels.map((text) => ({ text, options: { ...font, bold: true, fill: { color: 'E8EEF5' } } }))
    const body = shown.slice(page * ROWS, (page + 1) * ROWS).map((row) =>
      row.map((text, at) => ({
        text,
        options: { ...font, align: typeof rows[0]?.[at] === 'number' ? ('right' as const) : ('left' as const) },
      })),
    )
    slide.addTable([head, ...body], {
      x: 0.45,
      y: 1.4,
      w: 12.43,
      rowH: 0.23,
      margin: [0.01, 0.05, 0.01, 0.05],
      border: { type: 'solid', pt: 0.5, color: 'D0D5DB' },
    })
  }
}
