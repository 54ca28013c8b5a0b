import type { Status } from '../notice/tree.ts'

/** Fill of each status: done is green, staged ochre, open orange to red, silence grey. */
export const STATUS_COLORS: Readonly<Record<Status, string>> = {
  completed: '#2f7d5b',
  mostly_completed: '#86b06b',
  staged: '#c59a2f',
  ongoing: '#d9772b',
  not_completed: '#b23b36',
  unstated: '#8d949e',
}

/** Fill of each first-level category; X 待定 stays grey. */
export function categoryColor(code: string): string {
  const colors: Readonly<Record<string, string>> = { A: '#3568a0', B: '#7d5596', C: '#2b7a82', D: '#a8662c' }
  return colors[code.charAt(0)] ?? '#8d949e'
}

export const INK = '#2b3038'
export const FAINT_INK = '#6b727c'
export const GRID_LINE = '#e4e7eb'
export const ACCENT = '#2f5d8a'
