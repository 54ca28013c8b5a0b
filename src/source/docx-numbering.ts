import { type DocxStyles, isSet, styleChain, type ListPlace, valueOf } from './docx-styles.ts'
import { childOf, childrenOf, elementsUnder, type MarkupElement } from './markup.ts'
import { writeNumber } from './number-format.ts'

const LEVELS = 9

/** One level of a list: how its numbers begin, look and begin again. */
interface Level {
  readonly start: number
  readonly format: string
  /** `%1、`, `(%2)`, `%1.%2`: `%n` stands for the number of level n. */
  readonly text: string
  /** All numbers in digits, whatever their own format. */
  readonly legal: boolean
  /** Begins again after a paragraph of this level or higher, levels from 1; 0 never. */
  readonly restart: number
  readonly style: string | null
}

const SILENT: Level = { start: 0, format: 'none', text: '', legal: false, restart: 0, style: null }

/** A list as paragraphs name it: `family` is what it counts together with. */
interface List {
  readonly family: string
  /** All nine; those that the file leaves out show nothing. */
  readonly levels: readonly Level[]
  /** Levels that begin anew with this list although others counted on them before. */
  readonly fresh: ReadonlyMap<number, number>
}

/** The lists of a Word file, by the id that paragraphs name. */
export type DocxLists = ReadonlyMap<string, List>

/** Reads `word/numbering.xml`. */
export function readLists(root: MarkupElement | null, styles: DocxStyles): DocxLists {
  const families = new Map<string, MarkupElement>()
  const numbers: MarkupElement[] = []
  for (const element of root ? elementsUnder(root) : []) {
    if (element.name === 'w:abstractNum') families.set(element.attributes['w:abstractNumId'] ?? '', element)
    if (element.name === 'w:num') numbers.push(element)
  }
  const familyOf = (number: MarkupElement): string => valueOf(childOf(number, 'w:abstractNumId')) ?? ''
  // A family may only point to a style, whose list has the levels.
  const resolve = (id: string, hops = 0): string => {
    const link = valueOf(childOf(families.get(id), 'w:numStyleLink'))
    const list = link === null ? null : styles.byId.get(link)?.place?.list
    const number = list === null ? undefined : numbers.find(({ attributes }) => attributes['w:numId'] === list)
    return number && hops < 5 ? resolve(familyOf(number), hops + 1) : id
  }
  const lists = new Map<string, List>()
  for (const number of numbers) {
    const family = resolve(familyOf(number))
    lists.set(number.attributes['w:numId'] ?? '', readList(number, family, families.get(family)))
  }
  return lists
}

function readList(number: MarkupElement, family: string, element: MarkupElement | undefined): List {
  const levels = Array.from({ length: LEVELS }, (_, at): Level => ({ ...SILENT, restart: at }))
  const fresh = new Map<number, number>()
  for (const level of childrenOf(element, 'w:lvl')) levels[levelNumber(level)] = readLevel(level)
  for (const change of childrenOf(number, 'w:lvlOverride')) {
    const at = levelNumber(change)
    const level = childOf(change, 'w:lvl')
    if (level) levels[at] = readLevel(level)
    const start = wholeNumber(valueOf(childOf(change, 'w:startOverride')))
    if (start !== null) fresh.set(at, start)
  }
  return { family, levels, fresh }
}

function levelNumber(element: MarkupElement): number {
  return Math.min(wholeNumber(element.attributes['w:ilvl'] ?? null) ?? 0, LEVELS - 1)
}

function readLevel(element: MarkupElement): Level {
  const at = levelNumber(element)
  // Formats newer than the first standard stand in a choice; the fallback is what older readers show.
  const choice = childOf(childOf(element, 'mc:AlternateContent'), 'mc:Fallback')
  const format = valueOf(childOf(element, 'w:numFmt')) ?? valueOf(childOf(choice, 'w:numFmt')) ?? 'decimal'
  const hidden = isSet(childOf(element, 'w:rPr'), 'w:vanish')
  return {
    start: wholeNumber(valueOf(childOf(element, 'w:start'))) ?? 0,
    format,
    text: hidden ? '' : (valueOf(childOf(element, 'w:lvlText')) ?? ''),
    legal: isSet(element, 'w:isLgl'),
    restart: wholeNumber(valueOf(childOf(element, 'w:lvlRestart'))) ?? at,
    style: valueOf(childOf(element, 'w:pStyle')),
  }
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null
}

/** Where a paragraph stands: what it says itself comes before what its style says; `null` outside any list. */
export function placeInLists(
  own: ListPlace | null,
  style: string | null,
  lists: DocxLists,
  styles: DocxStyles,
): { readonly list: string; readonly level: number } | null {
  const place =
    own && own.list !== null ? { list: own.list, level: own.level ?? 0 } : placeOfStyle(own, style, lists, styles)
  return place?.list === '0' ? null : place
}

function placeOfStyle(
  own: ListPlace | null,
  style: string | null,
  lists: DocxLists,
  styles: DocxStyles,
): { readonly list: string; readonly level: number } | null {
  for (const [id, { place }] of styleChain(styles, style ?? styles.plain)) {
    if (!place || place.list === null) continue
    return { list: place.list, level: own?.level ?? linkedLevel(lists.get(place.list), id) ?? place.level ?? 0 }
  }
  return null
}

// A list may name the style of each level; that says more than the style's own level.
function linkedLevel(list: List | undefined, style: string): number | null {
  const at = list?.levels.findIndex((level) => level.style === style) ?? -1
  return at < 0 ? null : at
}

/** Counts the paragraphs of a document and writes their numbers as Word shows them. */
export class ListCounter {
  private readonly lists: DocxLists
  private readonly counts = new Map<string, (number | undefined)[]>()
  private readonly begun = new Set<string>()

  constructor(lists: DocxLists) {
    this.lists = lists
  }

  /** The number in front of the next paragraph of that list and level, '' where the list shows none; bullets are `•`. */
  next(list: string, at: number): string {
    const found = this.lists.get(list)
    const level = found?.levels[at]
    if (!found || !level) return ''
    const counts = this.counts.get(found.family) ?? []
    this.counts.set(found.family, counts)
    this.count(list, found, counts, at, level)
    if (level.format === 'bullet') return '•'
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const other = Number(digit) - 1
      const format = level.legal ? 'decimal' : (found.levels[other]?.format ?? 'decimal')
      return writeNumber(counts[other] ?? 0, format)
    })
  }

  private count(list: string, found: List, counts: (number | undefined)[], at: number, level: Level): void {
    const anew = found.fresh.get(at)
    const first = `${list}/${String(at)}`
    const begins = anew !== undefined && !this.begun.has(first)
    counts[at] = begins ? anew : (counts[at] ?? (anew ?? level.start) - 1) + 1
    this.begun.add(first)
    for (const [other, { start, restart }] of found.levels.entries()) {
      if (other < at) counts[other] ??= start
      if (other > at && at < restart) counts[other] = undefined
    }
  }
}
