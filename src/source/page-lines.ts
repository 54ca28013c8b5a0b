import { childOf, elementsUnder, isElement, type MarkupElement, type MarkupNode } from './markup.ts'
import { beginsNumbered, writeNumber } from './number-format.ts'
import { type TableCell, tableLines } from './table-lines.ts'

const BLOCK = new Set([
  'p',
  'div',
  'section',
  'article',
  'header',
  'main',
  'aside',
  'address',
  'blockquote',
  'center',
  'dl',
  'dt',
  'dd',
  'fieldset',
  'figure',
  'figcaption',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'br',
  'li',
  'ol',
  'ul',
  'pre',
  'table',
  'tr',
  'td',
  'th',
  'caption',
  'body',
  'html',
  'details',
  'summary',
])

/** The words of an element as lines, blocks and `<br>` apart, list numbers written out, tables as `tableLines` has them. */
export function pageLines(root: MarkupElement, chrome: ReadonlySet<MarkupElement>): string[] {
  const writer = new PageWriter(chrome, null)
  writer.element(root)
  return writer.end()
}

/** The lines of `root` that stand before `stop`. */
export function linesBefore(root: MarkupElement, stop: MarkupElement, chrome: ReadonlySet<MarkupElement>): string[] {
  const writer = new PageWriter(chrome, stop)
  writer.element(root)
  return writer.end()
}

class PageWriter {
  private readonly chrome: ReadonlySet<MarkupElement>
  private readonly stop: MarkupElement | null
  private readonly lines: string[] = []
  private line = ''
  /** The number of a list item, until its first words come. */
  private label = ''
  private stopped = false

  constructor(chrome: ReadonlySet<MarkupElement>, stop: MarkupElement | null) {
    this.chrome = chrome
    this.stop = stop
  }

  end(): string[] {
    this.flush()
    return this.lines
  }

  element(element: MarkupElement): void {
    if (element === this.stop) this.stopped = true
    if (this.stopped || this.chrome.has(element)) return
    const block = BLOCK.has(element.name)
    if (block) this.flush()
    if (element.name === 'table') this.table(element)
    else if (element.name === 'ol') this.list(element)
    else if (element.name === 'pre') this.preformatted(element)
    else this.children(element)
    if (block) this.flush()
  }

  private children(element: MarkupElement): void {
    for (const child of element.children) {
      if (this.stopped) return
      if (isElement(child)) this.element(child)
      else this.line += child
    }
  }

  private list(element: MarkupElement): void {
    const format = numberFormat(element)
    let number = wholeNumber(element.attributes['start']) ?? 1
    for (const child of element.children) {
      if (!isElement(child, 'li')) {
        if (isElement(child)) this.element(child)
        else this.line += child
        continue
      }
      number = wholeNumber(child.attributes['value']) ?? number
      this.label = format === null || numberFormat(child) === null ? '' : listLabel(number, format)
      this.element(child)
      this.label = ''
      number++
    }
  }

  private preformatted(element: MarkupElement): void {
    for (const line of textIn(element, this.chrome).split('\n')) {
      this.line = line
      this.flush()
    }
  }

  private table(element: MarkupElement): void {
    const caption = childOf(element, 'caption')
    if (caption) this.element(caption)
    const { rows, strays } = tableParts(element)
    for (const stray of strays) {
      if (isElement(stray)) this.element(stray)
      else this.line += stray
    }
    this.flush()
    const shown = rows
      .filter((row) => !this.chrome.has(row))
      .map(({ children }) => children.filter((one) => isCell(one)))
    // What is looked for may stand in a cell of a table that lays out the page.
    if (this.stop && [...elementsUnder(element)].includes(this.stop)) {
      for (const cell of shown.flat()) this.element(cell)
    } else this.lines.push(...tableLines(shown.map((row) => row.map((cell) => this.cell(cell)))))
  }

  private cell(element: MarkupElement): TableCell {
    return {
      text: pageLines(element, this.chrome).join('\n'),
      columns: wholeNumber(element.attributes['colspan']) ?? 1,
      rows: wholeNumber(element.attributes['rowspan']) ?? 1,
    }
  }

  private flush(): void {
    const words = tidy(this.line)
    this.line = ''
    if (words === '') return
    // Authors type numbers into items that the list numbers again.
    this.lines.push(this.label !== '' && !beginsNumbered(words) ? `${this.label}${words}` : words)
    this.label = ''
  }
}

/** Blanks as a browser shows them; a line break in the source between two Han characters shows none. */
function tidy(text: string): string {
  return text
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(
      /(?<=[\u2e80-\u9fff\uff00-\uffef，。；：、“”])[ \t]*[\r\n][\s]*(?=[\u2e80-\u9fff\uff00-\uffef，。；：、“”])/g,
      '',
    )
    .replace(/[ \t\r\n\f]+/g, ' ')
    .trim()
}

function textIn(element: MarkupElement, chrome: ReadonlySet<MarkupElement>): string {
  if (chrome.has(element)) return ''
  return element.children
    .map((child) => (isElement(child) ? (child.name === 'br' ? '\n' : textIn(child, chrome)) : child))
    .join('')
}

const GROUPS = new Set(['tbody', 'thead', 'tfoot', 'form', 'center'])

/** The rows of a table, not those of tables inside it, and what stands in it outside any cell: browsers show that before it. */
function tableParts(table: MarkupElement): { rows: MarkupElement[]; strays: MarkupNode[] } {
  const rows: MarkupElement[] = []
  const strays: MarkupNode[] = []
  for (const child of table.children) {
    if (isElement(child, 'tr')) {
      rows.push(child)
      strays.push(...child.children.filter((one) => !isCell(one)))
    } else if (isElement(child) && GROUPS.has(child.name)) {
      const inner = tableParts(child)
      rows.push(...inner.rows)
      strays.push(...inner.strays)
    } else if (!isElement(child, 'caption')) strays.push(child)
  }
  return { rows, strays }
}

function isCell(node: MarkupNode): node is MarkupElement {
  return isElement(node, 'td') || isElement(node, 'th')
}

const TYPES: Readonly<Record<string, string>> = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' }
const STYLES: readonly (readonly [RegExp, string])[] = [
  [/list-style(?:-type)?\s*:[^;]*(?:cjk-ideographic|chinese|trad-|simp-|japanese)/i, 'chineseCounting'],
  [/list-style(?:-type)?\s*:[^;]*lower-alpha/i, 'lowerLetter'],
  [/list-style(?:-type)?\s*:[^;]*upper-roman/i, 'upperRoman'],
]

/** The number format that a list or an item asks for; `null` where it shows no numbers. */
function numberFormat({ attributes }: MarkupElement): string | null {
  const style = attributes['style'] ?? ''
  if (/list-style(?:-type)?\s*:[^;]*(?:none|disc|circle|square)/i.test(style)) return null
  return STYLES.find(([pattern]) => pattern.test(style))?.[1] ?? TYPES[attributes['type'] ?? ''] ?? 'decimal'
}

function listLabel(number: number, format: string): string {
  return format === 'chineseCounting' ? `${writeNumber(number, format)}、` : `${writeNumber(number, format)}. `
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : null
}
