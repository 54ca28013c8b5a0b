import type { FuzzAnswer, FuzzFinding } from './fuzz-worker.ts'

const SHOWN = 40
const SLOWEST = 5
// Milliseconds: the largest mutants have some 100 KB.
const SLOW = 2000

/** What a run has found, put together from the workers' answers. */
export class FuzzFigures {
  private readonly started = performance.now()
  private readonly found: FuzzFinding[] = []
  private readonly refused = new Map<string, number>()
  private slowest: (readonly [time: number, at: number])[] = []
  private total = 0
  private read = 0
  private items = 0
  private bytes = 0

  get findings(): number {
    return this.found.length
  }

  add(from: number, answer: FuzzAnswer): void {
    this.read += answer.read
    this.items += answer.items
    this.bytes += answer.bytes
    this.found.push(...answer.findings)
    for (const [problem, count] of Object.entries(answer.refused)) {
      this.refused.set(problem, (this.refused.get(problem) ?? 0) + count)
    }
    answer.times.forEach((time, index) => {
      this.total += time
      this.slowest.push([time, from + index])
      if (time > SLOW) this.found.push({ at: from + index, steps: [], wrong: `slow: ${time.toFixed(0)} ms` })
    })
    this.slowest = this.slowest.sort(([a], [b]) => b - a).slice(0, SLOWEST)
  }

  /** The worker ended over mutant `at`: it hangs, or takes all memory. */
  addEnd(at: number, message: string): void {
    this.found.push({ at, steps: [], wrong: `ended: ${message}` })
  }

  /** The figures as Markdown, and below them what was found, by kind. */
  text(runs: number, seed: number, originals: number): string {
    const minutes = (performance.now() - this.started) / 60_000
    const count = (value: number): string => value.toLocaleString('en')
    const kindOf = ({ wrong }: FuzzFinding): string => /^[a-z_ ]+/.exec(wrong)?.[0] ?? wrong
    const kinds = new Map<string, FuzzFinding[]>()
    for (const one of this.found) kinds.set(kindOf(one), [...(kinds.get(kindOf(one)) ?? []), one])
    const rows = [
      ['mutants, seed', `${count(runs)}, ${String(seed)}`],
      ['made from', `${String(originals)} notices`],
      ['bytes read', `${(this.bytes / 1e6).toFixed(0)} MB`],
      ['read as a notice', count(this.read)],
      ['items found in them', count(this.items)],
      ...[...this.refused].sort().map(([problem, times]) => [`refused: ${problem}`, count(times)]),
      ['thrown', count(kinds.get('thrown')?.length ?? 0)],
      ['hangs', count((kinds.get('ended')?.length ?? 0) + (kinds.get('slow')?.length ?? 0))],
      ['spans outside the text', count(kinds.get('span outside')?.length ?? 0)],
      ['invented values', count(this.found.filter(({ wrong }) => /^(?:invented|empty)/.test(wrong)).length)],
      ['mean time per mutant', `${(this.total / runs).toFixed(1)} ms`],
      ['slowest (number)', this.slowest.map(([time, at]) => `${time.toFixed(0)} ms (${String(at)})`).join(', ')],
      ['wall time', `${minutes.toFixed(1)} min`],
    ]
    const table = ['| | |', '| --- | ---: |', ...rows.map(([name, value]) => `| ${name ?? ''} | ${value ?? ''} |`)]
    const list = [...kinds].flatMap(([kind, all]) => [
      `\n${kind}: ${String(all.length)}`,
      ...all
        .slice(0, SHOWN)
        .map(({ at, steps, wrong }) => `  ${String(at)} [${steps.join(', ')}] ${wrong.slice(0, 400)}`),
    ])
    return [...table, ...list].join('\n')
  }
}
