import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { readySystem } from './ready-system.ts'

/** How many tests a step ran; a plain check counts as one. */
interface Tally {
  readonly passed: number
  readonly failed: number
}

interface Step {
  readonly title: string
  readonly run: () => Tally
}

const REPORTS = '.cache/test-reports'

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
  return holds ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function npmRun(script: string): Tally {
  return check(spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit', shell: IS_WINDOWS }).status === 0)
}

const IS_WINDOWS = process.platform === 'win32'

function vitest(project: string): Tally {
  const report = `${REPORTS}/${project}.json`
  const options = ['--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { status } = spawnSync('npx', ['vitest', 'run', ...options], { stdio: 'inherit', shell: IS_WINDOWS })
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number
    numFailedTests: number
  }
  // A file that cannot be loaded, or an error outside any test, fails the run without a failed test.
  const failed = status === 0 ? numFailedTests : Math.max(1, numFailedTests)
  return { passed: numPassedTests, failed }
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
for (const tally of tallies.filter((each) => each.failed > 0)) console.log(`failed: ${tally.title}`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
