/** `#2f7d5b` (also `#2f7d5b2e`, `#abc`) as office formats write it, `2F7D5B`; `null` for anything else. */
export function officeColor(color: unknown): string | null {
  if (typeof color !== 'string') return null
  const [, short, long] = /^#(?:([0-9a-f]{3})|([0-9a-f]{6})(?:[0-9a-f]{2})?)$/i.exec(color) ?? []
  const digits = long ?? short?.replace(/./g, '$&$&')
  return digits?.toUpperCase() ?? null
}

/** The colour at `share` (0 to 1) of a scale of colours, as `blend(['#ffffff', '#000000'], 0.5)` is `808080`. */
export function blend(scale: readonly string[], share: number): string {
  const colors = scale.map((color) => officeColor(color) ?? 'FFFFFF')
  const at = share * (colors.length - 1)
  const [from, to] = [colors[Math.floor(at)] ?? 'FFFFFF', colors[Math.ceil(at)] ?? 'FFFFFF']
  const part = (start: number): string => {
    const [low, high] = [from, to].map((color) => parseInt(color.slice(start, start + 2), 16)) as [number, number]
    return Math.round(low + (high - low) * (at - Math.floor(at)))
      .toString(16)
      .padStart(2, '0')
  }
  return [0, 2, 4].map(part).join('').toUpperCase()
}
