import { allMatches } from '../base/all-matches.ts'
import type { Bound } from './tree.ts'

const NOT = '(?:不得|不能|不可|不准|不应|不|未|没有|没)'
const OVER = '(?:超过|超出|超|高于|多于|大于)'
const UNDER = '(?:少于|低于|小于)'
// 附近3家 is a place and 节约3万元 a saving.
const NEAR = '(?<![附最新邻临相])近|(?<![节签预违解合公履契制条邀])约'

/** The word right before a number: 不得超过 before 超过, which it turns round. */
const BEFORE = new RegExp(
  `(?:(?<most>${NOT}${OVER}|${NOT}足|${NOT}到|${NOT}满|至多|最多|(?<!${NOT})${UNDER})|(?<least>${NOT}${UNDER}|至少|最少|起码|逾|突破|上(?=[百千])|(?<!${NOT})${OVER})|(?<about>${NEAR})|累计|共)了?`,
  'g',
)
const AFTER = /^(?:(?<least>以上)|(?<most>以内|之内|以下(?!简称|称|同))|(?<about>左右|上下))/

// 没有超过了 and a blank.
const LONGEST = 7

/** What the words around a number make of it; `taken` is how much of the text before belongs to it. */
export interface SaidBound {
  readonly bound: Bound
  readonly taken: number
}

/**
 * Whether the number between `start` and `end` of `words` is exact. `more` is the 余 or 多 inside it.
 *
 *   不少于30人   近3.6万人次   90多个   50人以上
 *   ^^^^^^       ^^              ^        ^^^^
 */
export function readBound(words: string, start: number, end: number, more: string | undefined): SaidBound {
  const before = wordBefore(words, start)
  const said = boundNamed(before?.groups)
  const taken = before?.[0].length ?? 0
  if (more !== undefined && said !== 'about') return { bound: 'at_least', taken }
  return { bound: said ?? wordAfter(words, end) ?? 'exact', taken }
}

// The last characters of the words that BEFORE knows, and the first ones of those of AFTER: at most numbers none stands.
const BEFORE_ENDS = '过出超于足到满多少码逾破上近约计共了'
const AFTER_STARTS = '以之左上'

function wordBefore(words: string, start: number): RegExpExecArray | undefined {
  if (start === 0 || !BEFORE_ENDS.includes(words.charAt(start - 1))) return undefined
  const from = Math.max(0, start - LONGEST)
  return allMatches(BEFORE, words.slice(from, start + 1)).find(
    (match) => from + match.index + match[0].length === start,
  )
}

function wordAfter(words: string, end: number): Bound | null {
  if (end >= words.length || !AFTER_STARTS.includes(words.charAt(end))) return null
  return boundNamed(AFTER.exec(words.slice(end, end + 4))?.groups)
}

/** The bound of a total whose `digits` stand in `match` as its last number: 召开会议近30次 is about 30. */
export function boundIn(words: string, match: RegExpExecArray, digits = '', more?: string): Bound {
  const end = match.index + match[0].length
  return readBound(words, words.lastIndexOf(digits, end - digits.length), end, more).bound
}

function boundNamed(groups: Record<string, string | undefined> | undefined): Bound | null {
  if (groups?.['most'] !== undefined) return 'at_most'
  if (groups?.['least'] !== undefined) return 'at_least'
  return groups?.['about'] === undefined ? null : 'about'
}
