import { krippendorffAlpha } from '../../codebook/agreement-alpha.ts'
import { type Coefficient, pairsOf } from '../../codebook/agreement-coefficient.ts'
import { fleissKappa } from '../../codebook/agreement-fleiss.ts'
import { type BootstrapInterval, bootstrapInterval } from '../../codebook/agreement-interval.ts'
import { cohenKappa, ordered } from '../../codebook/agreement-kappa.ts'
import {
  codeAgreements,
  type CodeAgreement,
  type ConfusionMatrix,
  confusionMatrix,
} from '../../codebook/agreement-matrix.ts'
import { type CoderTable, type Question, RULES, unitsOf } from './coder-table.ts'

/** From done to not done; what is not stated has no place in the order and counts as missing there. */
const STATUS_ORDER = ['completed', 'mostly_completed', 'staged', 'ongoing', 'not_completed']
const MOST_DRAWS = 1000
// Drawing holds the page up: the more items, the fewer draws.
const MOST_WORK = 300_000

/** How two coders agree, and all people together. */
export interface CoderAgreement {
  /** Items that both coded. */
  readonly n: number
  /** Share of them coded alike, 0 to 1. */
  readonly alike: number | null
  readonly kappa: Coefficient
  readonly interval: BootstrapInterval | null
  /** For an ordered answer only. */
  readonly weighted: {
    readonly linear: Coefficient
    readonly quadratic: Coefficient
    readonly ordinal: Coefficient
  } | null
  /** Of all people, missing values left out. */
  readonly alpha: Coefficient
  /** Of all people, over the items that everybody coded. */
  readonly fleiss: Coefficient
  readonly matrix: ConfusionMatrix
  readonly codes: readonly CodeAgreement[]
}

/** Agreement of `first` and `second` on `question`; `order` is the order of codes in the matrix. */
export function coderAgreement(
  table: CoderTable,
  question: Question,
  { first, second }: { readonly first: string; readonly second: string },
  order: readonly string[],
  seed: number,
): CoderAgreement {
  const pairs = pairsOf(unitsOf(table, [first, second]), 0, 1)
  const people = table.coders.filter((coder) => coder !== RULES)
  const units = unitsOf(table, people)
  const draws = Math.max(100, Math.min(MOST_DRAWS, Math.floor(MOST_WORK / Math.max(pairs.length, 1))))
  const kappa = cohenKappa(pairs)
  return {
    n: pairs.length,
    alike: pairs.length === 0 ? null : pairs.filter(([a, b]) => a === b).length / pairs.length,
    kappa,
    interval: kappa.value === null ? null : bootstrapInterval(pairs, cohenKappa, { draws, seed }),
    weighted: question.kind === 'status' ? weightedOf(table, first, second, people) : null,
    alpha: krippendorffAlpha(units),
    fleiss: fleissKappa(units, people.length),
    matrix: confusionMatrix(pairs, order),
    codes: codeAgreements(pairs, order),
  }
}

function weightedOf(
  table: CoderTable,
  first: string,
  second: string,
  people: readonly string[],
): NonNullable<CoderAgreement['weighted']> {
  const ranked = (coders: readonly string[]) =>
    unitsOf(table, coders).map((unit) => unit.map((value) => (value && STATUS_ORDER.includes(value) ? value : null)))
  const pairs = pairsOf(ranked([first, second]), 0, 1)
  return {
    linear: cohenKappa(pairs, ordered(STATUS_ORDER, 'linear')),
    quadratic: cohenKappa(pairs, ordered(STATUS_ORDER, 'quadratic')),
    ordinal: krippendorffAlpha(ranked(people), STATUS_ORDER),
  }
}
