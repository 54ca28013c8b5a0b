import type { Status } from '../notice/tree.ts'

/** Every colour of a drawing, and whether shapes carry patterns so that no meaning hangs on colour alone. */
export interface Palette {
  /** What the drawing stands on. */
  readonly paper: string
  readonly ink: string
  readonly faintInk: string
  readonly gridLine: string
  readonly accent: string
  /** Lines of intervals. */
  readonly whisker: string
  /** Fill of each status: done is green, staged ochre, open orange to red, silence grey. */
  readonly status: Readonly<Record<Status, string>>
  /** Lines of a hatching over the colour of a status. */
  readonly hatch: string
  /** First-level categories; `X` stands for 待定 and all others. */
  readonly category: Readonly<Record<'A' | 'B' | 'C' | 'D' | 'X', string>>
  readonly problem: string
  readonly onProblem: string
  readonly task: string
  readonly onTask: string
  readonly declared: string
  readonly listed: string
  /** Few to many. */
  readonly heat: readonly [string, string, string, string]
  /** Ink on the cells from the middle of `heat` upwards, and below it. */
  readonly onMuch: string
  readonly onLittle: string
  /** Empty rows of a heatmap, by turns. */
  readonly bands: readonly [string, string]
  readonly patterns: boolean
}

/** On white: screens by day, every export, print. */
export const LIGHT: Palette = {
  paper: '#ffffff',
  ink: '#2b3038',
  faintInk: '#6b727c',
  gridLine: '#e4e7eb',
  accent: '#2f5d8a',
  whisker: '#8fabc6',
  status: {
    completed: '#2f7d5b',
    mostly_completed: '#86b06b',
    staged: '#c59a2f',
    ongoing: '#d9772b',
    not_completed: '#b23b36',
    unstated: '#8d949e',
  },
  hatch: '#ffffffb0',
  category: { A: '#3568a0', B: '#7d5596', C: '#2b7a82', D: '#a8662c', X: '#8d949e' },
  problem: '#3568a0',
  onProblem: '#ffffff',
  task: '#9dbbd9',
  onTask: '#2b3038',
  declared: '#a8662c',
  listed: '#2f7d5b',
  heat: ['#e8f0f8', '#9dbbd9', '#3f72a6', '#1d4a78'],
  onMuch: '#ffffff',
  onLittle: '#2b3038',
  bands: ['#fafbfc', '#f4f6f8'],
  patterns: false,
}

/** On dark paper: the same hues, lighter. */
export const DARK: Palette = {
  paper: '#1d2126',
  ink: '#e4e8ed',
  faintInk: '#a3abb5',
  gridLine: '#363d46',
  accent: '#86b7e8',
  whisker: '#5f7f9e',
  status: {
    completed: '#57b189',
    mostly_completed: '#9cc67f',
    staged: '#d9b04a',
    ongoing: '#e8924d',
    not_completed: '#e0706a',
    unstated: '#8d96a1',
  },
  hatch: '#1d2126b0',
  category: { A: '#6d9fd6', B: '#b08cc8', C: '#5cb0b8', D: '#d39a63', X: '#8d96a1' },
  problem: '#6d9fd6',
  onProblem: '#10161d',
  task: '#3f5f80',
  onTask: '#f2f5f8',
  declared: '#e0a264',
  listed: '#57b189',
  heat: ['#22303d', '#2f5378', '#5d93c9', '#b4d6f6'],
  onMuch: '#10161d',
  onLittle: '#e4e8ed',
  bands: ['#21262c', '#252b32'],
  patterns: false,
}

/** Black on white, full colours, patterns on every status and category. */
export const CONTRAST: Palette = {
  paper: '#ffffff',
  ink: '#000000',
  faintInk: '#1a1a1a',
  gridLine: '#767676',
  accent: '#00376b',
  whisker: '#000000',
  status: {
    completed: '#00563a',
    mostly_completed: '#3c6a12',
    staged: '#7a5200',
    ongoing: '#a33b00',
    not_completed: '#96001a',
    unstated: '#333333',
  },
  hatch: '#ffffff',
  category: { A: '#003f7d', B: '#5b1e80', C: '#005159', D: '#7c3a00', X: '#333333' },
  problem: '#003f7d',
  onProblem: '#ffffff',
  task: '#a9c9ea',
  onTask: '#000000',
  declared: '#7c3a00',
  listed: '#00563a',
  heat: ['#dfeaf6', '#8fb4da', '#2f6096', '#00264d'],
  onMuch: '#ffffff',
  onLittle: '#000000',
  bands: ['#ffffff', '#f0f0f0'],
  patterns: true,
}

/** Fill of the first-level category of `code`; X 待定 and what no codebook knows stay grey. */
export function categoryColor(code: string, palette: Palette): string {
  const letter = code.charAt(0)
  return letter === 'A' || letter === 'B' || letter === 'C' || letter === 'D'
    ? palette.category[letter]
    : palette.category.X
}
