import type { Span } from '../base/span.ts'

// What is left when a mirror re-encodes twice: replacement marks, private-use characters, bopomofo between Han,
// or a pinyin syllable whose opening bracket was eaten (專家?guī)臁).
const SEED =
  /\ufffd|[\ue000-\uf8ff]|(?<=[\u4e00-\u9fff])[\u3105-\u3129]|[?？][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[)）]|[?？]。(?=[(（])/g
// One of these stands in every seed: a text without any is told apart in one quick look.
const SUSPECT = /[\ufffd\ue000-\uf8ff\u3105-\u3129?？]/
const BOUNDARY = /[\n,，。;；:：、!！《》“”"()（）]/

// No word is longer; a run without punctuation is not followed to its end.
const REACH = 60

/** Runs of text that decoding has ruined, each up to the nearest punctuation; they are marked, never "fixed". */
export function findMojibake(text: string): Span[] {
  const found: Span[] = []
  if (!SUSPECT.test(text)) return found
  for (const match of text.matchAll(SEED)) {
    const last = found.at(-1)
    if (last && match.index < last.end) continue
    const start = match.index - reach(text, match.index - 1, -1)
    const after = match.index + match[0].length
    found.push({ start: last ? Math.max(start, last.end) : start, end: after + reach(text, after, 1) })
  }
  return found
}

/** How many characters from `at` on, going by `step`, lie before punctuation or the end of the text. */
function reach(text: string, at: number, step: 1 | -1): number {
  for (let count = 0; count < REACH; count++) {
    const char = text[at + count * step]
    if (char === undefined || BOUNDARY.test(char)) return count
  }
  return REACH
}
