/** Width of `text` in ems, as a Chinese sans-serif draws it: han and full-width signs 1, all else 0.6. */
export function textWidth(text: string): number {
  let width = 0
  for (const sign of text) width += (sign.codePointAt(0) ?? 0) >= 0x2e80 ? 1 : 0.6
  return width
}

// A line must not begin with these.
const CLOSING = /^[，。、；：！？）》”’」』】%,.;:!?)]/u

/** `text` cut into lines of at most `ems` ems; words of Latin letters and numbers stay whole where they fit. */
export function wrapText(text: string, ems: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const [piece] of text.matchAll(/[\w.%/-]+|\s+|./gsu)) {
    if (line !== '' && textWidth(line + piece) > ems && !CLOSING.test(piece)) {
      lines.push(line.trimEnd())
      line = ''
    }
    let rest = line === '' ? piece.trimStart() : piece
    // A single word wider than the line is cut: better broken than drawn off the edge.
    while (textWidth(rest) > ems && rest.length > 1) {
      const fit = Math.max(1, Math.floor(ems / 0.6))
      lines.push(line + rest.slice(0, fit))
      line = ''
      rest = rest.slice(fit)
    }
    line += rest
  }
  if (line.trim() !== '') lines.push(line.trimEnd())
  return lines
}
