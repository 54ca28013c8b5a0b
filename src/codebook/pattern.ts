/**
 * The part of regular expressions that rules may use, as a tree: literals, classes, groups, lookarounds, and repeats
 * with an upper bound. What could run away on a long text (`*`, `+`, repeats of repeats, back references) is refused.
 */
export type PatternNode =
  | { readonly kind: 'literal'; readonly char: string }
  /** One unit out of `chars`; `null` where any of very many will do. */
  | { readonly kind: 'class'; readonly chars: readonly string[] | null }
  | { readonly kind: 'group'; readonly branches: readonly Branch[] }
  /** Lookaround, `^`, `$`: takes no room. */
  | { readonly kind: 'assertion'; readonly branches: readonly Branch[] }
  | { readonly kind: 'repeat'; readonly node: PatternNode; readonly min: number; readonly max: number }

export type Branch = readonly PatternNode[]

/** How often a repeat may go on, and in how many ways a pattern may try to match from one place. */
const LONGEST_REPEAT = 60
const MOST_WAYS = 20_000

const FIRST_BEYOND_ASCII = 0x80

/**
 * Reads `source` into its branches.
 * @throws {Error} with the reason, when the pattern is no regular expression or is not safe.
 */
export function readPattern(source: string): readonly Branch[] {
  new RegExp(source)
  const branches = new PatternReader(source).read()
  if (waysOfBranches(branches) > MOST_WAYS) throw new Error('too many ways to match: shorten the gaps')
  return branches
}

function waysOfBranches(branches: readonly Branch[]): number {
  return Math.max(...branches.map((branch) => branch.reduce((ways, node) => ways * waysOf(node), 1)))
}

function waysOf(node: PatternNode): number {
  if (node.kind === 'literal' || node.kind === 'class') return 1
  if (node.kind !== 'repeat') return waysOfBranches(node.branches)
  const inner = waysOf(node.node)
  return inner === 1 && node.node.kind !== 'group' ? node.max - node.min + 1 : (inner + 1) ** node.max
}

class PatternReader {
  private at = 0
  private readonly source: string
  constructor(source: string) {
    this.source = source
  }

  read(): readonly Branch[] {
    const branches = this.readBranches()
    if (this.at < this.source.length) throw new Error(`unexpected ${this.source.charAt(this.at)} at ${this.at}`)
    return branches
  }

  private readBranches(): readonly Branch[] {
    const branches: PatternNode[][] = [[]]
    while (this.at < this.source.length && this.source.charAt(this.at) !== ')') {
      if (this.take('|')) branches.push([])
      else branches.at(-1)?.push(this.readRepeat(this.readAtom()))
    }
    return branches
  }

  private readAtom(): PatternNode {
    // Most units are Chinese characters, and none of those is a mark of the pattern.
    if (this.source.charCodeAt(this.at) >= FIRST_BEYOND_ASCII) return { kind: 'literal', char: this.next() }
    if (this.take('(')) return this.readGroup()
    if (this.take('[')) return this.readClass()
    if (this.take('.')) return { kind: 'class', chars: null }
    if (this.take('^') || this.take('$')) return { kind: 'assertion', branches: [[]] }
    if (this.take('\\')) return this.readEscape()
    return { kind: 'literal', char: this.next() }
  }

  private readGroup(): PatternNode {
    const asserting = ['?=', '?!', '?<=', '?<!'].some((mark) => this.take(mark))
    if (!asserting && !this.take('?:') && this.source.charAt(this.at) === '?')
      throw new Error('named groups are not used here')
    const branches = this.readBranches()
    this.at++
    return { kind: asserting ? 'assertion' : 'group', branches }
  }

  private readClass(): PatternNode {
    const start = this.at
    while (this.source.charAt(this.at) !== ']') this.at += this.source.charAt(this.at) === '\\' ? 2 : 1
    const inside = this.source.slice(start, this.at++)
    const open = inside.startsWith('^') || inside.includes('\\') || inside.includes('-') || inside === ''
    return { kind: 'class', chars: open ? null : [...inside] }
  }

  private readEscape(): PatternNode {
    const char = this.next()
    if (/[1-9k]/.test(char)) throw new Error('back references are not safe')
    if (char === 'b' || char === 'B') return { kind: 'assertion', branches: [[]] }
    return /[A-Za-z]/.test(char) ? { kind: 'class', chars: null } : { kind: 'literal', char }
  }

  private readRepeat(node: PatternNode): PatternNode {
    const bounds = this.readBounds()
    if (bounds === null) return node
    this.take('?')
    return { kind: 'repeat', node, ...bounds }
  }

  private readBounds(): { min: number; max: number } | null {
    if (this.source.charCodeAt(this.at) >= FIRST_BEYOND_ASCII) return null
    if (this.take('?')) return { min: 0, max: 1 }
    if (this.take('*') || this.take('+')) throw new Error('a repeat without an upper bound is not safe: write {0,12}')
    if (this.source.charAt(this.at) !== '{') return null
    const match = /^\{(\d+)(,?)(\d*)\}/.exec(this.source.slice(this.at, this.at + 12))
    if (!match) return null
    this.at += match[0].length
    const min = Number(match[1])
    const max = match[2] === '' ? min : match[3] === '' ? Infinity : Number(match[3])
    if (max > LONGEST_REPEAT) throw new Error(`a repeat may go up to ${LONGEST_REPEAT}, not ${max}`)
    return { min, max }
  }

  private take(mark: string): boolean {
    if (!this.source.startsWith(mark, this.at)) return false
    this.at += mark.length
    return true
  }

  private next(): string {
    return this.source.charAt(this.at++)
  }
}
