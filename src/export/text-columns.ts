// Han characters: no column is narrower, and one long text must not take the room of all others.
const NARROWEST = 4
const WIDEST = 22

/** Widths of columns in hundredths, by the longest text in each. */
export function widthsFor(labels: readonly string[], texts: readonly (readonly string[])[]): readonly number[] {
  const longest = labels.map((label, at) => {
    const lengths = texts.map((row) => row[at]?.length ?? 0)
    return Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(label.length / 2), ...lengths))
  })
  const sum = longest.reduce((total, one) => total + one, 0)
  return longest.map((one) => (one / sum) * 100)
}
