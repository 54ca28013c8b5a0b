import '../export/without-proto.ts'
import { createPinia } from 'pinia'
import { createApp, h, ref, shallowRef, watch, watchEffect } from 'vue'
import { createWebHashHistory } from 'vue-router'
import { nextTurn } from '../base/next-turn.ts'
import NAMES from '../../data/sample/codebook-names.json'
import { METRIC_VERSION } from '../metrics/registry.ts'
import { datasetHashSteps } from '../tables/dataset-hash.ts'
import { ANALYSIS, openAnalysis } from './analysis/analysis.ts'
import App from './App.vue'
import { CHECK_DESK, openCheckDesk } from './check/check-desk.ts'
import { CODING_DESK, openCodingDesk } from './coding/coding-desk.ts'
import { openShippedCodebook } from './coding/shipped-codebook.ts'
import { openSuggestionDesk, SUGGESTION_DESK } from './coding/suggestion-desk.ts'
import { DATASET_DESK, openDatasetDesk } from './datasets/dataset-desk.ts'
import { restoreDatasets } from './datasets/restore-datasets.ts'
import { LARGE_DESK, openLargeDesk } from './large/large-desk.ts'
import { sampleFirstView, sampleRecords } from './library/bundled-data.ts'
import { stepInTurns } from './library/in-turns.ts'
import { LIBRARY_DESK, openLibraryDesk } from './library/library-desk.ts'
import { hashesInSight, readLibraryState, restoreLibrary } from './library/restore-library.ts'
import { createShelf } from './library/shelf.ts'
import { firstDrawing } from './parts/first-drawing.ts'
import { openReportDesk, REPORT_DESK } from './report/report-desk.ts'
import { createScreens } from './screens.ts'
import { LINK_DESK, openLinkDesk } from './selection/link-desk.ts'
import { linkSelection } from './selection/link-selection.ts'
import { openSavedDesk, SAVED_DESK } from './saved/saved-desk.ts'
import { stampedHistory } from './selection/stamped-history.ts'
import { openTour, TOUR_DESK } from './frame/tour.ts'
import { replayLog } from './storage/log.ts'
import { keptChoice } from './storage/kept-choice.ts'
import { localCupboard } from './storage/local-cupboard.ts'
import { openStorage } from './storage/open-storage.ts'
import { useSelectionStore } from './stores/selection.ts'
import { openTheme, THEME_DESK } from './theme/theme.ts'
import { LANGUAGE_DESK } from './words/use-language.ts'
import { openLanguage } from './words/language.ts'
import type { Remark } from './words/remark.ts'
import { openCoding } from './workers/open-coding.ts'
import { openDatasetReader } from './workers/open-dataset-reader.ts'
import { openLargeReader } from './workers/open-large.ts'
import { openReader } from './workers/open-reader.ts'
import { openTables, type Tables } from './workers/open-tables.ts'
import { openWording } from './workers/open-wording.ts'
import './styles/theme.css'
import './styles/base.css'
import './styles/parts.css'
import './styles/reader.css'
import './styles/check.css'
import './styles/screens.css'
import './styles/wall.css'
import './styles/frame.css'
import './styles/coding.css'
import './styles/print.css'
import './styles/datasets.css'

const cupboard = localCupboard()
const theme = openTheme(keptChoice(cupboard, 'notice-lens.theme'), (query) => window.matchMedia(query))
watchEffect(() => {
  document.documentElement.dataset['theme'] = theme.theme.value
})
const storage = openStorage()
const reader = openReader()
let tables: Tables | null = null
const shelf = createShelf()
const checkDesk = openCheckDesk(shelf, storage)
const shipped = openShippedCodebook(NAMES, async () =>
  (await import('../codebook/default-codebook.ts')).defaultCodebook(),
)
const codingDesk = openCodingDesk({ shelf, storage, shipped, worker: openCoding() })
const suggestionDesk = openSuggestionDesk({ shelf, storage, coding: codingDesk, worker: openWording() })
const datasetDesk = openDatasetDesk({
  shelf,
  storage,
  reader: openDatasetReader(),
  labels: () => language.words.value.datasets.setAside,
})
const largeDesk = openLargeDesk({
  shelf,
  datasets: datasetDesk,
  storage,
  openReader: openLargeReader,
  labels: () => language.words.value.datasets.setAside,
})
const savedDesk = openSavedDesk(storage)
const linkProblem = shallowRef<Remark | null>(null)
const restoring = shallowRef<{ readonly done: number; readonly total: number } | null>(null)
const startProblems = shallowRef<readonly Remark[]>([])

/** By what kept answers are known again: short, for the page stands still while they are written. */
async function viewKey(hashes: readonly string[]): Promise<string> {
  const coding = codingDesk.stamp.value
  return [METRIC_VERSION, coding, await stepInTurns(datasetHashSteps(hashes))].join(' ')
}

let firstViewKnown: (kept: boolean) => void = () => undefined
const firstView = new Promise<boolean>((resolve) => (firstViewKnown = resolve))
const restored = restore()
const analysis = openAnalysis(
  {
    shelf,
    large: largeDesk,
    get names() {
      return codingDesk.names.value
    },
    fetchCodebook: codingDesk.versions.fetchInForce,
    pictured: whenPictured(),
    streamTables: (records, codebook) => (tables ??= openTables()).stream(records, codebook),
    openEngine: async () => (await import('../engine/open-browser-engine.ts')).openBrowserEngine(),
    onFirstView: (rows, hashes) => void keepFirstView(rows, hashes),
  },
  restored,
)

/** The version of the codebook; with decisions made by hand, these too. */
function codingVersion(): string {
  return codingDesk.untouched.value ? codingDesk.names.value.version : codingDesk.stamp.value
}

/** Waits for the first picture, where one can be drawn of rows kept from before; not longer than three seconds. */
async function whenPictured(): Promise<void> {
  const onOverview = /^#?(\/(overview)?)?(\?(?!.*\bp=).*)?$/.test(location.hash)
  const drawn = firstView.then((kept) => (kept && onOverview ? firstDrawing : undefined))
  await Promise.race([drawn, new Promise((resolve) => setTimeout(resolve, 3000))])
}

async function restore(): Promise<void> {
  const bundledView = sampleFirstView().catch(() => null)
  const [sample, kept] = await Promise.all([
    sampleRecords().catch(() => {
      startProblems.value = [...startProblems.value, (words) => words.library.sampleFailed]
      return []
    }),
    storage,
  ])
  const state = await readLibraryState(kept).catch((reason: unknown) => {
    startProblems.value = [...startProblems.value, (words) => words.library.logUnreadable(String(reason))]
    return replayLog([])
  })
  checkDesk.restore(state.checks)
  // What cannot be read was reported above.
  const events = await kept.readLog().catch(() => [])
  codingDesk.restore(events)
  suggestionDesk.restore(events)
  savedDesk.restore(events)
  datasetDesk.restore(state.datasets)
  const alone = largeDesk.shown.value
  const hashes = alone ? [alone.sha256] : hashesInSight(sample, state)
  const bundled = codingDesk.untouched.value && hashes.join() === sample.map((record) => record.source.sha256).join()
  analysis.first.value = await (bundled ? bundledView : lastView(hashes))
  firstViewKnown(analysis.first.value !== null)
  // A reader of its own: cancelling an import must not cut the restoring short.
  const restorer = openReader()
  const unreadable = await restoreLibrary(sample, state, {
    shelf,
    storage: kept,
    reader: restorer,
    onSource: (done, total) => (restoring.value = { done, total }),
  })
  restorer.stop()
  unreadable.push(...(await restoreDatasets(state.datasets, shelf, kept)))
  await codingDesk.versions.sync()
  startProblems.value = [
    ...startProblems.value,
    ...unreadable.map(
      (file): Remark =>
        (words) =>
          words.library.unreadable(file),
    ),
  ]
}

/** What the first screen showed of exactly these notices at the last visit. */
async function lastView(hashes: readonly string[]) {
  const view = await (await storage).readView()
  return view?.key === (await viewKey(hashes)) ? view.rows : null
}

async function keepFirstView(rows: Awaited<ReturnType<typeof sampleFirstView>>, hashes: readonly string[]) {
  // Without it the next visit only waits longer for its first picture.
  const key = await viewKey(hashes)
  await (await storage).keepView({ key, rows }).catch(() => undefined)
}

const complete = ref(false)
void restored.finally(() => {
  complete.value = true
  restoring.value = null
})
const links = openLinkDesk({ shelf, large: largeDesk, codebook: codingVersion, ready: complete })
const history = stampedHistory(createWebHashHistory(), { stamp: () => links.stamp.value, onFollowed: links.follow })
// What was followed stays in the address until the reader moves on; all else says what is on board.
watch(links.stamp, (now, before) => {
  if (now !== null && (before !== null || links.followed.value === null))
    history.replace(history.location, history.state)
})
const language = openLanguage(keptChoice(cupboard, 'notice-lens.language'))
const app = createApp(() =>
  h(App, {
    key: language.language.value,
    words: language.words.value,
    restoring: restoring.value,
    linkProblem: linkProblem.value,
    startProblems: startProblems.value,
  }),
)
const router = createScreens(history, () => (linkProblem.value = (words) => words.selection.unknownScreen))
// The first chart needs only the names of the codes.
router.beforeResolve(async ({ name }) => {
  if (name !== 'overview' && name !== 'wall') await shipped.fetch()
})
app.use(createPinia())
linkSelection(router, useSelectionStore(), () => (linkProblem.value = (words) => words.selection.broken))
router.afterEach((to, _, failure) => {
  if (!to.redirectedFrom && !failure) linkProblem.value = null
})
// The program of a screen comes when it is first opened; a link that does nothing would look broken.
router.onError(() => (linkProblem.value = (words) => words.selection.notFetched))
app.provide(LANGUAGE_DESK, language)
app.provide(THEME_DESK, theme)
app.provide(LINK_DESK, links)
app.provide(SAVED_DESK, savedDesk)
app.provide(TOUR_DESK, openTour(keptChoice(cupboard, 'notice-lens.tour')))
app.provide(ANALYSIS, analysis)
app.provide(DATASET_DESK, datasetDesk)
app.provide(LARGE_DESK, largeDesk)
app.provide(LIBRARY_DESK, openLibraryDesk(shelf, storage, reader, { ...datasetDesk, offerLarge: largeDesk.offer }))
app.provide(CHECK_DESK, checkDesk)
app.provide(REPORT_DESK, openReportDesk(storage))
app.provide(CODING_DESK, codingDesk)
app.provide(SUGGESTION_DESK, suggestionDesk)
app.use(router)
// Not awaited here: no part of the program may import what is not through. In a task of its own: a worker that was started
// goes on only between two tasks of the page.
void language.ready.then(nextTurn).then(() => app.mount('#app'))
