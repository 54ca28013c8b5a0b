// The layers of the project: a file imports only from its own folder and from those named here.
// `types` may be imported as types only. The glossary src/notice/tree.ts is open to all that lies right of it.
const LAYERS = {
  base: { from: [] },
  source: { from: ['base'] },
  notice: { from: ['base'] },
  codebook: { from: ['base', 'notice'] },
  tables: { from: ['base', 'notice', 'codebook'] },
  metrics: { from: ['base', 'tables'], types: ['notice', 'codebook'] },
  engine: { from: ['base', 'tables', 'metrics'], types: ['notice', 'codebook'] },
  charts: { from: ['base', 'metrics'], types: ['notice', 'tables'] },
  export: { from: ['base', 'tables', 'metrics', 'charts'], types: ['notice', 'codebook'] },
  ui: {
    from: ['base', 'source', 'notice', 'codebook', 'tables', 'metrics', 'engine', 'charts', 'export'],
    pipeline: true,
  },
  cli: {
    from: ['base', 'source', 'notice', 'codebook', 'tables', 'metrics', 'engine', 'charts', 'export'],
    pipeline: true,
  },
}

// Packages that only these places may know.
const ONLY_HERE = [
  { name: 'files', package: '^(opencc-js|htmlparser2|pdfjs-dist)$', in: 'source' },
  { name: 'containers', package: '^(fflate|hucre|hyparquet)$', in: 'source|export' },
  { name: 'writers', package: '^(docx|pptxgenjs|hyparquet-writer)$', in: 'export' },
  { name: 'csv', package: '^papaparse$', in: 'source|tables|export' },
  { name: 'duckdb', package: '^(@duckdb/duckdb-wasm|apache-arrow)$', in: 'engine' },
  { name: 'screen', package: '^(vue|pinia|vue-router|element-plus|idb|comlink)$', in: 'ui' },
]

const layerRules = Object.entries(LAYERS).flatMap(([layer, { from, types = [], pipeline = false }]) => {
  const own = `^src/${layer}/`
  const all = [layer, ...from, ...types].join('|')
  const table = pipeline ? '|(pipeline|dataset)\\.ts$' : ''
  return [
    {
      name: `layer-${layer}`,
      comment: `${layer} imports only from: ${[...from, ...types].join(', ') || 'nothing'}`,
      severity: 'error',
      from: { path: own },
      to: { path: '^src/', pathNot: `^src/((${all})/${table})` },
    },
    ...types.map((other) => ({
      name: `layer-${layer}-${other}-types`,
      comment: `${layer} knows only the types of ${other}`,
      severity: 'error',
      from: { path: own },
      to: { path: `^src/${other}/`, pathNot: '^src/notice/tree\\.ts$', dependencyTypesNot: ['type-only'] },
    })),
  ]
})

const packageRules = ONLY_HERE.map((only) => ({
  name: `only-here-${only.name}`,
  comment: `${only.package} is known in ${only.in} alone`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/(${only.in})/` },
  to: { path: only.package.replace('^', 'node_modules/').replace(/\$$/, '/'), dependencyTypesNot: ['type-only'] },
}))

module.exports = {
  forbidden: [
    ...layerRules,
    ...packageRules,
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'pipeline',
      comment: 'the table of contents reads files into records and knows nothing of numbers and screens',
      severity: 'error',
      from: { path: '^src/(pipeline|dataset)\\.ts$' },
      to: { path: '^src/', pathNot: '^src/(base|source|notice|codebook|tables)/' },
    },
    {
      name: 'charts-are-pure',
      comment: 'charts and ui know the types of echarts; the runtime belongs to export',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/export/' },
      to: { path: 'node_modules/echarts/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'node-only-in-cli',
      comment: 'everything but the command line and the Node engine also runs in a browser',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli/|engine/open-node-engine\\.ts$)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
    {
      name: 'found',
      comment: 'every import leads somewhere, and to a package that package.json names',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: '\\?(url|worker|raw)' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.vue', '.js', '.json'],
    },
  },
}
