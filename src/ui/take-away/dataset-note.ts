import type { DatasetNote } from '../../export/dataset.ts'
import type { Words } from '../words/zh.ts'

/** What is known of the data on board when they leave. */
export interface DatasetFacts {
  readonly notices: number
  readonly items: number
  readonly dataset: string
  readonly source: string
  readonly claim: string
  readonly versions: string
  readonly date: string
}

/** The note of a dataset in the words of the screen. */
export function datasetNote(facts: DatasetFacts, words: Words): DatasetNote {
  const { title, about, counts, emptyMeans } = words.takeAway.dataset
  const lines = [
    { label: about.what, text: counts(facts.notices, facts.items) },
    { label: about.claim, text: facts.claim },
    { label: about.empty, text: emptyMeans },
    { label: about.source, text: facts.source },
    { label: about.dataset, text: facts.dataset },
    { label: about.versions, text: facts.versions },
    { label: about.date, text: facts.date },
  ]
  return { title, lines, date: facts.date }
}
