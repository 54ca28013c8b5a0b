import { counted } from './counted.ts'
import { enCharts } from './en-charts.ts'
import { enCheck } from './en-check.ts'
import { enCoding } from './en-coding.ts'
import { enSimilar, enSuggest } from './en-suggest.ts'
import { enCompare } from './en-compare.ts'
import { enCodes } from './en-codes.ts'
import { enExport } from './en-export.ts'
import { enFrame } from './en-frame.ts'
import { enFindings } from './en-findings.ts'
import { enGroups } from './en-groups.ts'
import { enDatasets } from './en-datasets.ts'
import { enItemsTable } from './en-items-table.ts'
import { enLarge } from './en-large.ts'
import { enLibrary } from './en-library.ts'
import { enOverview } from './en-overview.ts'
import { enOverviewPanels } from './en-overview-panels.ts'
import { enWorkspace } from './en-workspace.ts'
import { enReader } from './en-reader.ts'
import { enTrends } from './en-trends.ts'
import { enWall } from './en-wall.ts'
import { enTakeAway } from './en-take-away.ts'
import type { Words } from './zh.ts'

/** Every word on screen, in English. What a notice says itself (names, titles, quotes) stays Chinese. */
export const en: Words = {
  language: 'en',
  check: enCheck,
  codes: enCodes,
  coding: enCoding,
  suggest: enSuggest,
  similar: enSimilar,
  charts: enCharts,
  frame: enFrame,
  groups: enGroups,
  datasets: enDatasets,
  workspace: enWorkspace,
  large: enLarge,
  library: enLibrary,
  reader: enReader,
  findings: enFindings,
  itemsTable: enItemsTable,
  overviewPanels: enOverviewPanels,
  trends: enTrends,
  wall: enWall,
  compare: enCompare,
  takeAway: enTakeAway,
  overview: enOverview,
  export: enExport,
  joint: {
    list: (parts) => parts.join(', '),
    facts: (parts) => parts.join(', '),
    clauses: (parts) => parts.join('; '),
    stop: (sentence) => `${sentence}.`,
    aside: (text) => ` (${text})`,
    labelled: (label, text) => `${label}: ${text}`,
  },
  app: {
    name: 'Notice Lens',
    skip: 'Skip to the content',
    navigation: 'Main navigation',
    language: 'Language',
    languageFailed:
      'Not switched: the words of that language did not arrive. Please check the network and press again.',
    screens: {
      overview: 'Overview',
      compare: 'Compare',
      findings: 'Findings',
      trends: 'Trends',
      items: 'Items',
      source: 'Source',
      check: 'Check',
      coding: 'Coding',
      data: 'Data',
      report: 'Report',
      terms: 'Definitions',
    },
    loaded: (notices, agencies, span) =>
      `${counted(notices, 'notice')} of ${counted(agencies, 'agency', 'agencies')}${span === '' ? '' : `, ${span}`}`,
    feedbackSpan: (from, to) => (from === to ? `feedback on ${from}` : `feedback from ${from} to ${to}`),
    loadedNothing: 'No notices loaded yet',
    origins: { sample: 'Bundled sample', demo: 'Fictional example', imported: 'Imported' },
    demoAboard: 'Fictional examples are on board: the charts stand for no real body',
    loading: 'Loading…',
    close: 'Close',
    retry: 'Try again',
  },
  selection: {
    label: 'Selection',
    none: 'Nothing selected: all loaded notices are shown',
    sentence: (parts) => `Only where ${parts.join(' and ')}`,
    part: (field, values) => `${field} is ${values.map((value) => `“${value}”`).join(' or ')}`,
    textPart: (value) => `title contains “${value}”`,
    remove: (part) => `Remove: ${part}`,
    clear: 'Clear',
    undo: 'Undo the last pick',
    notSaid: 'not stated',
    broken: 'The selection in this link cannot be read; this is the overview with all data.',
    unknownScreen: 'The page of this link does not exist; this is the overview.',
    notFetched:
      'The page did not open: the network is gone, or the site was just updated. Check the network and click again; if that fails, reload (what was imported stays).',
  },
  engine: {
    starting: 'The engine is starting; answers from before are shown…',
    startingOwn: 'The engine is starting…',
    computing: 'Computing…',
    loading: 'New data are being loaded; charts still show the data before…',
    failedTitle: 'The engine did not start',
    failedKept: 'What is shown are answers for the bundled sample from before; they cannot be filtered.',
    remedy:
      'The browser or a policy may block WebAssembly, or the network is too slow. Please use a recent Chrome or Edge, ask the administrator to allow wasm-unsafe-eval, and reload. Reading notices works without it.',
  },
  panel: {
    about: 'Definition',
    chart: 'Chart',
    table: 'Table',
    asTable: 'As table',
    asChart: 'As chart',
    export: 'Export',
    exporting: 'Exporting…',
    exportFailed: (why) => `The export failed: ${why}. Please try again, or take the CSV.`,
    exported: (name) => `${name} exported`,
    nothingToTake: 'There is nothing to take from here now: nothing was exported.',
    loading: 'Working…',
    failed: 'This part could not be worked out.',
    failedRemedy: 'Please undo the last pick, or reload and try again.',
    emptyFiltered: 'Nothing matches the selection. Please clear or widen it.',
    printedEarly: 'Left out: this was still being computed when the page was printed. Please print it again.',
    definition: 'Definition',
    formula: 'Formula',
    unit: 'Unit',
    denominator: 'Denominator',
    caveats: 'Caveats',
    rowHint: 'Click a mark, or press Enter on a row of the table, to see its items',
    itemPicks: {
      none: enCheck.noticesOnly,
      named: 'picks on items narrow only the agencies that name a finding, not their total n',
      items: 'picks on items narrow only the items, not the notices and agencies',
    },
    n: (notices, items) => `n = ${counted(notices, 'notice')}, ${items}`,
    agencies: (n) => `n = ${counted(n, 'agency', 'agencies')}`,
    largest: (shown, all) => `the ${shown} largest of ${all}`,
    items: (problems, tasks) =>
      [...(problems > 0 ? [counted(problems, 'problem')] : []), ...(tasks > 0 ? [counted(tasks, 'task')] : [])].join(
        ' and ',
      ) || '0 items',
    open: 'See the items',
  },
  drawer: {
    title: 'Items',
    count: (n) => counted(n, 'item'),
    pick: 'Select these',
    shown: 'How to list them',
    asTable: 'List',
    more: 'Show more',
    close: 'Close',
    mentions: (n) =>
      `${counted(n, 'more agency', 'more agencies')} mention it only in measures and are not in this list.`,
    again: (n) =>
      n === 1
        ? 'One of these items only refers to another one, and is not counted again in the chart.'
        : `${n} of these items only refer to others, and are not counted again in the chart.`,
    uncounted: (n) =>
      n === 1
        ? 'One of these items comes from a notice that lists only completed items, or mainly lists the other unit; the completion in the chart leaves it out.'
        : `${n} of these items come from notices that list only completed items, or mainly list the other unit; the completion in the chart leaves them out.`,
    none: 'There are no such items.',
    openSource: 'Read the text',
  },
  items: {
    title: 'Items',
    search: 'Find in titles',
    searchHint: 'several words: all must occur',
    find: 'Find',
    count: (n) => counted(n, 'item'),
    sort: 'Sort by',
    sorts: {
      filed: 'Order of the notice',
      agency: 'Agency',
      city: 'City',
      unit: 'Counted unit',
      status: 'Status',
      category: 'Category',
    },
    page: (page, pages) => `Page ${page} of ${pages}`,
    previous: 'Previous',
    next: 'Next',
    empty: 'No items match. Please clear the selection, or try another word.',
    columns: {
      no: 'No.',
      agency: 'Agency',
      title: 'Title',
      status: 'Status (self-reported)',
      category: 'Category',
      findings: 'Findings',
    },
    parent: (title) => `Part of: ${title}`,
    mention: 'measures only',
  },
  terms: {
    title: 'Definitions',
    intro:
      'Definition, formula, denominator and caveats of every number: the same words as behind “Definition” on a chart and in exported files.',
    metrics: 'Metrics',
    statuses: 'Status and where it is said',
    version: (metrics, codebook) => `Metrics version ${metrics}; codebook ${codebook}`,
    categories: 'Categories',
    findings: 'Findings',
    columns: 'Tables and columns',
    search: 'Search the definitions',
    contents: 'On this page',
    nothing: 'Nothing matches.',
    dictionary: {
      lead: 'Exported datasets have these tables and columns; an empty cell means that the notice does not say, not 0.',
      column: 'Column',
      type: 'Type',
      empty: 'May be empty',
      maybe: 'yes',
      always: 'no',
      meaning: 'Meaning and values',
      types: { text: 'text', code: 'code', int: 'integer', double: 'number', bool: 'true/false', date: 'date' },
    },
    code: 'Code',
    name: 'Name',
    definition: 'Definition',
    statusHow: {
      completed: 'The notice says completed, all completed, put right and the like.',
      mostly_completed: 'The notice says no more than “mostly completed”; never counted as completed.',
      staged: 'The notice speaks of staged results or of keeping at it for long; not counted as completed.',
      ongoing: 'The notice says that work goes on, or only when it is expected to be done.',
      not_completed: 'The notice says not completed.',
      unstated: 'The notice does not say; that is not “not completed”, and no zero.',
    },
    basisHow: {
      item: 'Solid: the item itself says so',
      section: 'Hatched: the heading says so for its items',
      cross_reference: 'Hatched the other way: refers to another item',
      summary: 'Empty, solid edge: totals only, not known which item',
      none: 'Empty, dotted edge: the notice does not say',
    },
  },
}
