import type { SuggestionModel } from '../../codebook/suggestion/model.ts'

/** A training with its outcome: kept for ever, also when another took its place. */
export interface KeptTraining {
  /** ISO date and time. */
  readonly at: string
  /** Who had it trained, as typed; '' where nobody signed. */
  readonly coder: string
  /** Codebook in force. */
  readonly codebook: string
  readonly model: SuggestionModel
}

/** Lines of the log about models that suggest codes. */
export type ModelEvent =
  | { readonly kind: 'model_trained'; readonly training: KeptTraining }
  /** `null`: none suggests any more. */
  | { readonly kind: 'model_chosen'; readonly hash: string | null; readonly at: string }

/** What the log says about models. */
export interface ModelState {
  /** In the order in which they were trained. */
  readonly trainings: readonly KeptTraining[]
  /** The one that suggests; `null` where none does. */
  readonly chosen: KeptTraining | null
}

export const NO_MODELS: ModelState = { trainings: [], chosen: null }

/** What the log comes to, event by event. A training suggests from then on, until another is chosen. */
export function replayModels(events: readonly { readonly kind: string }[], from: ModelState = NO_MODELS): ModelState {
  return events.filter(isOfModels).reduce((state, event): ModelState => {
    if (event.kind === 'model_trained') {
      return { trainings: [...state.trainings, event.training], chosen: event.training }
    }
    return { ...state, chosen: state.trainings.findLast(({ model }) => model.hash === event.hash) ?? null }
  }, from)
}

/** Whether a line of the log is about models. */
function isOfModels(event: { readonly kind: string }): event is ModelEvent {
  return event.kind === 'model_trained' || event.kind === 'model_chosen'
}
