import { type Coefficient } from './agreement-coefficient.ts'
import { cohenKappa } from './agreement-kappa.ts'

type Pairs = readonly (readonly [string, string])[]

/** Who called what what: one row per code of the first coder, one column per code of the second. */
export interface ConfusionMatrix {
  readonly codes: readonly string[]
  /** Counts in the order of `codes`. */
  readonly rows: readonly (readonly number[])[]
}

/** The matrix over the codes that occur, in the order of `order`; codes that it lacks come last, sorted. */
export function confusionMatrix(pairs: Pairs, order: readonly string[]): ConfusionMatrix {
  const used = new Set(pairs.flat())
  const codes = [...order.filter((code) => used.has(code)), ...[...used].filter((code) => !order.includes(code)).sort()]
  const places = new Map(codes.map((code, place) => [code, place]))
  const rows = codes.map(() => codes.map(() => 0))
  for (const [a, b] of pairs) {
    const [row, column] = [rows[places.get(a) ?? -1], places.get(b) ?? -1]
    if (row) row[column] = (row[column] ?? 0) + 1
  }
  return { codes, rows }
}

/** How two coders agree on one code against all others. */
export interface CodeAgreement {
  readonly code: string
  readonly first: number
  readonly second: number
  readonly both: number
  /** 2 · both / (first + second), 0 to 1: of all uses of the code, the share that both made. */
  readonly specific: number
  /** κ of "this code" against "another code". */
  readonly kappa: Coefficient
}

/** Agreement code by code, for the codes that occur, in the order of the matrix. */
export function codeAgreements(pairs: Pairs, order: readonly string[]): readonly CodeAgreement[] {
  return confusionMatrix(pairs, order).codes.map((code) => {
    const first = pairs.filter(([a]) => a === code).length
    const second = pairs.filter(([, b]) => b === code).length
    const both = pairs.filter(([a, b]) => a === code && b === code).length
    const against = pairs.map(([a, b]) => [String(a === code), String(b === code)] as const)
    return { code, first, second, both, specific: (2 * both) / (first + second), kappa: cohenKappa(against) }
  })
}
