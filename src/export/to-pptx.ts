import PptxGenJS from 'pptxgenjs'
import type { Figure } from './figure.ts'
import type { FileWords } from './file-words.ts'
import { mendSlides } from './mend-slides.ts'
import { OFFICE_SANS } from './office-font.ts'
import { addGrid, addNativeChart, gridPages } from './slide-chart.ts'
import { frameSlide, INNER, LEFT, TEXT, WIDTH } from './slide-frame.ts'
import { addTablePages } from './slide-table.ts'

/** A figure with its picture, where it must travel as one. */
export interface PicturedFigure extends Figure {
  /** PNG of `svg`; `null` where the native chart takes its place. */
  readonly png: Uint8Array | null
}

/** Slides: perhaps a cover, then one figure after the other. */
export interface Deck {
  readonly title: string
  /** ISO date. */
  readonly date: string
  /** Lines under the title of the cover; without them there is no cover. */
  readonly cover: readonly string[] | null
  readonly figures: readonly (PicturedFigure & { readonly remark?: string })[]
  /** Whether the rows behind each chart follow it. */
  readonly tables: boolean
}

const INK = '1F2329'
const GREY = '5A6069'
const BODY_TOP = 1.45

/** The deck as PPTX with charts that PowerPoint draws and lets edit. The same deck always gives the same bytes. */
export async function toPptx(deck: Deck, words: FileWords): Promise<Uint8Array> {
  const pptx = new PptxGenJS()
  pptx.layout = 'LAYOUT_WIDE'
  pptx.title = deck.title
  pptx.author = pptx.company = words.producer
  pptx.theme = { headFontFace: OFFICE_SANS, bodyFontFace: OFFICE_SANS }
  if (deck.cover) addCover(pptx, deck.title, deck.cover)
  for (const figure of deck.figures) {
    addFigure(pptx, figure)
    if (deck.tables) addTablePages(pptx, figure, words)
  }
  const bytes = (await pptx.write({ outputType: 'uint8array' })) as Uint8Array
  const charts = deck.figures.flatMap(({ native }) => (native && native.kind !== 'grid' ? [native] : []))
  return mendSlides(bytes, charts, words, deck.date)
}

function addCover(pptx: PptxGenJS, title: string, lines: readonly string[]): void {
  const slide = pptx.addSlide()
  const place = { x: 1, w: WIDTH - 2, fontFace: OFFICE_SANS, align: 'center' as const }
  slide.addText(title, { ...place, y: 2.2, h: 1.4, fontSize: 36, bold: true, color: INK, valign: 'bottom' })
  slide.addText(lines.join('\n'), { ...place, y: 3.8, h: 1.6, fontSize: 16, color: GREY, valign: 'top' })
}

function addFigure(pptx: PptxGenJS, figure: Deck['figures'][number]): void {
  const { native, note } = figure
  const remark = figure.remark?.trim() ?? ''
  const bodyTop = BODY_TOP + (remark === '' ? 0 : 0.55)
  const place = { x: LEFT, y: bodyTop, w: INNER, h: 6.3 - bodyTop }
  for (const page of native?.kind === 'grid' ? gridPages(native, place) : [native]) {
    const slide = pptx.addSlide()
    frameSlide(slide, figure)
    if (remark !== '') {
      slide.addText(remark, { x: LEFT, y: BODY_TOP - 0.1, w: INNER, h: 0.6, fontSize: 14, color: INK, ...TEXT })
    }
    if (page === null) addPicture(slide, figure, place)
    else if (page.kind === 'grid') addGrid(slide, page, place)
    else addNativeChart(slide, page, place, `${note.title}；${note.filter}；${note.n}；${note.claim}`)
  }
}

function addPicture(
  slide: PptxGenJS.Slide,
  { png, svg }: PicturedFigure,
  place: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
): void {
  if (!png || !svg) return
  const scale = Math.min(place.w / svg.width, place.h / svg.height)
  const [w, h] = [svg.width * scale, svg.height * scale]
  slide.addImage({ data: `image/png;base64,${base64(png)}`, x: place.x + (place.w - w) / 2, y: place.y, w, h })
}

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let from = 0; from < bytes.length; from += 8192)
    text += String.fromCharCode(...bytes.subarray(from, from + 8192))
  return btoa(text)
}
