import { childOf, childrenOf, elementsUnder, type MarkupElement } from './markup.ts'

/** Which list a paragraph or a style belongs to, as far as it says; level from 0. */
export interface ListPlace {
  readonly list: string | null
  readonly level: number | null
}

interface Style {
  readonly name: string
  readonly basedOn: string | null
  readonly place: ListPlace | null
}

/** The paragraph styles of a Word file, as far as they number paragraphs. */
export interface DocxStyles {
  readonly byId: ReadonlyMap<string, Style>
  /** Id of the style of paragraphs that name none. */
  readonly plain: string | null
}

/** Reads `word/styles.xml`. */
export function readStyles(root: MarkupElement | null): DocxStyles {
  const byId = new Map<string, Style>()
  let plain: string | null = null
  for (const style of root ? elementsUnder(root) : []) {
    const id = style.attributes['w:styleId']
    if (style.name !== 'w:style' || id === undefined) continue
    if (style.attributes['w:type'] === 'paragraph' && isOn(style.attributes['w:default'])) plain = id
    byId.set(id, {
      name: valueOf(childOf(style, 'w:name')) ?? '',
      basedOn: valueOf(childOf(style, 'w:basedOn')),
      place: listPlace(childOf(style, 'w:pPr')),
    })
  }
  return { byId, plain }
}

/** The list that `properties` (w:pPr) name themselves; `null` where they name none. */
export function listPlace(properties: MarkupElement | undefined): ListPlace | null {
  const numbering = childOf(properties, 'w:numPr')
  if (!numbering) return null
  const level = Number(valueOf(childOf(numbering, 'w:ilvl')) ?? NaN)
  return { list: valueOf(childOf(numbering, 'w:numId')), level: Number.isInteger(level) ? level : null }
}

/** A style and those it is based on, nearest first. */
export function* styleChain(styles: DocxStyles, id: string | null): Generator<readonly [id: string, style: Style]> {
  const seen = new Set<string>()
  for (let at = id; at !== null && !seen.has(at);) {
    const style = styles.byId.get(at)
    if (!style) return
    seen.add(at)
    yield [at, style]
    at = style.basedOn
  }
}

/** `w:val` of an element. */
export function valueOf(element: MarkupElement | undefined): string | null {
  return element?.attributes['w:val'] ?? null
}

/** Whether a switch such as `<w:vanish/>` is on: there, and not set to 0. */
export function isSet(properties: MarkupElement | undefined, name: string): boolean {
  return childrenOf(properties, name).some(({ attributes }) => isOn(attributes['w:val'] ?? '1'))
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on'
}
