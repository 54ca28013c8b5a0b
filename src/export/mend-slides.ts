import { strFromU8, strToU8, unzipSync } from 'fflate'
import type { FileWords } from './file-words.ts'
import type { NativeBars } from './native-chart.ts'
import { matrixOf } from './native-sheet.ts'
import { packStill, stillArchive } from './still-archive.ts'
import { writeWorkbook } from './workbook.ts'

// A gap has no point at all: PowerPoint takes an empty number for a damaged file.
const EMPTY_POINT = /<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g
const NUMBERED = /(charts\/(?:_rels\/)?chart|embeddings\/Microsoft_Excel_Worksheet)(\d+)(?=\.x)/g
const WORKBOOK = /^ppt\/embeddings\/Microsoft_Excel_Worksheet(\d+)\.xlsx$/

/**
 * Slides as PowerPoint opens them without repair: gaps in charts are gaps, and the workbook behind each chart is our own
 * (the one that pptxgenjs writes names a table range that is none). Charts are numbered from 1, for pptxgenjs goes on
 * counting from one deck to the next. `charts` stand in the order of the slides.
 */
export async function mendSlides(
  bytes: Uint8Array,
  charts: readonly NativeBars[],
  words: FileWords,
  date: string,
): Promise<Uint8Array> {
  const files = unzipSync(bytes)
  const found = Object.keys(files).flatMap((path) => Number(WORKBOOK.exec(path)?.[1] ?? []) || [])
  const order = new Map(found.sort((a, b) => a - b).map((number, at) => [String(number), at]))
  const renumber = (text: string): string =>
    text.replace(NUMBERED, (_, before: string, number: string) => `${before}${(order.get(number) ?? 0) + 1}`)
  const mended: Record<string, Uint8Array> = {}
  for (const [path, content] of Object.entries(files)) {
    const chart = charts[order.get(WORKBOOK.exec(path)?.[1] ?? '') ?? -1]
    mended[renumber(path)] = chart
      ? await writeWorkbook([{ name: 'Sheet1', lines: matrixOf(chart, words) }], '', date)
      : mendPart(path, content, renumber)
  }
  return stillArchive(packStill(mended), date)
}

function mendPart(path: string, content: Uint8Array, renumber: (text: string) => string): Uint8Array {
  if (!/\.(?:xml|rels)$/.test(path)) return content
  return strToU8(renumber(strFromU8(content).replace(EMPTY_POINT, '')))
}
