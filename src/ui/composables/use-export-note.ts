import { computed } from 'vue'
import type { ExportNote } from '../../export/export-note.ts'
import { meaningOf, METRIC_VERSION, type MetricId, spokenMeaning } from '../../metrics/registry.ts'
import { useAnalysis } from '../analysis/analysis.ts'
import { useLarge } from '../large/large-desk.ts'
import { aboardMark } from '../library/dataset-mark.ts'
import { useLibrary } from '../library/library-desk.ts'
import { describeSelection } from '../selection/describe-selection.ts'
import type { Origin } from '../storage/log.ts'
import { useSelectionStore } from '../stores/selection.ts'
import { useWords } from '../words/use-words.ts'
import { today } from './today.ts'
import { useLabels } from './use-labels.ts'
import { sha256Of } from '../workers/packed-record.ts'

// Enough of a hash to tell datasets apart on paper.
const HASH_SHOWN = 8
const HASHES_SHOWN = 8
const DATASET_SHOWN = 10

/** Makes the note that goes with an export of today, under the present selection without the panel's own picks. */
export function useExportNote(): (title: string, n: string, metrics: readonly MetricId[], by: string) => ExportNote {
  const words = useWords()
  const labels = useLabels()
  const { shelf } = useLibrary()
  const large = useLarge()
  const analysis = useAnalysis()
  const selection = useSelectionStore()

  function source(): string {
    const alone = large.shown.value
    if (alone) {
      const shown = [alone.sha256.slice(0, HASH_SHOWN)]
      return words.export.source(words.app.origins.imported, alone.facts?.notices ?? 0, shown, false)
    }
    const found = new Map<Origin, { count: number; readonly shown: string[] }>()
    for (const { origin, record } of shelf.notices.value) {
      const own = found.get(origin) ?? { count: 0, shown: [] }
      if (own.count++ < HASHES_SHOWN) own.shown.push(sha256Of(record).slice(0, HASH_SHOWN))
      found.set(origin, own)
    }
    return words.joint.clauses(
      [...found].map(([origin, { count, shown }]) =>
        words.export.source(words.app.origins[origin], count, shown, count > HASHES_SHOWN),
      ),
    )
  }

  const dataset = computed(() => aboardMark(large.shown.value, shelf.notices.value))

  return (title, n, metrics, by) => {
    const spoken = metrics.map((id) => spokenMeaning(meaningOf(id), words.language))
    return {
      title,
      filter: describeSelection(
        selection.picks.filter((pick) => pick.by !== by),
        words,
        labels.value,
      ),
      n,
      source: source(),
      dataset: words.export.dataset(dataset.value.slice(0, DATASET_SHOWN)),
      claim: shelf.notices.value.some(({ origin }) => origin === 'demo') ? words.export.claimDemo : words.export.claim,
      definition: spoken.map(({ definition }) => definition).join(' '),
      basis: spoken.map(({ unit, denominator }) => words.export.basis(unit, denominator)).join(' '),
      metrics: spoken,
      versions: words.export.versions(METRIC_VERSION, `${analysis.names.id} ${analysis.names.version}`),
      date: today(),
      labels: words.export.labels,
    }
  }
}
