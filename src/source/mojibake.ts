import type { Span } from '../base/span.ts'

// What is left when a mirror re-encodes twice: replacement marks, private-use characters, bopomofo between Han,
// or a pinyin syllable whose opening bracket was eaten (專家?guī)臁).
const SEED =
  /\ufffd|[\ue000-\uf8ff]|(?<=[\u4e00-\u9fff])[\u3105-\u3129]|[?？][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[)）]|[?？]。(?=[(（])/g
const BOUNDARY = /[\n,，。;；:：、!！《》“”"()（）]/

/** Runs of text that decoding has ruined, each up to the nearest punctuation; they are marked, never "fixed". */
export function findMojibake(text: string): Span[] {
  const found: Span[] = []
  for (const match of text.matchAll(SEED)) {
    const last = found.at(-1)
    if (last && match.index < last.end) continue
    let start = match.index
    while (start > 0 && match.index - start < 60 && !BOUNDARY.test(text[start - 1] ?? '')) start--
    let end = match.index + match[0].length
    while (end < text.length && end - match.index < 60 && !BOUNDARY.test(text[end] ?? '')) end++
    found.push({ start: last ? Math.max(start, last.end) : start, end })
  }
  return found
}
