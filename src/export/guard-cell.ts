// Spreadsheets run a cell as a formula when it begins so, some of them after blanks, some with full-width signs.
const FORMULA = /^[\s\p{Cc}\p{Cf}\u3000]*[=+\-@＝＋－＠]/u
const CONTROL = /^[\t\r\n]/

/** `text` as a spreadsheet shows it and never runs it: what would begin a formula gets an apostrophe before it. */
export function guardCell(text: string): string {
  return FORMULA.test(text) || CONTROL.test(text) ? `'${text}` : text
}
