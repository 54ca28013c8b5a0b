import { type Branch, LOOKS, type PatternNode } from './pattern-tree.ts'
import { stepsToMatch } from './pattern-ways.ts'

/** How often a repeat may go on, and how many attempts a pattern may take from one place. */
const LONGEST_REPEAT = 60
const MOST_STEPS = 200_000

const FIRST_BEYOND_ASCII = 0x80

const ESCAPE_TAILS: Readonly<Record<string, RegExp>> = { u: /^[0-9a-fA-F]{4}/, x: /^[0-9a-fA-F]{2}/, c: /^[A-Za-z]/ }

/**
 * Reads `source` into its branches.
 * @throws {Error} with the reason, when the pattern is no regular expression or is not safe.
 */
export function readPattern(source: string): readonly Branch[] {
  new RegExp(source)
  const branches = new PatternReader(source).read()
  if (stepsToMatch(branches) > MOST_STEPS) throw new Error('too many ways to match: shorten the gaps')
  return branches
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
    if (this.take('.')) return { kind: 'class', source: '.', chars: null }
    for (const mark of ['^', '$'] as const) if (this.take(mark)) return { kind: 'assertion', mark, branches: [[]] }
    if (this.take('\\')) return this.readEscape()
    return { kind: 'literal', char: this.next() }
  }

  private readGroup(): PatternNode {
    const mark = LOOKS.find((one) => this.take(one))
    if (mark === undefined && !this.take('?:') && this.source.charAt(this.at) === '?')
      throw new Error('named groups are not used here')
    const branches = this.readBranches()
    this.at++
    return mark === undefined ? { kind: 'group', branches } : { kind: 'assertion', mark, branches }
  }

  private readClass(): PatternNode {
    const start = this.at
    while (this.source.charAt(this.at) !== ']') this.at += this.source.charAt(this.at) === '\\' ? 2 : 1
    const inside = this.source.slice(start, this.at++)
    const open = inside.startsWith('^') || inside.includes('\\') || inside.includes('-') || inside === ''
    return { kind: 'class', source: `[${inside}]`, chars: open ? null : [...inside] }
  }

  private readEscape(): PatternNode {
    const char = this.next()
    if (/[0-9k]/.test(char)) throw new Error('back references are not safe')
    if (char === 'b' || char === 'B') return { kind: 'assertion', mark: char, branches: [[]] }
    return /[A-Za-z]/.test(char)
      ? { kind: 'class', source: this.escaped(char), chars: null }
      : { kind: 'literal', char }
  }

  /** `\d`, `\u5730`, `\x41`: the whole of the escape that begins with `letter`. */
  private escaped(letter: string): string {
    const [tail = ''] = ESCAPE_TAILS[letter]?.exec(this.source.slice(this.at)) ?? []
    this.at += tail.length
    return `\\${letter}${tail}`
  }

  private readRepeat(node: PatternNode): PatternNode {
    const bounds = this.readBounds()
    if (bounds === null) return node
    return { kind: 'repeat', node, ...bounds, lazy: this.take('?') }
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
