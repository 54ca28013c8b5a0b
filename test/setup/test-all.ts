import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { readySystem } from './ready-system.ts'

/** How many tests a step ran, and what went wrong; a plain check counts as one. */
interface Tally {
  readonly passed: number
  readonly failed: number
  readonly faults: readonly string[]
}

/** The part of Vitest's JSON report that is read here. */
interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message: string
    readonly assertionResults: readonly {
      readonly fullName: string
      readonly status: string
      readonly failureMessages: readonly string[] | null
    }[]
  }[]
}

interface Step {
  readonly title: string
  readonly run: () => Tally
}

const REPORTS = '.cache/test-reports'
const FAULT_LENGTH = 2_000

const STEPS: readonly Step[] = [
  { title: 'System', run: () => check(readySystem()) },
  { title: 'Format', run: () => npmRun('format:check') },
  { title: 'Lint', run: () => npmRun('lint') },
  { title: 'Types', run: () => npmRun('types') },
  { title: 'Layers', run: () => npmRun('layers') },
  { title: 'Dead code', run: () => npmRun('dead-code') },
  { title: 'Unit tests', run: () => vitest('unit') },
  { title: 'Build', run: () => npmRun('build') },
  { title: 'Browser tests', run: () => vitest('browser') },
]

function check(holds: boolean): Tally {
  return holds ? { passed: 1, failed: 0, faults: [] } : { passed: 0, failed: 1, faults: [] }
}

function npmRun(script: string): Tally {
  return check(spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit', shell: IS_WINDOWS }).status === 0)
}

const IS_WINDOWS = process.platform === 'win32'

function vitest(project: string): Tally {
  const report = `${REPORTS}/${project}.json`
  const options = ['--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { status } = spawnSync('npx', ['vitest', 'run', ...options], { stdio: 'inherit', shell: IS_WINDOWS })
  if (!existsSync(report)) return check(false)
  const found = JSON.parse(readFileSync(report, 'utf8')) as Report
  // A file that cannot be loaded, or an error outside any test, fails the run without a failed test.
  const failed = status === 0 ? found.numFailedTests : Math.max(1, found.numFailedTests)
  return { passed: found.numPassedTests, failed, faults: faultsOf(found) }
}

/** Every failed test with its file and message: a log that is cut to its end still says what failed. */
function faultsOf({ testResults }: Report): string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === 'failed')
    if (tests.length === 0) return status === 'failed' ? [`${name}\n${message}`] : []
    return tests.map((test) => `${name} › ${test.fullName}\n${(test.failureMessages ?? []).join('\n')}`)
  })
}

rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })
const tallies = STEPS.map(({ title, run }) => {
  console.log(`\n== ${title}`)
  const tally = run()
  if (tally.failed > 0) console.error(`== ${title}: ${tally.failed} failed`)
  return { title, ...tally }
})
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0)
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0)
console.log('')
for (const { title, faults } of tallies.filter((each) => each.failed > 0)) {
  console.log(`failed: ${title}`)
  for (const fault of faults) console.log(fault.slice(0, FAULT_LENGTH))
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
