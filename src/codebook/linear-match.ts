import type { AssertionMark, Branch, PatternNode } from './pattern-tree.ts'

/** A place that matched; `null` where there is none. */
export type Place = { readonly start: number; readonly end: number } | null

type Step =
  | { readonly kind: 'unit'; readonly fits: (code: number) => boolean; readonly next: number }
  /** `first` is preferred. */
  | { readonly kind: 'fork'; readonly first: number; readonly second: number }
  | { readonly kind: 'look'; readonly holds: (text: string, at: number) => boolean; readonly next: number }
  | { readonly kind: 'end' }

interface Program {
  readonly steps: readonly Step[]
  readonly start: number
}

/**
 * Finds the first place at or after `from` that a regular expression of these branches would find. All ways to match
 * are followed side by side, one unit of the text at a time, so that the time grows with the length of the text alone:
 * no pattern can run away, however long the text.
 */
export function linearMatch(branches: readonly Branch[]): (text: string, from: number) => Place {
  const program = programOf(branches, 1)
  return (text, from) => run(program, text, from, { anchored: false, by: 1 })
}

interface Thread {
  readonly at: number
  readonly start: number
}

interface Way {
  /** Only at `from`, and no further on. */
  readonly anchored: boolean
  /** 1: onwards; -1: backwards, for what stands before a place. */
  readonly by: 1 | -1
}

function run(program: Program, text: string, from: number, { anchored, by }: Way): Place {
  const walk = new Walk(program, text)
  for (let place = from; place >= 0 && place <= text.length; place += by) {
    if (walk.found === null && (!anchored || place === from)) walk.enter(program.start, place, place)
    if (walk.idle && (walk.found !== null || anchored)) break
    walk.step(place, by)
  }
  return walk.found
}

/** All ways through a program at one place of a text, the preferred ones first. */
class Walk {
  found: Place = null
  private threads: Thread[] = []
  private readonly seen: Int32Array
  private readonly steps: readonly Step[]
  private readonly text: string
  constructor({ steps }: Program, text: string) {
    this.steps = steps
    this.text = text
    this.seen = new Int32Array(steps.length).fill(-1)
  }

  get idle(): boolean {
    return this.threads.length === 0
  }

  /** Adds the threads that wait for the unit at `place`; each step once. */
  enter(at: number, start: number, place: number): void {
    if (this.seen[at] === place) return
    this.seen[at] = place
    const step = this.steps[at]
    if (step?.kind === 'fork') {
      this.enter(step.first, start, place)
      this.enter(step.second, start, place)
    } else if (step?.kind === 'look') {
      if (step.holds(this.text, place)) this.enter(step.next, start, place)
    } else this.threads.push({ at, start })
  }

  /** Goes on by one unit with every thread that the unit at `place` fits. */
  step(place: number, by: 1 | -1): void {
    const code = this.text.charCodeAt(by === 1 ? place : place - 1)
    const waiting = this.threads
    this.threads = []
    for (const { at, start } of waiting) {
      const step = this.steps[at]
      if (step?.kind === 'end') {
        this.found = { start, end: place }
        // Those that come after are less preferred.
        return
      }
      if (step?.kind === 'unit' && step.fits(code)) this.enter(step.next, start, place + by)
    }
  }
}

/** The steps of `branches`, built from the end. `by` is -1 for what is read backwards. */
function programOf(branches: readonly Branch[], by: 1 | -1): Program {
  const steps: Step[] = [{ kind: 'end' }]
  return { start: addBranches(branches, 0), steps }

  function add(step: Step): number {
    return steps.push(step) - 1
  }
  function addBranches(all: readonly Branch[], next: number): number {
    const starts = all.map((branch) => addBranch(branch, next))
    return starts.reduceRight((second, first) => add({ kind: 'fork', first, second }))
  }
  function addBranch(branch: Branch, next: number): number {
    const inOrder = by === 1 ? [...branch].reverse() : branch
    return inOrder.reduce((after, node) => addNode(node, after), next)
  }
  function addNode(node: PatternNode, next: number): number {
    switch (node.kind) {
      case 'literal': {
        const wanted = node.char.charCodeAt(0)
        return add({ kind: 'unit', fits: (code) => code === wanted, next })
      }
      case 'class':
        return add({ kind: 'unit', fits: classTest(node.source), next })
      case 'group':
        return addBranches(node.branches, next)
      case 'assertion':
        return add({ kind: 'look', holds: lookOf(node.mark, node.branches), next })
      case 'repeat':
        return addRepeat(node, next)
    }
  }
  function addRepeat({ node, min, max, lazy }: Extract<PatternNode, { kind: 'repeat' }>, next: number): number {
    let at = next
    for (let n = min; n < max; n++) {
      const more = addNode(node, at)
      at = add(lazy ? { kind: 'fork', first: next, second: more } : { kind: 'fork', first: more, second: next })
    }
    for (let n = 0; n < min; n++) at = addNode(node, at)
    return at
  }
}

function lookOf(mark: AssertionMark, branches: readonly Branch[]): (text: string, at: number) => boolean {
  switch (mark) {
    case '^':
      return (_text, at) => at === 0
    case '$':
      return (text, at) => at === text.length
    case 'b':
    case 'B':
      return (text, at) => (isWord(text.charCodeAt(at - 1)) !== isWord(text.charCodeAt(at))) === (mark === 'b')
    case '?=':
    case '?!':
    case '?<=':
    case '?<!': {
      const by = mark.includes('<') ? -1 : 1
      const program = programOf(branches, by)
      const wanted = mark.endsWith('=')
      return (text, at) => (run(program, text, at, { anchored: true, by }) !== null) === wanted
    }
  }
}

const WORD = classTest('\\w')

function isWord(code: number): boolean {
  return !Number.isNaN(code) && WORD(code)
}

/** Whether a unit is of a class such as `[^,;]` or `\d`; asked once for each unit. */
function classTest(source: string): (code: number) => boolean {
  const pattern = new RegExp(`^${source}$`)
  const known = new Map<number, boolean>()
  return (code) => {
    const answer = known.get(code)
    if (answer !== undefined) return answer
    const fits = !Number.isNaN(code) && pattern.test(String.fromCharCode(code))
    known.set(code, fits)
    return fits
  }
}
