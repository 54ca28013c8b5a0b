declare module 'jstat' {
  /** The parts of the oracle library that the tests ask. */
  export const jStat: {
    ibeta(x: number, a: number, b: number): number
    ibetainv(p: number, a: number, b: number): number
    readonly binomial: { cdf(k: number, n: number, p: number): number }
    readonly hypgeom: { pdf(k: number, population: number, having: number, drawn: number): number }
  }
}
