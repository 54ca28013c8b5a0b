import type { Node } from './outline.ts'
import { BODY_LABEL, isImperative, isWrapped, soundsLikeProblem } from './wording.ts'

/**
 * Tells whether the headings under a heading are items of their own, or only the measures of one item.
 *
 *   1、帮助工作不够深入。 > (1)完善工作机制。(2)加强指导。      begins anew under each: measures
 *   1.针对“…”的问题 > (1)…(2)… · 2.针对“…”的问题 > (3)…       counts on across them: tasks, that is items
 *   3)学用结合不紧密。 > 针对“…” · 针对“…”                    sound like problems: sub-problems
 */
export class Nesting {
  private readonly text: string
  private readonly continuous = new Map<string, boolean>()

  constructor(text: string, roots: readonly Node[]) {
    this.text = text
    for (const [chain, groups] of chainGroups(roots)) this.continuous.set(chain, countsOn(groups))
  }

  /** Whether the children of `node` are items (or lead to items). */
  hasItemsBelow(node: Node): boolean {
    const children = node.children
    if (children.length === 0) return false
    if (this.isAspectHeading(node)) return !children.every((child) => this.isMeasure(child)) || this.restates(children)
    if (children.some((child) => child.mark.style === 'quoted')) return true
    const first = children[0] as Node
    if (this.continuous.get(chainOf(first)) === true) return true
    const wrapped = share(children, (child) => isWrapped(this.words(child)))
    if (wrapped >= 0.5) return true
    if (share(children, (child) => this.isLabelled(child)) >= 0.5) return true
    return share(children, (child) => this.soundsAmiss(child)) >= 0.5
  }

  /** 关于贯彻落实…方面: a heading that only names a field groups problems. */
  private isAspectHeading(node: Node): boolean {
    const words = this.words(node)
    return /方面(?:存在(?:的)?问题)?(?:的)?(?:整改)?(?:落实|进展)?(?:情况)?[。:]?$/.test(words) && !isWrapped(words)
  }

  private isMeasure(child: Node): boolean {
    return isImperative(this.words(child)) && !this.soundsAmiss(child) && !this.isLabelled(child)
  }

  // Imperative headings that each enumerate actions of their own are tasks, not measures.
  private restates(children: readonly Node[]): boolean {
    return share(children, (child) => /一是|①|\(1\)/.test(this.text.slice(child.head.start, child.end))) >= 0.5
  }

  private soundsAmiss(child: Node): boolean {
    const words = this.words(child)
    return soundsLikeProblem(/^[^。!?]*/.exec(words)?.[0] ?? words)
  }

  private isLabelled(child: Node): boolean {
    return child.lines.some((line) => {
      BODY_LABEL.lastIndex = line.start
      return BODY_LABEL.test(this.text)
    })
  }

  private words(node: Node): string {
    return this.text.slice(node.head.start, Math.min(node.head.end, node.head.start + 240))
  }
}

function share(nodes: readonly Node[], holds: (node: Node) => boolean): number {
  return nodes.length === 0 ? 0 : nodes.filter(holds).length / nodes.length
}

/** The styles from the top down to `node`, within its first-level heading. */
function chainOf(node: Node): string {
  const styles: string[] = []
  let at: Node | null = node
  for (; at; at = at.parent) {
    styles.unshift(at.parent === null ? `${at.mark.style}#${at.mark.span.start}` : at.mark.style)
  }
  return styles.join('>')
}

function chainGroups(roots: readonly Node[]): Map<string, number[][]> {
  const groups = new Map<string, number[][]>()
  const visit = (node: Node): void => {
    const first = node.children[0]
    if (first) {
      const chain = chainOf(first)
      const numbers = node.children.map((child) => child.mark.number ?? 0)
      const group = groups.get(chain)
      if (group) group.push(numbers)
      else groups.set(chain, [numbers])
    }
    node.children.forEach(visit)
  }
  roots.forEach(visit)
  return groups
}

/** At least two groups, and most of them begin where the one before ended. */
function countsOn(groups: readonly number[][]): boolean {
  let on = 0
  for (let at = 1; at < groups.length; at++) {
    const last = groups[at - 1]?.at(-1) ?? 0
    if (groups[at]?.[0] === last + 1) on++
  }
  return groups.length > 1 && on >= (groups.length - 1) * 0.6
}
