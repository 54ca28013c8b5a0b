import type { ReportFigure, Template } from '../../export/report.ts'

/** A figure in the report, with an id of its own: the same chart may be in it twice. */
export interface ReportEntry extends ReportFigure {
  readonly id: string
}

/** Lines of the log about the report. */
export type ReportEvent =
  | { readonly kind: 'report_added'; readonly entry: ReportEntry }
  | { readonly kind: 'report_removed'; readonly id: string }
  /** Puts what was removed back where it was. */
  | { readonly kind: 'report_restored'; readonly id: string }
  | { readonly kind: 'report_arranged'; readonly ids: readonly string[] }
  | { readonly kind: 'report_remarked'; readonly id: string; readonly remark: string }
  | { readonly kind: 'report_set'; readonly title?: string; readonly template?: Template }

/** What the log says about the report. */
export interface ReportState {
  /** '' where none was typed. */
  readonly title: string
  readonly template: Template
  /** In the order of the report, what was removed left out. */
  readonly entries: readonly ReportEntry[]
  /** Removed ones, with those in sight, in order: an entry that comes back finds its place here. */
  readonly all: readonly ReportEntry[]
  readonly removed: ReadonlySet<string>
}

export const NO_REPORT: ReportState = {
  title: '',
  template: 'comparison',
  entries: [],
  all: [],
  removed: new Set(),
}

/** What the log comes to, event by event; an id that is known is not added twice, one that is not is passed over. */
export function replayReport(events: readonly { readonly kind: string }[], from: ReportState = NO_REPORT): ReportState {
  const state = events.filter(isReport).reduce(applyEvent, from)
  return { ...state, entries: state.all.filter(({ id }) => !state.removed.has(id)) }
}

function applyEvent(state: ReportState, event: ReportEvent): ReportState {
  switch (event.kind) {
    case 'report_added':
      return state.all.some(({ id }) => id === event.entry.id) ? state : { ...state, all: [...state.all, event.entry] }
    case 'report_removed':
      return { ...state, removed: new Set([...state.removed, event.id]) }
    case 'report_restored':
      return { ...state, removed: new Set([...state.removed].filter((id) => id !== event.id)) }
    case 'report_arranged':
      return { ...state, all: arranged(state.all, event.ids) }
    case 'report_remarked': {
      const { id, remark } = event
      return { ...state, all: state.all.map((entry) => (entry.id === id ? { ...entry, remark } : entry)) }
    }
    case 'report_set': {
      const { title = state.title, template = state.template } = event
      return { ...state, title, template }
    }
  }
}

/** Those named first, in that order; the others keep theirs behind them. */
function arranged(all: readonly ReportEntry[], ids: readonly string[]): readonly ReportEntry[] {
  const named = ids.flatMap((id) => all.find((entry) => entry.id === id) ?? [])
  return [...named, ...all.filter((entry) => !named.includes(entry))]
}

const KINDS: ReadonlySet<string> = new Set<ReportEvent['kind']>([
  'report_added',
  'report_removed',
  'report_restored',
  'report_arranged',
  'report_remarked',
  'report_set',
])

/** Whether a line of the log is about the report. */
function isReport(event: { readonly kind: string }): event is ReportEvent {
  return KINDS.has(event.kind)
}
