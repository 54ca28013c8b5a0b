import type { Span } from '../base/span.ts'
import type { Mark, MarkStyle } from './mark.ts'

/**
 * Whether 问题:… without a number opens a problem in this notice. Where each heading of one style has one such line,
 * it only names a part of that heading's account; where a heading has several, or none is open, each opens a problem.
 *
 *   1.河长制落实不力          (一)选人用人方面
 *   存在问题:巡河流于形式      问题:干部档案不全          opens
 *   ^^^^^^^^ a part          问题:轮岗交流少            opens
 */
export function labelsOpen(text: string, lines: readonly Span[], marks: readonly (Mark | null)[]): boolean {
  if (!marks.some((mark) => mark?.style === 'label')) return true
  const styles = new Set(marks.flatMap((mark) => (mark && mark.style !== 'label' ? [mark.style] : [])))
  return ![...styles].some((style) => takesTurns(text, lines, marks, style))
}

const FIELD = /方面(?:的|存在的)?(?:问题)?(?:的)?(?:整改(?:落实|进展)?情况)?[。:]?$/

/** Heading, label, heading, label …, one slip in ten allowed; under headings that name a field, labels open all the same. */
function takesTurns(text: string, lines: readonly Span[], marks: readonly (Mark | null)[], style: MarkStyle): boolean {
  let heading = false
  let labels = 0
  let slips = 0
  let fields = 0
  marks.forEach((mark, at) => {
    if (mark?.style === style) {
      heading = true
      const line = lines[at] as Span
      if (FIELD.test(text.slice(Math.max(line.start, line.end - 24), line.end))) fields++
    } else if (mark?.style === 'label') {
      labels++
      if (!heading) slips++
      heading = false
    }
  })
  return labels > 0 && slips <= labels * 0.1 && fields < labels * 0.5
}
