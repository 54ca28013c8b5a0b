import { allMatches } from '../base/all-matches.ts'
import { trimSpan, type Span } from '../base/span.ts'
import { markNumber } from './mark.ts'
import { beginsAmiss, endsAsField, opensLabel } from './wording.ts'

const HAN = '[一二三四五六七八九十]{1,3}'
const NUMBER = `(${HAN})是|([①-⑳])|\\((\\d{1,2}|${HAN})\\)|(\\d{1,2})[.、]|第(${HAN})[,、:]|--?`
const WRAPPED =
  '(?:关于|对于|针对)?\\s?“[^。;\\n]{2,120}?”(?:的|中)?(?:存在的?)?问题(?:的?整改(?:落实|进展)?(?:情况)?)?\\s?[。:;([-]|' +
  '(?:关于|对于)[^。:;“”\\n]{4,80}问题(?:的?整改(?:落实|进展)?(?:情况)?)?\\s?[。:;([-]'
// 一是关于“…”的问题。 is a title; 一是针对“…”问题,… is a deed.
const PIECE = new RegExp(`(?<=^|[。;!?:”)\\s])(?:${NUMBER})\\s?(?=${WRAPPED})`, 'g')
const TITLE = new RegExp(WRAPPED, 'y')

/** Whether a wrapped problem that closes as a title opens at `at`, its account on the same line. */
export function opensWrapped(text: string, at: number, end: number): boolean {
  TITLE.lastIndex = at
  return TITLE.test(text) && TITLE.lastIndex <= end
}

/**
 * Cuts a paragraph that tells of several wrapped problems one after the other.
 *
 *   一是关于“排队久”的问题。增设窗口。二是关于“停车难”的问题。重新划线。
 *   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ two lines
 */
export function splitProblems(text: string, lines: readonly Span[]): Span[] {
  const split = splitFields(text, lines)
  return split.flatMap((line, at) => {
    if (followsField(text, split[at - 1]) && !isLabelled(text, split[at + 1])) {
      const judged = judgedPieces(text, line)
      if (judged) return judged
    }
    const words = text.slice(line.start, line.end)
    const first = words.indexOf('问题')
    return first >= 0 && words.includes('问题', first + 2) ? piecesOf(text, line) : [line]
  })
}

// (一)服务群众方面。1.…: the number of the first problem right behind the field.
const FIELD_FIRST =
  /^(?:\(|[一二三四五六七八九十]{1,3}、)[^。:\n]{2,60}?方面(?:存在的?)?(?:的)?(?:问题)?(?:\(\d{1,3}[个项条](?:问题)?\))?[。:]\s?(?=\d{1,2}[.、](?!\d)|\(\d{1,2}\)|\([一二三四五六七八九十]{1,3}\)|①|问题[\d一二三四五六七八九十]{1,2}[:、])/

/** A heading that names a field, and the first problem under it on the same line: two lines. */
function splitFields(text: string, lines: readonly Span[]): Span[] {
  return lines.flatMap((line) => {
    const words = line.end - line.start < 12 ? '' : text.slice(line.start, Math.min(line.end, line.start + 90))
    const head = words.includes('方面') ? FIELD_FIRST.exec(words)?.[0].length : undefined
    if (head === undefined) return [line]
    return [trimSpan(text, { start: line.start, end: line.start + head }), { start: line.start + head, end: line.end }]
  })
}

function followsField(text: string, above: Span | undefined): boolean {
  const words = above ? text.slice(Math.max(above.start, above.end - 24), above.end) : ''
  return words.includes('方面') && endsAsField(words)
}

function isLabelled(text: string, below: Span | undefined): boolean {
  return below !== undefined && opensLabel(text, below)
}

const SAID = /(?<=^|[。;])\s?(?:([一二三四五六七八九十]{1,3})是|([①-⑳]))/g

/** 一是窗口秩序混乱。增设窗口。二是…: each begins by saying what is amiss, and tells its account. */
function judgedPieces(text: string, line: Span): Span[] | null {
  const words = text.slice(line.start, line.end)
  const starts = [...words.matchAll(SAID)]
  if (starts.length < 2 || starts[0]?.index !== 0) return null
  const pieces = starts.map((match, at) =>
    trimSpan(text, { start: line.start + match.index, end: line.start + (starts[at + 1]?.index ?? words.length) }),
  )
  const amiss = pieces.every((piece, at) => {
    const said = words.slice(piece.start - line.start, piece.end - line.start).replace(/^(?:.{1,3}是|[①-⑳])/, '')
    const number = markNumber(starts[at]?.[1] ?? starts[at]?.[2] ?? '')
    return number === at + 1 && beginsAmiss(said)
  })
  return amiss ? pieces : null
}

// What a piece begins with, be it numbered as it will.
const BEGINS = /[是①-⑳).、,:-]\s?(?:关于|对于|针对|“)/

function piecesOf(text: string, line: Span): Span[] {
  const words = text.slice(line.start, line.end)
  if (!BEGINS.test(words)) return [line]
  const cuts: { readonly end: number; readonly start: number }[] = []
  let last: { readonly style: number; readonly next: number } | null = null
  for (const match of allMatches(PIECE, words)) {
    const style = match.slice(1).findIndex((group) => group !== undefined)
    const number = markNumber(match[style + 1] ?? '')
    if (last && (style !== last.style || (style >= 0 && number !== last.next))) continue
    last = { style, next: (number ?? 0) + 1 }
    // A dash stays behind, as bullets do.
    cuts.push({ end: match.index, start: match.index + (style < 0 ? match[0].length : 0) })
  }
  if (cuts.length + (opensWrapped(text, line.start, line.end) ? 1 : 0) < 2) return [line]
  const starts = [0, ...cuts.map((cut) => cut.start)]
  const ends = [...cuts.map((cut) => cut.end), words.length]
  return starts
    .map((start, at) => trimSpan(text, { start: line.start + start, end: line.start + (ends[at] ?? 0) }))
    .filter((piece) => piece.end > piece.start)
}
