import type { DatasetNote } from '../../export/dataset.ts'
import type { Words } from '../words/zh.ts'

/** What is known of the data on board when they leave. */
export interface DatasetFacts {
  readonly notices: number
  readonly items: number
  /** The filter as a sentence; `null` where everything leaves. */
  readonly filter: string | null
  readonly dataset: string
  readonly source: string
  readonly claim: string
  readonly versions: string
  readonly date: string
}

/** The note of a dataset in the words of the screen. */
export function datasetNote(facts: DatasetFacts, words: Words): DatasetNote {
  const { title, selectedTitle, about, counts, emptyMeans, everything, selected } = words.takeAway.dataset
  const lines = [
    { label: about.what, text: counts(facts.notices, facts.items) },
    { label: about.filter, text: facts.filter === null ? everything : selected(facts.filter) },
    { label: about.claim, text: facts.claim },
    { label: about.empty, text: emptyMeans },
    { label: about.source, text: facts.source },
    { label: about.dataset, text: facts.dataset },
    { label: about.versions, text: facts.versions },
    { label: about.date, text: facts.date },
  ]
  return { title: facts.filter === null ? title : selectedTitle, lines, date: facts.date }
}
