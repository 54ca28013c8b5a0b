import type { Figure } from '../../export/figure.ts'
import { figuresOf, type Report, sharedLines, TEMPLATE_PARTS } from '../../export/report.ts'
import { toPng } from '../../export/to-png.ts'
import type { Words } from '../words/zh.ts'
import { writeOffice } from '../workers/write-office.ts'

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
}

/**
 * The report as a Word document or as slides; pictures are drawn here, the file is written in a worker.
 * @throws {Error} when a picture cannot be drawn or the writer fails.
 */
export async function reportFile(kind: 'docx' | 'pptx', report: Report, words: Words): Promise<Blob> {
  const { language } = words
  const figures = figuresOf(report)
  const bytes =
    kind === 'docx'
      ? await writeOffice({ kind, language, report, pictures: await picturesOf(drawnFor(report, figures)) })
      : await writeOffice({ kind, language, deck: await deckOf({ ...report, figures }, words) })
  return new Blob([new Uint8Array(bytes)], { type: TYPES[kind] })
}

async function deckOf(report: Report, words: Words) {
  const { title, date, figures, template } = report
  const drawn = figures.map((figure) => (figure.native ? { ...figure, svg: null } : figure))
  const pictures = await picturesOf(drawn)
  const cover = [words.takeAway.file.report.dated(date), ...sharedLines(figures)]
  return {
    title,
    date,
    cover,
    tables: template !== 'brief',
    figures: figures.map((figure, at) => ({ ...figure, png: pictures[at] ?? null })),
  }
}

/** The figures as their template draws them: two in a line are drawn narrower, none where there are only tables. */
function drawnFor({ template }: Report, figures: readonly Figure[]): readonly Figure[] {
  const { pictures, columns } = TEMPLATE_PARTS[template]
  return figures.map((figure) => ({
    ...figure,
    svg: pictures ? (columns === 2 ? (figure.narrow ?? figure.svg) : figure.svg) : null,
  }))
}

// Sharp on paper at the width of a page.
const SCALE = 3

async function picturesOf(figures: readonly Figure[]): Promise<(Uint8Array | null)[]> {
  const pictures: (Uint8Array | null)[] = []
  // One after the other: each is a canvas of some ten megabytes.
  for (const { svg } of figures) {
    pictures.push(svg && new Uint8Array(await (await toPng(svg.markup, SCALE)).arrayBuffer()))
  }
  return pictures
}
