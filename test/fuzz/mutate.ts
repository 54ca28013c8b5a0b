import { mulberry32 } from '../bench/mulberry32.ts'
import { encode, ENCODINGS } from './encode.ts'

type Random = () => number

/** A mutated notice, as a file would hold it. */
export interface Mutant {
  readonly bytes: Uint8Array
  /** What was done, in order, for the report. */
  readonly steps: readonly string[]
}

const MARKS = [
  ...'“”‘’《》（）()【】「」〔〕"\'、。；：，！…—',
  ...[
    '一、',
    '（二）',
    '3.',
    '(4)',
    '⑤',
    '一是',
    '关于',
    '问题',
    '整改情况：',
    '已完成',
    '同(23)',
    '23个',
    '2023年5月4日',
  ],
  ...[
    '第三轮',
    '市委第二巡察组',
    '党组',
    '我局',
    '\t',
    '\r',
    '\u3000',
    '\u0000',
    '\uFEFF',
    '\uD842',
    '𠮷',
    '<p>',
    '&nbsp;',
  ],
] as const

/** The mutant number `at` of a run with `seed`: always the same one, on every machine. */
export function mutate(originals: readonly string[], seed: number, at: number): Mutant {
  const random = mulberry32(Math.imul(seed, 0x9e3779b1) ^ Math.imul(at + 1, 0x85ebca6b))
  const steps: string[] = []
  let text = pick(random, originals)
  for (let left = upTo(random, 4); left >= 0; left--) {
    const [name, change] = pick(random, TEXT_STEPS)
    text = change(text, random, originals)
    steps.push(name)
  }
  const encoding = random() < 0.5 ? 'utf-8' : pick(random, ENCODINGS)
  steps.push(encoding)
  let bytes = encode(text, encoding)
  // Most mutants stay text: what is refused at the door tests little.
  if (random() < 0.3) {
    const [name, change] = pick(random, BYTE_STEPS)
    bytes = change(bytes, random, text)
    steps.push(name)
  }
  return { bytes, steps }
}

const TEXT_STEPS: readonly (readonly [string, (text: string, random: Random, all: readonly string[]) => string])[] = [
  ['cut', (text, random) => without(text, ...range(text, random, 0.3))],
  ['keep a part', (text, random) => text.slice(...range(text, random, 1))],
  ['swap parts', swapped],
  ['swap lines', (text, random) => overLines(text, random, (lines, a, b) => exchange(lines, a, b))],
  ['drop lines', (text, random) => overLines(text, random, (lines, a, b) => lines.splice(Math.min(a, b), 1 + (b % 3)))],
  [
    'repeat lines',
    (text, random) => overLines(text, random, (lines, a, b) => lines.splice(b, 0, ...lines.slice(a, a + 4))),
  ],
  ['nest marks', (text, random) => scattered(text, random, 1 + upTo(random, 30), () => pick(random, MARKS))],
  ['pile marks', (text, random) => inserted(text, random, pick(random, MARKS).repeat(1 + upTo(random, 300)))],
  ['no newlines', (text) => text.replace(/\s*\n\s*/g, '')],
  ['some newlines gone', (text, random) => text.replace(/\n/g, () => (random() < 0.4 ? '' : '\n'))],
  ['more newlines', (text, random) => scattered(text, random, 1 + upTo(random, 60), () => '\n')],
  ['CRLF and blanks', (text, random) => text.replace(/\n/g, () => pick(random, ['\r\n', ' \n', '\n\n', '\n　　']))],
  ['random width', (text, random) => text.replace(/[!-~！-～]/g, (char) => (random() < 0.5 ? otherWidth(char) : char))],
  ['other digits', (text, random) => text.replace(/\d/g, (char) => (random() < 0.2 ? String(upTo(random, 10)) : char))],
  [
    'other numerals',
    (text, random) =>
      text.replace(/[一二三四五六七八九十]/g, (c) => (random() < 0.1 ? pick(random, [...'一二三四五六七八九十']) : c)),
  ],
  ['characters gone', (text, random) => text.replace(/[^]/g, (char) => (random() < 0.02 ? '' : char))],
  ['blanks between', (text, random) => text.replace(/[^\n]/g, (char) => (random() < 0.05 ? `${char} ` : char))],
  ['two notices', (text, random, all) => text + pick(random, all)],
  ['spliced', (text, random, all) => spliced(text, pick(random, all), random)],
  [
    'as a page',
    (text) =>
      `<html><body><div>${text
        .split('\n')
        .map((line) => `<p>${line}</p>`)
        .join('')}</div></body></html>`,
  ],
]

const BYTE_STEPS: readonly (readonly [string, (bytes: Uint8Array, random: Random, text: string) => Uint8Array])[] = [
  ['bytes flipped', (bytes, random) => flipped(bytes, random, 1 + upTo(random, 20))],
  ['many bytes flipped', (bytes, random) => flipped(bytes, random, 1 + Math.floor(bytes.length / 50))],
  ['bytes cut off', (bytes, random) => bytes.slice(upTo(random, 8), bytes.length - upTo(random, 8))],
  [
    'bytes cut out',
    (bytes, random) => {
      const at = upTo(random, bytes.length)
      return joined(bytes.subarray(0, at), bytes.subarray(at + 1 + upTo(random, 5)))
    },
  ],
  [
    'mixed encodings',
    (bytes, random, text) => joined(bytes, encode(text.slice(0, upTo(random, 2000)), pick(random, ENCODINGS))),
  ],
]

/** Whole and at least 0, below `end` (0 where there is no room). */
function upTo(random: Random, end: number): number {
  return Math.floor(random() * Math.max(0, end))
}

function pick<T>(random: Random, all: readonly T[]): T {
  return all[upTo(random, all.length)] as T
}

function range(text: string, random: Random, most: number): [number, number] {
  const start = upTo(random, text.length)
  return [start, start + 1 + upTo(random, text.length * most)]
}

function without(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(end)
}

function swapped(text: string, random: Random): string {
  const [a, b, c] = [0, 0, 0].map(() => upTo(random, text.length)).sort((x, y) => x - y) as [number, number, number]
  return text.slice(0, a) + text.slice(b, c) + text.slice(a, b) + text.slice(c)
}

function overLines(text: string, random: Random, change: (lines: string[], a: number, b: number) => unknown): string {
  const lines = text.split('\n')
  for (let left = upTo(random, 6); left >= 0; left--)
    change(lines, upTo(random, lines.length), upTo(random, lines.length))
  return lines.join('\n')
}

function exchange(lines: string[], a: number, b: number): void {
  const [first = '', second = ''] = [lines[a], lines[b]]
  lines[a] = second
  lines[b] = first
}

function inserted(text: string, random: Random, piece: string): string {
  const at = upTo(random, text.length)
  return text.slice(0, at) + piece + text.slice(at)
}

function scattered(text: string, random: Random, times: number, piece: () => string): string {
  let all = text
  for (let left = times; left > 0; left--) all = inserted(all, random, piece())
  return all
}

function spliced(text: string, other: string, random: Random): string {
  const at = upTo(random, text.length)
  return text.slice(0, at) + other.slice(...range(other, random, 0.3)) + text.slice(at)
}

function otherWidth(char: string): string {
  const code = char.charCodeAt(0)
  return String.fromCharCode(code > 0xff ? code - 0xfee0 : code + 0xfee0)
}

function flipped(bytes: Uint8Array, random: Random, times: number): Uint8Array {
  const all = bytes.slice()
  for (let left = times; left > 0; left--) all[upTo(random, all.length)] = upTo(random, 256)
  return all
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const all = new Uint8Array(a.length + b.length)
  all.set(a)
  all.set(b, a.length)
  return all
}
