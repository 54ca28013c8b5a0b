const SECTION = /^[A-Za-z]+/
const GROUP = /^[A-Za-z]+\d*/

/** First level of a category code: B4.3 → B; X stays X. */
export function sectionOf(code: string): string {
  return SECTION.exec(code)?.[0] ?? code
}

/** Second level of a category code: B4.3 → B4; a bare B stays B. */
export function groupOf(code: string): string {
  return GROUP.exec(code)?.[0] ?? code
}

/** The code one level up: B4.3 → B4 → B → `null`. */
export function parentOf(code: string): string | null {
  const dot = code.lastIndexOf('.')
  if (dot > 0) return code.slice(0, dot)
  const section = sectionOf(code)
  return section === code ? null : section
}
