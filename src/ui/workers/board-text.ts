import type { RepairKind, SourceText } from '../../source/source-text.ts'

/** From `at` of the reading text on, the raw text is ahead by `ahead`, until the next shift. */
export interface Shift {
  readonly at: number
  readonly ahead: number
}

/** A source text as plain data, so that it crosses from the worker to the page. */
export interface BoardText {
  readonly raw: string
  readonly text: string
  readonly encoding: string
  readonly repairs: readonly RepairKind[]
  readonly marked: readonly { readonly start: number; readonly end: number }[]
  readonly shifts: readonly Shift[]
}

/** `source` without its function: the offset map becomes a list of shifts. */
export function toBoardText(source: SourceText): BoardText {
  const shifts: Shift[] = []
  let ahead = 0
  for (let at = 0; at <= source.text.length; at++) {
    const now = source.toRaw(at) - at
    if (now !== ahead) shifts.push({ at, ahead: (ahead = now) })
  }
  const { raw, text, encoding, repairs, marked } = source
  return { raw, text, encoding, repairs: [...repairs], marked: [...marked], shifts }
}

/** Offset in the raw text of offset `at` in the reading text. */
export function toRawOffset(board: BoardText, at: number): number {
  let low = 0
  let high = board.shifts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((board.shifts[middle]?.at ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return at + (board.shifts[low - 1]?.ahead ?? 0)
}
