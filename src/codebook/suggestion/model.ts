import type { Coefficient } from '../agreement-coefficient.ts'
import { gramSpace, type GramSpace, type SpaceSettings } from '../wording/gram-space.ts'
import type { LinearWeights, SoftmaxSettings } from './softmax.ts'

/**
 * What an example rests on: a person's decision; a suggestion that a person took over; a rule; a positive example of the
 * codebook.
 */
export const EXAMPLE_BASES = ['person', 'suggestion', 'rule', 'example'] as const
export type ExampleBasis = (typeof EXAMPLE_BASES)[number]

/** Everything that decides what is learnt, besides the examples. */
export interface ModelSettings {
  readonly space: SpaceSettings
  readonly softmax: SoftmaxSettings
  readonly folds: number
}

/** How one code is found by models that had not seen the item. */
export interface CodeFigure {
  readonly code: string
  /** Items that have it, items for which it was suggested, and items where both are so. */
  readonly coded: number
  readonly suggested: number
  readonly both: number
  /** 2 · both / (coded + suggested), 0 to 1. */
  readonly f1: number
}

/** Of the items whose margin lay between `from` and `to`, how many were suggested right. */
export interface MarginBand {
  readonly from: number
  readonly to: number
  readonly n: number
  readonly right: number
}

/** Figures of cross-validation: each item judged by a model that had not seen it. */
export interface HeldOutFigures {
  /** Whose codes the suggestions were held against. */
  readonly judged: 'people' | 'rules'
  readonly n: number
  readonly right: number
  /** Mean of the F1 of the codes that items have. */
  readonly macroF1: number
  readonly kappa: Coefficient
  /** Items that have the most frequent code: what always saying that would get right. */
  readonly largest: number
  readonly codes: readonly CodeFigure[]
  /** By ascending margin. */
  readonly bands: readonly MarginBand[]
}

/** What a model that had not seen the item said of it. */
export type HeldOut = readonly [item: string, code: number, next: number, margin: number]

/** A model as it is kept: with it and its settings, every suggestion can be made again. */
export interface SuggestionModel {
  /** 16 hex digits over codes, n-grams and weights. */
  readonly hash: string
  readonly settings: ModelSettings
  /** Examples by what they rest on. */
  readonly bases: Readonly<Record<ExampleBasis, number>>
  /** Examples that were not used, there being too many. */
  readonly left: number
  readonly codes: readonly string[]
  readonly grams: readonly string[]
  readonly gramWeights: readonly number[]
  /** In hundredths, n-gram by n-gram, one per code; `bias` one per code. */
  readonly weights: readonly number[]
  readonly bias: readonly number[]
  readonly figures: HeldOutFigures
  readonly heldOut: readonly HeldOut[]
}

/** A model made ready to suggest. */
export interface ReadyModel {
  readonly model: SuggestionModel
  readonly space: GramSpace
  readonly linear: LinearWeights
  /** What models that had not seen them said of the items that it learnt from. */
  readonly heldOut: ReadonlyMap<string, HeldOut>
}

const HUNDREDTH = 0.01

/** Makes a kept model ready. */
export function readyModel(model: SuggestionModel): ReadyModel {
  return {
    model,
    space: gramSpace(model.grams, model.gramWeights),
    linear: {
      codes: model.codes.length,
      weights: Float64Array.from(model.weights, (one) => one * HUNDREDTH),
      bias: Float64Array.from(model.bias, (one) => one * HUNDREDTH),
    },
    heldOut: new Map(model.heldOut.map((one) => [one[0], one])),
  }
}

/** Weights as whole hundredths; what is kept is what suggests. */
export function toHundredths(weights: Float64Array): readonly number[] {
  return Array.from(weights, (one) => Math.round(one / HUNDREDTH) + 0)
}
