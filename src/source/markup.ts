/** An element of a page or of a Word part; text stands among its children as plain strings. */
export interface MarkupElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: MarkupNode[]
}
export type MarkupNode = MarkupElement | string

// Deeper nesting is flattened into the element at this depth: no page means it, and walking it would need an endless stack.
const MAX_DEPTH = 250

/**
 * The tree of an HTML page or an XML part. Inert: nothing runs, nothing is fetched; comments and instructions are left out,
 * entities decoded, unclosed elements closed. Total: any text has a tree.
 */
export async function readMarkup(text: string, language: 'html' | 'xml'): Promise<MarkupElement> {
  const { Parser } = await import('htmlparser2')
  const root: MarkupElement = { name: '', attributes: {}, children: [] }
  const open: MarkupElement[] = [root]
  let deeper = 0
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (open.length > MAX_DEPTH) {
          deeper++
          return
        }
        const element: MarkupElement = { name, attributes, children: [] }
        open.at(-1)?.children.push(element)
        open.push(element)
      },
      onclosetag: () => {
        if (deeper > 0) deeper--
        else open.pop()
      },
      ontext: (piece) => {
        const last = open.at(-1) ?? root
        const before = last.children.at(-1)
        if (typeof before === 'string') last.children[last.children.length - 1] = before + piece
        else last.children.push(piece)
      },
    },
    language === 'xml' ? { xmlMode: true, decodeEntities: true } : { decodeEntities: true },
  )
  parser.write(text)
  parser.end()
  return root
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
  for (const child of root.children) {
    if (typeof child === 'string') continue
    yield child
    yield* elementsUnder(child)
  }
}
