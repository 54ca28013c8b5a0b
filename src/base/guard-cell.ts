// Spreadsheets run a cell as a formula when it begins so, some of them after blanks, some with full-width signs. What
// begins with apostrophes before such a sign is guarded too, so that every guard can be taken off again.
const FORMULA = /^'*(?:[\s\p{Cc}\p{Cf}\u3000]*[=+\-@＝＋－＠]|\t)/u
// What nearly all cells begin with, and nothing that is guarded does.
const PLAIN_START = /^[\da-zA-Z\u3400-\u9fff“《（]/
const BREAK = /(\r\n|\r|\n)/
// Text that spreadsheets take for a failed formula.
const ERROR = /^'*#(?:VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/

/**
 * `text` as a spreadsheet shows it and never runs it: an apostrophe before what would begin a formula, in every line of
 * the cell. `unguardCell` takes it off again.
 */
export function guardCell(text: string): string {
  if (PLAIN_START.test(text) && !BREAK.test(text)) return text
  return byLine(text, (line, breaks) => (isUnsafe(line, breaks) ? `'${line}` : line))
}

/** The text that `guardCell` was given. */
export function unguardCell(guarded: string): string {
  return byLine(guarded, (line, breaks) =>
    line.startsWith("'") && isUnsafe(line.slice(1), breaks) ? line.slice(1) : line,
  )
}

/** A cell must not begin with a line break either: what follows would be taken for its beginning. */
function isUnsafe(line: string, breaks: boolean): boolean {
  return FORMULA.test(line) || ERROR.test(line) || (breaks && /^'*[\s\p{Cc}\p{Cf}]*$/u.test(line))
}

function byLine(text: string, change: (line: string, breaks: boolean) => string): string {
  const parts = text.split(BREAK)
  return parts.map((part, at) => (at % 2 === 0 ? change(part, at === 0 && parts.length > 1) : part)).join('')
}
