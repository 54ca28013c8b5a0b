/** A part of an ECharts option, read without knowing more of it. */
export type Loose = Readonly<Record<string, unknown>>

export function isLoose(part: unknown): part is Loose {
  return typeof part === 'object' && part !== null && !Array.isArray(part)
}

/** The parts of an option where it takes one or several. */
export function listOf(part: unknown): readonly Loose[] {
  return (Array.isArray(part) ? part : [part]).filter(isLoose)
}
