import { categoryHeatmap } from '../../src/charts/category-heatmap.ts'
import { LIGHT } from '../../src/charts/palette.ts'
import { statusMixBar } from '../../src/charts/status-mix-bar.ts'
import { drawSvg } from '../../src/export/draw-svg.ts'
import type { Figure } from '../../src/export/figure.ts'
import { readNativeChart } from '../../src/export/read-native-chart.ts'
import { toPlainSvg } from '../../src/export/to-svg.ts'
import { zh } from '../../src/ui/words/zh.ts'
import { HEATMAP_ROWS, STATUS_ROWS } from '../charts/invented-rows.ts'
import { NOTE } from '../export/fictional-note.ts'

const WIDTH = 640
const { codes, charts } = zh
const WORDS = zh.takeAway.file

function figureOf(title: string, drawing: ReturnType<typeof statusMixBar> & { readonly width?: number }): Figure {
  const { option, height, width = WIDTH } = drawing
  const size = { width, height }
  const svg = { markup: toPlainSvg(drawSvg(option, size), size), ...size }
  const rows = [
    ['㐀𠮷县公示局', 3],
    ['=1+1', 4],
  ]
  const texts = rows.map((row) => row.map(String))
  const table = { labels: ['单位', '项数'], rows, texts }
  return { note: { ...NOTE, title }, table, native: readNativeChart(option, WORDS), svg, narrow: svg }
}

/** Invented charts as the app draws them: stacked bars, and a heat map. */
export const FIGURES: readonly Figure[] = [
  figureOf(
    '整改状态构成',
    statusMixBar(
      STATUS_ROWS,
      { ...codes, unnamed: charts.unnamed, axis: charts.itemsAxis, aside: zh.joint.aside },
      WIDTH,
      LIGHT,
    ),
  ),
  figureOf(
    '类别 × 单位',
    categoryHeatmap(
      HEATMAP_ROWS,
      'count',
      { unit: codes.unit, unnamed: charts.unnamed, category: (code) => `类别${code}` },
      WIDTH,
      LIGHT,
    ),
  ),
]
