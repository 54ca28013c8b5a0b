/** A share (0 to 1) as a percentage with at most one decimal: `89.5%`. Never rounds up to 100% or down to 0%. */
export function percent(share: number): string {
  const tenths = Math.round(share * 1000)
  const held = share < 1 && tenths === 1000 ? 999 : share > 0 && tenths === 0 ? 1 : tenths
  return `${held % 10 === 0 ? String(held / 10) : (held / 10).toFixed(1)}%`
}
