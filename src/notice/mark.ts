import { chineseNumber, HAN_NUMBER } from '../base/chinese-number.ts'
import type { Span } from '../base/span.ts'

/** How a heading is numbered. Depth is not fixed: each notice makes of a style what it will. */
export type MarkStyle =
  | 'chapter' // 第一部分
  | 'han' // 一、
  | 'han_paren' // (一)
  | 'arabic' // 1.
  | 'arabic_paren' // (1)
  | 'arabic_half' // 1)
  | 'circled' // ①
  | 'problem' // 问题一:
  | 'problem_part' // 问题一之1:, 问题1.1:
  | 'field' // 第一个方面:
  | 'task' // 任务1:
  | 'ordinal' // 第一,
  | 'row' // the number cell of a table row
  | 'quoted' // 针对“…” without a number
  | 'label' // 反馈问题:… without a number
  | 'said' // 一是…, where 整改情况: follows each
  | 'plain' // a line over several problems, a heading by its place alone
  | 'group' // 已完成整改的问题: over the problems that are that far
  | 'bare' // a line that is a problem, by its place alone
  | 'decimal' // 1.1 or 1-1 under 1.
  | 'roman' // Ⅰ.
  | 'letter' // A.
  | 'small_letter' // a.
  | 'han_half' // 一)

/** The mark at the head of a line. `number` is `null` where it counts nothing: a quotation, a label, a line by its place. */
export interface Mark {
  readonly style: MarkStyle
  readonly number: number | null
  readonly span: Span
}

const HAN = `(${HAN_NUMBER}{1,4})`
// 巡察反馈问题1:, 巡察组指出的问题一:, 反馈意见1:, 整改事项(二):
const FOUND = '(?:巡[察视]组?)?(?:反馈|指出|发现|提出|存在|具体|突出|主要)(?:的)?|巡[察视]'
const THING = `(?:针对|关于)?(?:(?:${FOUND})?(?:问题|意见|事项)|整改(?:问题|事项))`
const NUMBERED = `(?:${HAN}|\\(${HAN}\\)|\\(?(\\d{1,3})\\)?)`
const PART = `(?:${HAN_NUMBER}{1,3}|\\d{1,2})\\s?[-.之]\\s?(?:${HAN}|(\\d{1,2}))`
const STOP = '\\s?(?:[:、.]\\s?|(?=“))'
const THING_START = '[针关巡反指发提存具突主问意事整]'
const NAMED = /问题|意见|事项/

/**
 * All marks; `start`: what such a mark begins with, so that only few patterns are tried at any line; `word`: what stands
 * in it within `WORD_REACH`, where the pattern is large.
 */
export const MARK_PATTERNS: readonly (readonly [style: MarkStyle, start: string, pattern: RegExp, word?: RegExp])[] = [
  ['chapter', '第', new RegExp(`第${HAN}部分[:、.\\s]?`, 'y')],
  ['field', '第', new RegExp(`第(?:${HAN}|(\\d))(?:个|大|类)?(?:方面问题|方面|类问题)(?:\\s?[:、,.]\\s?|\\s+)`, 'y')],
  ['field', '第', new RegExp(`第(?:${HAN}|(\\d))大?类\\s?[:、]\\s?`, 'y')],
  ['field', '方', new RegExp(`方面(?:${HAN}|(\\d))\\s?[:、]\\s?`, 'y')],
  ['problem_part', THING_START, new RegExp(`${THING}\\s?${PART}${STOP}`, 'y'), NAMED],
  ['problem_part', '[具问表]', new RegExp(`(?:具体|问题)?表现\\s?${NUMBERED}${STOP}`, 'y'), /表现/],
  // 反馈意见第1条“…”, 针对反馈的第2个问题“…”
  [
    'problem',
    '[针关对巡反指发提]',
    new RegExp(
      `(?:针对|关于|对)?(?:巡[察视]组?)?(?:反馈|指出|发现|提出)(?:意见|问题)?(?:中)?(?:的)?第\\s?(?:${HAN}|(\\d{1,3}))\\s?[个项条](?:问题|意见)?(?:\\s?[:、,]\\s?|(?=\\s?“))`,
      'y',
    ),
    /第/,
  ],
  ['task', '[整任]', new RegExp(`(?:整改)?任务\\s?${NUMBERED}\\s?[:、.]\\s?`, 'y'), /任务/],
  ['problem', '[问序编]', /(?:问题)?(?:序号|编号)\s?(?::\s?(\d{1,3})(?=\s|$)|(\d{1,3})\s?[:、.](?!\d))/y],
  ['problem', THING_START, new RegExp(`${THING}\\s?${NUMBERED}${STOP}`, 'y'), NAMED],
  ['problem', '第', new RegExp(`第(?:${HAN}|(\\d{1,2}))(?:个|项|条)?(?:反馈|具体)?问题(?:是|为)?\\s?[:、,.]`, 'y')],
  [
    'problem',
    `\\[|${THING_START}`,
    new RegExp(`\\[?${THING}\\s?${NUMBERED}\\s?(?:\\][ \\t]?:?[ \\t]?|(?=\\s*(?:\\n|$)))`, 'y'),
    NAMED,
  ],
  // 问题(一)管护不力, 问题1 管护不力: the number stands apart, and no stop behind it.
  [
    'problem',
    `\\[|${THING_START}`,
    new RegExp(
      `\\[?${THING}\\s?(?:\\((?:${HAN}|(\\d{1,3}))\\)\\s?|(?:${HAN}|(\\d{1,3}))\\s+|(\\d{1,2})(?![年月日天次家人万件名元起类级]))(?=[\\u4e00-\\u9fff“])(?![个项条])`,
      'y',
    ),
    NAMED,
  ],
  [
    'problem',
    '[问清([第]',
    new RegExp(
      `(?:(?:问题)?清单)?[([]?第\\s?(?:${HAN}|(\\d{1,3}))\\s?(?:项|条|件|个问题)[)\\]]?(?:[:、,.]\\s?(?!第)|(?<!条)\\s+|(?<=\\d条)\\s+|(?<=[)\\]])\\s?)`,
      'y',
    ),
    /第/,
  ],
  ['ordinal', '[第其]', new RegExp(`[第其]${HAN}\\s?[,、:]\\s?`, 'y')],
  ['row', '[|\\s\\d]', /\|?\s?(\d{1,3})\s?[\t|]\s?/y],
  ['han', HAN_NUMBER, new RegExp(`${HAN}\\s?[、.,]\\s?`, 'y')],
  ['han_paren', '\\(', new RegExp(`\\(\\s?${HAN}\\s?\\)\\s?[、.]?\\s?`, 'y')],
  // 一 typed as a dash.
  ['han', '[-ー]', /([-ー])\s?、\s?/y],
  ['han_paren', '\\(', /\(\s?([-ー])\s?\)\s?[、.]?\s?/y],
  ['han_paren', '\\[', new RegExp(`\\[${HAN}\\]\\s?[、.]?\\s?`, 'y')],
  ['han_half', HAN_NUMBER, new RegExp(`${HAN}\\s?\\)\\s?[、.]?\\s?`, 'y')],
  ['han_paren', '[㈠-㈩]', /([㈠-㈩])\s?[、.]?\s?/y],
  ['roman', '[Ⅰ-Ⅻ]', /([Ⅰ-Ⅻ])\s?[.、]\s?/y],
  ['letter', '[A-H]', /([A-H])\s?[.、]\s?(?=[\u4e00-\u9fff“])/y],
  // A1. B1.: the letter is the heading's above.
  ['arabic', '[A-H]', /[A-H](\d{1,2})\s?[.、]\s?(?=[\u4e00-\u9fff“])/y],
  ['small_letter', '[a-hⅰ-ⅻA-H(]', /\(?([a-hⅰ-ⅻA-H])\s?[).、]\s?(?=[\u4e00-\u9fff“])/y],
  // 1.1 and 1-1 count on from 1.; 3.5亿元 is an amount.
  [
    'decimal',
    '\\d',
    /\d{1,2}[.-](\d{1,2})\s?[.、]?\s?(?=[\u4e00-\u9fff“])(?![亿万千元倍米吨亩%]|天(?!然)|个(?![别人体性])|年(?![度轻终初])|月(?!度)|日(?!常)|人(?![才员事居民大社防口文])|公[里斤顷分尺]|平[方米])/y,
  ],
  // The dot of 3.5万元 or 2023.5.4 is no heading.
  ['arabic', '\\d', /(\d{1,3})\s?(?:[.、](?!\d)|\.(?=\d{4}年|12345))\s?/y],
  ['arabic', '[⒈-⒛]', /([⒈-⒛])\s?、?\s?/y],
  ['arabic_paren', '\\(', /\(\s?(\d{1,3})\s?\)\s?[、.]?\s?/y],
  ['arabic_paren', '\\[', /\[\s?(\d{1,3})\s?\]\s?[、.]?\s?/y],
  ['arabic_paren', '[⑴-⒇]', /([⑴-⒇])\s?[、.]?\s?/y],
  ['arabic_half', '\\d', /(\d{1,3})\s?\)\s?[、.]?\s?/y],
  ['circled', '[①-⑳❶-➓⓵-⓾]', /([①-⑳❶-➓⓵-⓾])\s?[、.]?\s?/y],
  ['quoted', '[针关对]', /(?=(?:针对|关于|对)\s?“)/y],
  [
    'label',
    '[[巡反指发提存具突主问]',
    new RegExp(`(?:\\[(?:${FOUND})?问题\\]\\s?:?|(?:(?:${FOUND})?问题|反馈意见)\\s?:)\\s?`, 'y'),
    NAMED,
  ],
]

/** No mark has its word further behind its beginning: [针对巡察组反馈的问题…. */
const WORD_REACH = 16

type Pattern = readonly [style: MarkStyle, pattern: RegExp, word: RegExp | undefined]

/** By the first character of a line, the patterns that can begin with it; filled as lines come. */
const beginning = new Map<number, readonly Pattern[]>()

function patternsFrom(code: number): readonly Pattern[] {
  const known = beginning.get(code)
  if (known) return known
  const found = MARK_PATTERNS.filter(([, start]) => new RegExp(start).test(String.fromCharCode(code)))
  const patterns = found.map(([style, , pattern, word]) => [style, pattern, word] as const)
  beginning.set(code, patterns)
  return patterns
}

/**
 * The heading mark at the start of `line` of half-width `text`, or `null`.
 *
 *   (一)理论学习不够深入      问题一:学习不深入      16. 关于“专业人才匮乏”问题
 *   ^^^ mark                 ^^^^ mark              ^^^^ mark
 */
export function readMark(text: string, line: Span): Mark | null {
  for (const [style, pattern, word] of patternsFrom(text.charCodeAt(line.start))) {
    if (word && !word.test(text.slice(line.start, line.start + WORD_REACH))) continue
    pattern.lastIndex = line.start
    const match = pattern.exec(text)
    if (!match || line.start + match[0].length > line.end) continue
    const digits = firstGroup(match)
    const number = digits === undefined ? null : markNumber(digits)
    if (digits !== undefined && number === null) continue
    return { style, number, span: { start: line.start, end: line.start + match[0].length } }
  }
  return null
}

function firstGroup(match: RegExpExecArray): string | undefined {
  for (let at = 1; at < match.length; at++) if (match[at] !== undefined) return match[at]
  return undefined
}

// ①…⑳, ⑴…⒇, ⒈…⒛, ㈠…㈩, Ⅰ…Ⅻ, A…H, ❶…❿, ➀…➉, ➊…➓, ⓵…⓾, a…h, ⅰ…ⅻ, a dash for 一
const SIGNS: readonly (readonly [number, number])[] = [
  [0x2460, 0x2473],
  [0x2474, 0x2487],
  [0x2488, 0x249b],
  [0x3220, 0x3229],
  [0x2160, 0x216b],
  [0x41, 0x48],
  [0x2776, 0x277f],
  [0x2780, 0x2789],
  [0x278a, 0x2793],
  [0x24f5, 0x24fe],
  [0x61, 0x68],
  [0x2170, 0x217b],
  [0x2d, 0x2d],
  [0x30fc, 0x30fc],
]

/** The number that a mark bears: 12, 十二, ⑫, b; `null` where it is none. */
export function markNumber(digits: string): number | null {
  const code = digits.charCodeAt(0)
  if (code >= 0x30 && code <= 0x39) return Number(digits)
  const numeral = chineseNumber(digits)
  if (numeral !== null || digits.length > 1) return numeral
  const sign = SIGNS.find(([first, last]) => code >= first && code <= last)
  return sign ? code - sign[0] + 1 : null
}
