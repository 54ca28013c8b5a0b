import { CharSet } from '../base/char-set.ts'

/** Share of Han characters that conversion changes, above which a document is traditional as a whole. */
const TRADITIONAL_SHARE = 0.06
// Telling needs no dictionary: these are common in traditional running text and absent from simplified text.
const TRADITIONAL = new CharSet(
  '國會來時們個為說過對發這還進學開關點從現實當長無經總產業務組織領導責員監督規問題報黨風廉動態機構職權審計財資項強應該與後據統貫徹執決單處辦認請見場際標準類製樣議記錄獨華車馬門間電話號碼讓',
)

/** Whether the document as a whole is in traditional characters: judged over all of it, never per line. */
export function isTraditional(text: string): boolean {
  let han = 0
  let traditional = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x4e00 || code > 0x9fff) continue
    han++
    if (TRADITIONAL.has(code)) traditional++
  }
  return han > 0 && traditional / han > TRADITIONAL_SHARE
}

// Building it from its dictionary takes longer than reading a notice: once.
let converter: Promise<(text: string) => string> | null = null

/**
 * `text` in simplified characters, unit for unit, so that offsets stay.
 * The dictionary (OpenCC, Apache-2.0) loads only when a traditional document turns up.
 */
export async function simplify(text: string): Promise<string> {
  converter ??= import('opencc-js/t2cn').then(({ Converter }) => Converter({ from: 't', to: 'cn' }))
  const convert = await converter
  return text
    .split('\n')
    .map((line) => sameLength(line, convert).replace(/著/g, particle))
    .join('\n')
}

const AUTHORED = /[显顯名论专编原译巨遗卓昭土合]$/

// Character tables leave 著 alone, since it is two words: 著作 stays, 著力 is 着力.
function particle(char: string, at: number, line: string): string {
  return AUTHORED.test(line.slice(Math.max(0, at - 1), at)) || /^[名作述称者]/.test(line.slice(at + 1)) ? char : '着'
}

// A phrase that changes length would shift every offset behind it: such a line is converted character by character.
function sameLength(line: string, convert: (text: string) => string): string {
  const whole = convert(line)
  if (whole.length === line.length) return whole
  return [...line]
    .map((char) => {
      const one = convert(char)
      return one.length === char.length ? one : char
    })
    .join('')
}
