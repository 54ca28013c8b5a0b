import { FileError } from './source-text.ts'

/** An element of a page or of a Word part; text stands among its children as plain strings. */
export interface MarkupElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: MarkupNode[]
}
export type MarkupNode = MarkupElement | string

// No page means to nest deeper, but unclosed tags add up. What is deeper goes, words and breaks, into the element at this
// depth, since walking a tree needs a stack.
const MAX_DEPTH = 250
// The parser's work grows with the square of the depth.
const REFUSED_DEPTH = 30_000
const MUTE = new Set(['script', 'style', 'noscript', 'template'])

/**
 * The tree of an HTML page or an XML part. Inert: nothing runs, nothing is fetched; comments and instructions are left out,
 * entities decoded, unclosed elements closed. Any text has a tree.
 * @throws {FileError} `damaged` where elements nest without end.
 */
export async function readMarkup(file: string, text: string, language: 'html' | 'xml'): Promise<MarkupElement> {
  const { Parser } = await import('htmlparser2')
  const builder = new TreeBuilder(file, language === 'xml' ? MAX_DEPTH : REFUSED_DEPTH)
  const parser = new Parser(builder, { xmlMode: language === 'xml', decodeEntities: true })
  parser.write(text)
  parser.end()
  return builder.root
}

class TreeBuilder {
  readonly root: MarkupElement = { name: '', attributes: {}, children: [] }
  private readonly file: string
  private readonly refusedDepth: number
  private readonly open: MarkupElement[] = [this.root]
  /** Names of the open elements that are too deep for the tree. */
  private readonly deeper: string[] = []
  private mute = 0

  constructor(file: string, refusedDepth: number) {
    this.file = file
    this.refusedDepth = refusedDepth
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    const depth = this.open.length + this.deeper.length
    if (depth > this.refusedDepth) throw new FileError(this.file, 'damaged', { depth })
    const element: MarkupElement = { name, attributes, children: [] }
    if (MUTE.has(name) && depth > MAX_DEPTH) this.mute++
    this.open.at(-1)?.children.push(element)
    if (depth > MAX_DEPTH) this.deeper.push(name)
    else this.open.push(element)
  }

  onclosetag(name: string): void {
    const last = this.deeper.pop()
    if (last === undefined) {
      this.open.pop()
      return
    }
    if (MUTE.has(last)) this.mute--
    this.open.at(-1)?.children.push({ name, attributes: {}, children: [] })
  }

  ontext(piece: string): void {
    if (this.mute > 0) return
    const children = (this.open.at(-1) ?? this.root).children
    const before = children.at(-1)
    if (typeof before === 'string') children[children.length - 1] = before + piece
    else children.push(piece)
  }
}

/** Whether a node is an element, and of that name where one is given. */
export function isElement(node: MarkupNode | undefined, name?: string): node is MarkupElement {
  return typeof node === 'object' && (name === undefined || node.name === name)
}

/** The first child element of that name. */
export function childOf(element: MarkupElement | undefined, name: string): MarkupElement | undefined {
  return element?.children.find((child): child is MarkupElement => isElement(child, name))
}

/** All child elements of that name, in order. */
export function childrenOf(element: MarkupElement | undefined, name: string): MarkupElement[] {
  return element?.children.filter((child): child is MarkupElement => isElement(child, name)) ?? []
}

/** Every element under `root`, in document order, `root` left out. */
export function* elementsUnder(root: MarkupElement): Generator<MarkupElement> {
  const waiting: MarkupNode[] = [...root.children].reverse()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') continue
    yield next
    for (let at = next.children.length - 1; at >= 0; at--) waiting.push(next.children[at] ?? '')
  }
}
