const FOLDED = new Map<number, string>()
for (const [from, to] of [
  ['（', '('],
  ['）', ')'],
  ['，', ','],
  ['：', ':'],
  ['；', ';'],
  ['？', '?'],
  ['！', '!'],
  ['．', '.'],
  ['％', '%'],
  ['〔', '['],
  ['〕', ']'],
  ['【', '['],
  ['】', ']'],
  ['［', '['],
  ['］', ']'],
  ['﹝', '['],
  ['﹞', ']'],
  ['「', '“'],
  ['」', '”'],
  ['『', '‘'],
  ['』', '’'],
  ['＂', '"'],
  ['〈', '《'],
  ['〉', '》'],
  ['＜', '《'],
  ['＞', '》'],
  ['｜', '|'],
  ['－', '-'],
  ['—', '-'],
  ['–', '-'],
  ['―', '-'],
  ['～', '~'],
  ['　', ' '],
  ['\u00a0', ' '],
  ['\ufeff', ' '],
  ['\u2002', ' '],
  ['\u2003', ' '],
  ['\u2009', ' '],
  ['\u200b', ' '],
  ['﹒', '.'],
  ['﹑', '、'],
  ['｡', '。'],
  ['､', '、'],
] as const) {
  FOLDED.set(from.charCodeAt(0), to)
}
for (let code = 0xff10; code <= 0xff19; code++) FOLDED.set(code, String.fromCharCode(code - 0xfee0))
for (let code = 0xff21; code <= 0xff3a; code++) FOLDED.set(code, String.fromCharCode(code - 0xfee0))
for (let code = 0xff41; code <= 0xff5a; code++) FOLDED.set(code, String.fromCharCode(code - 0xfee0))

const NEEDS_FOLD = /[^\n\t\u4e00-\u9fff0-9A-Za-z,.:;()、。“”‘’《》 ]/

/**
 * `text` with full-width marks, digits and blanks in their half-width form, and straight quotes turned into “”.
 * Unit by unit, so that every offset stays where it was: patterns are matched here, words are taken from `text`.
 */
export function foldWidth(text: string): string {
  if (!NEEDS_FOLD.test(text)) return text
  const pieces: string[] = []
  let kept = 0
  let open = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x4e00 && code <= 0x9fff) continue
    let to = FOLDED.get(code)
    if (code === 0x0a) open = false
    if (code === 0x0d) to = ' '
    if (code === 0x22 || code === 0xff02) {
      to = open ? '”' : '“'
      open = !open
    }
    if (to === undefined) continue
    pieces.push(text.slice(kept, at), to)
    kept = at + 1
  }
  pieces.push(text.slice(kept))
  return pieces.join('')
}
