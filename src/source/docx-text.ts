import { ownValue } from '../base/own-value.ts'
import { ListCounter, placeInLists, type DocxLists } from './docx-numbering.ts'
import { isSet, listPlace, styleChain, type DocxStyles, valueOf } from './docx-styles.ts'
import { childOf, childrenOf, elementsUnder, isElement, type MarkupElement } from './markup.ts'
import { tableLines, type TableCell } from './table-lines.ts'

/** Parts that hold text no reader of the page sees, or sees elsewhere: deleted words, notes, field codes, properties. */
const OUT = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'w:delInstrText',
  'w:pPr',
  'w:rPr',
  'w:sectPr',
  'w:tblPr',
  'w:sdtPr',
  'w:footnoteReference',
  'w:endnoteReference',
  'w:footnoteRef',
  'w:endnoteRef',
  'w:commentReference',
  'mc:Fallback',
  'w:rt',
])

const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
}

/**
 * The lines of `word/document.xml`: one per paragraph, with the numbers that Word writes in front of it, and tables as
 * `tableLines` has them. Text boxes follow the paragraph they hang on; tracked deletions, hidden text, notes, headers,
 * footers and the table of contents are left out.
 */
export function docxLines(document: MarkupElement, lists: DocxLists, styles: DocxStyles): string[] {
  const body = [...elementsUnder(document)].find(({ name }) => name === 'w:body')
  if (!body) return []
  const reader = new DocxReader(new ListCounter(lists), lists, styles)
  return reader.blocks(body)
}

class DocxReader {
  private readonly counter: ListCounter
  private readonly lists: DocxLists
  private readonly styles: DocxStyles
  /** Words of a paragraph whose end was deleted: they belong to the next one. */
  private pending = ''
  /** How many table cells are open: in a column 序号 the number is all that a paragraph has. */
  private cells = 0

  constructor(counter: ListCounter, lists: DocxLists, styles: DocxStyles) {
    this.counter = counter
    this.lists = lists
    this.styles = styles
  }

  blocks(parent: MarkupElement): string[] {
    const lines: string[] = []
    for (const child of parent.children) {
      if (!isElement(child) || OUT.has(child.name)) continue
      if (child.name === 'w:p') lines.push(...this.paragraph(child))
      else if (child.name === 'w:tbl') lines.push(...this.table(child))
      else if (!isContents(child)) lines.push(...this.blocks(child))
    }
    return lines
  }

  private paragraph(element: MarkupElement): string[] {
    const properties = childOf(element, 'w:pPr')
    const style = valueOf(childOf(properties, 'w:pStyle'))
    for (const [, { name }] of styleChain(this.styles, style)) if (/^toc \d/i.test(name)) return []
    const boxes: string[] = []
    const words = this.pending + this.words(element, boxes)
    this.pending = ''
    const mark = childOf(properties, 'w:rPr')
    if (childOf(mark, 'w:del') ?? childOf(mark, 'w:moveFrom')) {
      this.pending = words
      return boxes
    }
    const place = placeInLists(listPlace(properties), style, this.lists, this.styles)
    const label = place ? this.counter.next(place.list, place.level) : ''
    if (words.trim() === '') return this.cells > 0 && label !== '' ? [label, ...boxes] : boxes
    return [...`${spaced(label)}${words}`.split('\n'), ...boxes]
  }

  private words(element: MarkupElement, boxes: string[]): string {
    let words = ''
    for (const child of element.children) {
      if (!isElement(child) || OUT.has(child.name)) continue
      if (child.name === 'w:t' || child.name === 'm:t')
        words += child.children.filter((one) => typeof one === 'string').join('')
      else if (child.name === 'w:r') words += isSet(childOf(child, 'w:rPr'), 'w:vanish') ? '' : this.words(child, boxes)
      else if (child.name === 'w:txbxContent') boxes.push(...this.aside(child))
      else words += ownValue(SIGNS, child.name) ?? this.words(child, boxes)
    }
    return words
  }

  // A box is read on its own: a deleted paragraph end outside must not run into it.
  private aside(box: MarkupElement): string[] {
    const outer = this.pending
    this.pending = ''
    const lines = this.blocks(box)
    this.pending = outer
    return lines
  }

  private table(element: MarkupElement): string[] {
    const rows = rowsOf(element).filter((row) => childOf(childOf(row, 'w:trPr'), 'w:del') === undefined)
    return tableLines(rows.map((row) => cellsOf(row).map((cell) => this.cell(cell))))
  }

  private cell(element: MarkupElement): TableCell {
    const properties = childOf(element, 'w:tcPr')
    const merge = childOf(properties, 'w:vMerge')
    const goesOn = merge !== undefined && valueOf(merge) !== 'restart'
    this.cells++
    const lines = this.blocks(element)
    this.cells--
    const columns = Number(valueOf(childOf(properties, 'w:gridSpan')) ?? 1)
    return { text: goesOn ? '' : lines.join('\n'), columns: Number.isInteger(columns) ? columns : 1, rows: 1 }
  }
}

// Rows and cells may stand inside content controls.
function rowsOf(table: MarkupElement): MarkupElement[] {
  return partsOf(table, 'w:tr')
}

function cellsOf(row: MarkupElement): MarkupElement[] {
  return partsOf(row, 'w:tc')
}

function partsOf(element: MarkupElement, name: string): MarkupElement[] {
  return element.children.flatMap((child) => {
    if (!isElement(child)) return []
    if (child.name === name) return [child]
    return child.name === 'w:sdt' ||
      child.name === 'w:sdtContent' ||
      child.name === 'w:customXml' ||
      child.name === 'w:ins'
      ? partsOf(child, name)
      : []
  })
}

function isContents(element: MarkupElement): boolean {
  if (element.name !== 'w:sdt') return false
  const part = childOf(childOf(element, 'w:sdtPr'), 'w:docPartObj')
  return childrenOf(part, 'w:docPartGallery').some((gallery) => valueOf(gallery) === 'Table of Contents')
}

// 一、and (一) stand close; after a dot or a half bracket a blank keeps 1. and 2023年 apart.
function spaced(label: string): string {
  return label !== '' && label.charCodeAt(label.length - 1) < 0x2460 ? `${label} ` : label
}
