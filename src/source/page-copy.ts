// Long enough that no two paragraphs of a notice are alike by chance.
const LONG = 40
const TELLING = 20

/**
 * The lines of a page without the second copy that some sites keep of an article, for small screens or for reading aloud.
 * Nothing that is said once is lost: a copy goes only when all it says has been said before.
 */
export function dropCopy(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.length >= LONG)
  const again = first < 0 ? -1 : lines.indexOf(lines[first] ?? '', first + 1)
  if (again < 0) return lines
  const said = new Set(lines.slice(0, again))
  const copy = lines.slice(again)
  if (copy.some((line) => line.length >= TELLING && !said.has(line))) return lines
  return [...lines.slice(0, again), ...copy.filter((line) => !said.has(line))]
}
