import { foldWidth } from '../../base/fold-width.ts'

/** Who published an item, as far as the notice says: what is taken out of its wording. */
export interface Publisher {
  readonly agency: string | null
  readonly party_body: string | null
  readonly province: string | null
  readonly city: string | null
  readonly county: string | null
}

/** Stands where something was taken out: no n-gram reaches across it. */
const BREAK = ' '
// 局党组, 区委 and the like name a body; 党组织 and 党支部 are what a problem may be about.
const BODY = /[局委院校厅部镇乡区县市]党(?:组(?!织)|委(?!托)|工委)/gu
const PLACE_END = /(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|自治县|省|市|州|盟|地区|县|区|旗)$/u
const PARTY_END = /(?:党组|党委|党工委|委员会|党总支|党支部)$/u
const NOT_WORDS = /[^\p{L}\p{N}]+/gu
const DIGITS = /\p{N}+/gu

/**
 * What a problem is called, in a form that is compared: without marks, without the names of the body and the place that
 * published it, each number as 0. Pieces are parted by a blank.
 *
 *   济南市城市管理局党组2023年借调人员3名 → 0年借调人员0名
 */
export function bareWording(title: string, names: RegExp | null): string {
  const folded = foldWidth(title)
  const unnamed = names === null ? folded : folded.replace(names, BREAK)
  return unnamed.replace(BODY, BREAK).replace(NOT_WORDS, BREAK).replace(DIGITS, '0').trim()
}

/** A pattern for all the names under which a notice speaks of its own body and place; `null` where it has none. */
export function publisherNames({ agency, party_body, province, city, county }: Publisher): RegExp | null {
  const places = [province, city, county].flatMap((place) => (place === null ? [] : placeForms(foldWidth(place))))
  const bodies = [agency, party_body].flatMap((body) => (body === null ? [] : bodyForms(foldWidth(body), places)))
  const forms = [...new Set([...bodies, ...places])].filter((form) => [...form].length > 1)
  if (forms.length === 0) return null
  // The longest first: a short form must not leave half of a long one standing.
  forms.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return new RegExp(forms.map(escaped).join('|'), 'gu')
}

function placeForms(place: string): readonly string[] {
  return [place, place.replace(PLACE_END, '')]
}

function bodyForms(body: string, places: readonly string[]): readonly string[] {
  const plain = body.replace(/^中共/u, '').replace(PARTY_END, '')
  const found = [body, plain]
  let rest = plain
  for (;;) {
    const place = places.find((one) => one !== '' && rest.startsWith(one) && rest.length - one.length > 2)
    if (place === undefined) break
    rest = rest.slice(place.length)
    found.push(rest)
  }
  return found
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
