// What fonts call 见 and 长 when the same glyph also serves the radical; the 214 Kangxi radicals have the standard's own mapping.
const SUPPLEMENT =
  '⺁厂⺄乙⺅亻⺈⺈⺉刂⺊卜⺍⺍⺎兀⺓幺⺖忄⺗⺗⺘扌⺙攵⺝月⺞歺⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫罒⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺳罓⺴罓⺵罒⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐金⻑長⻒長⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱亀⻲亀⻳龟'

// The standard maps these to the old form; fonts of the mainland show the new one under the same number.
const NEW_FORM = '⼾户⾭青⿈黄'

const CHARACTER = new Map<string, string>()
for (const pairs of [SUPPLEMENT, NEW_FORM]) {
  for (let at = 0; at + 1 < pairs.length; at += 2) CHARACTER.set(pairs.charAt(at), pairs.charAt(at + 1))
}

/**
 * `text` with the characters that PDF makers write as radicals (⼀ U+2F00, ⻅ U+2EC5) put back to what is read: 一, 见.
 * They look the same on the page; as radicals no word with them would be found.
 */
export function unradical(text: string): string {
  return text.replace(/[\u2e80-\u2fd5]/g, (char) => CHARACTER.get(char) ?? char.normalize('NFKC'))
}
