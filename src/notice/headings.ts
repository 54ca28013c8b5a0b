import { bodyHeadings } from './body-heading.ts'
import { groupStatus } from './group-heading.ts'
import type { Node, Outline } from './outline.ts'
import type { Status } from './tree.ts'

/** What the headings of a notice say of themselves. Sections, walk and statuses ask the same; each is looked at once. */
export class Headings {
  private readonly text: string
  private readonly bodies: ReadonlyMap<Node, string>
  private readonly statuses = new Map<Node, Status | null>()

  constructor(text: string, { roots }: Outline) {
    this.text = text
    this.bodies = new Map(
      [roots, ...roots.map((root) => root.children)].flatMap((nodes) => [...bodyHeadings(text, nodes)]),
    )
  }

  /** The status by which it groups what is under it (已完成的整改事项); `null` where it does not. */
  statusOf(node: Node): Status | null {
    const known = this.statuses.get(node)
    if (known !== undefined) return known
    const status = groupStatus(this.text, node)
    this.statuses.set(node, status)
    return status
  }

  /** The body that it names, where each of its siblings names another; on the first two levels. */
  bodyOf(node: Node): string | undefined {
    return this.bodies.get(node)
  }
}
