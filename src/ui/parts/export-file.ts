import type { Figure } from '../../export/figure.ts'
import type { PngScale } from '../../export/to-png.ts'
import { collectInTurns } from '../library/in-turns.ts'
import type { OfficeJob } from '../workers/office.worker.ts'
import { drawSvgAway } from '../workers/open-drawing.ts'
import type { Words } from '../words/zh.ts'
import { figureOf, type PanelTake, PICTURE_WIDTH } from './figure-of.ts'

/** The files that a chart can be taken away as, named by their extension. */
export const EXPORT_KINDS = ['png', 'svg', 'pptx', 'xlsx', 'csv'] as const
export type ExportKind = (typeof EXPORT_KINDS)[number]

const OFFICE_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
}

/**
 * The panel as a file. Writers load when they are first needed; office files are written in a worker.
 * @throws {Error} when there is no drawing to take, or a writer fails.
 */
export async function fileOf<Row>(
  kind: ExportKind,
  take: PanelTake<Row>,
  words: Words,
  scale: PngScale,
): Promise<Blob> {
  const { language } = words
  const { file } = words.takeAway
  if (kind === 'csv') {
    const { csvPieces } = await import('../../export/to-csv.ts')
    const pieces = await collectInTurns(csvPieces(take.note, take.columns, take.rows))
    return new Blob([...pieces], { type: 'text/csv;charset=utf-8' })
  }
  if (kind === 'svg' || kind === 'png') return pictureOf(kind, take, scale)
  const figure = await figureOf(take, file, kind === 'xlsx' ? 'none' : 'fallback')
  const job: OfficeJob =
    kind === 'xlsx' ? { kind, language, figure } : { kind, language, deck: { ...oneSlide, ...(await deckOf(figure)) } }
  const { writeOffice } = await import('../workers/write-office.ts')
  return new Blob([new Uint8Array(await writeOffice(job))], { type: OFFICE_TYPES[kind] })
}

const oneSlide = { cover: null, tables: true }

async function deckOf(figure: Figure) {
  return {
    title: figure.note.title,
    date: figure.note.date,
    figures: [{ ...figure, png: await pictureFor(figure) }],
  }
}

/** The PNG that stands in where an office program cannot draw the chart itself; `null` where it can. */
async function pictureFor({ native, svg }: Figure): Promise<Uint8Array | null> {
  if (native || !svg) return null
  const { toPng } = await import('../../export/to-png.ts')
  return new Uint8Array(await (await toPng(svg.markup, 3)).arrayBuffer())
}

async function pictureOf<Row>(kind: 'svg' | 'png', { drawing, note }: PanelTake<Row>, scale: PngScale): Promise<Blob> {
  if (!drawing) throw new Error('nothing is drawn here')
  // Before anything is waited for, as in `figureOf`.
  const { option, width, height } = drawing(PICTURE_WIDTH)
  const { toSvg } = await import('../../export/to-svg.ts')
  const size = { width, height }
  const svg = toSvg(await drawSvgAway(option, size), note, size)
  if (kind === 'svg') return new Blob([svg], { type: 'image/svg+xml' })
  const { toPng } = await import('../../export/to-png.ts')
  return toPng(svg, scale)
}
