import { differenceForest } from '../../src/charts/difference-forest.ts'
import type { Drawing } from '../../src/charts/drawing.ts'
import { funnelPlot } from '../../src/charts/funnel-plot.ts'
import { groupDots } from '../../src/charts/group-dots.ts'
import { findingDifferences } from '../../src/metrics/finding-difference.ts'
import { funnel } from '../../src/metrics/funnel.ts'
import { zh } from '../../src/ui/words/zh.ts'
import { DRAWN_WIDTH } from './drawings.ts'

const { difference, funnel: funnelWords } = zh.compare

const finding = (name: string, k1: number, n1: number, k2: number, n2: number) => [
  { group: '东市', unit: null, finding: name, k: k1, n: n1 },
  { group: '西市', unit: null, finding: name, k: k2, n: n2 },
]
/** Invented differences between two cities of that many agencies each. */
export const differences = (n1: number, n2: number) =>
  findingDifferences([...finding('借调人员', n1, n1, 0, n2), ...finding('公车管理', 1, n1, 2, n2)], '东市', '西市')
export const forestText = {
  axis: difference.axis('东市', '西市'),
  finding: (key: string) => key,
  figure: (row: ReturnType<typeof differences>[number]) =>
    difference.figure(row.k1, row.n1, row.k2, row.n2, difference.verdict[row.verdict]),
}

// About the common share of 32/96: one between the limits (50 % is 2.5 standard errors above), one far outside, one with fewer than ten, one with silence.
export const drawnFunnel = funnel([
  { group: '甲局', k: 25, silent: 0, n: 50, stated_k: 25, stated_n: 50 },
  { group: '乙局', k: 2, silent: 0, n: 40, stated_k: 2, stated_n: 40 },
  { group: '丙局', k: 5, silent: 0, n: 6, stated_k: 5, stated_n: 6 },
  { group: '丁局', k: 3, silent: 20, n: 30, stated_k: 0, stated_n: 0 },
])
export const funnelText = {
  ...funnelWords,
  axis: funnelWords.axis.completion,
  size: funnelWords.size('问题'),
  target: funnelWords.target('33.3%', 96),
  name: ({ group }: { readonly group: string }) => group,
}

const dot = (line: string, group: string, k: number, n: number) => ({
  ...{ line, group, share: k / n, lower: k / n / 2, upper: Math.min(1, k / n + 0.2), figure: `${k}/${n}` },
})
export const DOTS = [dot('借调人员', '东市', 3, 12), dot('借调人员', '西市', 9, 20), dot('公车管理', '东市', 0, 12)]

/** The charts of comparisons, with invented rows, by name. */
export const COMPARE_DRAWINGS: readonly (readonly [string, () => Drawing & { readonly width?: number }])[] = [
  ['difference-many', () => differenceForest(differences(40, 52), forestText, DRAWN_WIDTH)],
  ['difference-few', () => differenceForest(differences(4, 52), forestText, DRAWN_WIDTH)],
  ['funnel', () => funnelPlot(drawnFunnel ?? { target: 0, of_items: 0, points: [] }, funnelText, DRAWN_WIDTH)],
  ['group-dots', () => groupDots(DOTS, ['东市', '西市'], { axis: '比例' }, DRAWN_WIDTH)],
]
