import type { MarkStyle } from './mark.ts'
import type { Node } from './outline.ts'
import { isImperative, isWrapped, labelEnd, opensAmiss, opensLabel } from './wording.ts'

/**
 * Tells whether the headings under a heading are items of their own, or only the measures of one item.
 *
 *   1、帮助工作不够深入。 > (1)完善工作机制。(2)加强指导。      begins anew under each: measures
 *   1.针对“…”的问题 > (1)…(2)… · 2.针对“…”的问题 > (3)…       counts on across them: tasks, that is items
 *   3)学用结合不紧密。 > 针对“…” · 针对“…”                    sound like problems: sub-problems
 */
export class Nesting {
  private readonly text: string
  private readonly roots: readonly Node[]
  private readonly sections: ReadonlySet<Node>
  private readonly end: number
  private readonly over = new Map<Node, boolean>()
  // What follows is found out when it is asked for, which in most notices it is not.
  private kinds: ReadonlyMap<string, Kind> | null = null
  private tasks: boolean | null = null

  /** `sections`: first-level headings that are sections; what stands below each is told apart. */
  constructor(text: string, roots: readonly Node[], sections: ReadonlySet<Node>) {
    this.text = text
    this.roots = roots
    this.sections = sections
    this.end = text.trimEnd().length
  }

  /** Whether the children of `node` are items (or lead to items). */
  hasItemsBelow(node: Node): boolean {
    if (node.children.length === 0) return false
    const known = this.over.get(node)
    if (known !== undefined) return known
    const holds = this.areItems(node)
    this.over.set(node, holds)
    return holds
  }

  private areItems(node: Node): boolean {
    const children = node.children
    if (children.some((child) => ALWAYS_ITEMS.has(child.mark.style))) return true
    // What is numbered in a row's cells is what was done.
    if (node.mark.style === 'row') return false
    if (this.isAspectHeading(node)) return !children.every((child) => this.isMeasure(child)) || this.restates(children)
    if (this.opensAccount(node)) return false
    return this.oneByOne(children) || this.asOfTheirKind(children) || this.groupsTasks(node)
  }

  // 整改情况: right before them says that they are the account of the heading above, whatever they look like.
  private opensAccount(node: Node): boolean {
    const last = node.lines.at(-1)
    if (!last || !/整改|措施|举措/.test(this.text.slice(last.start, last.start + 12))) return false
    return labelEnd(this.text, last.start) >= last.end
  }

  /** (一)…方面 > 1.落实教育方针 > (1)落实根本任务。一是…: a deed alone on its line over deeds that enumerate their own. */
  private groupsTasks(node: Node): boolean {
    const words = this.words(node)
    if (node.lines.length > 0 || !isImperative(words) || /[。,;:](?!$)/.test(words)) return false
    if (!node.parent || !this.isAspectHeading(node.parent) || this.soundsAmiss(node)) return false
    return this.restates(node.children)
  }

  /** What the headings themselves look like. */
  private oneByOne(children: readonly Node[]): boolean {
    return (
      share(children, (child) => isWrapped(this.words(child)) || this.breaksOff(child)) >= 0.5 ||
      this.bearLabels(children) ||
      share(children, (child) => this.isHeading(child)) >= 0.6
    )
  }

  /** Half of them and more; the label below the last of several measures may close the account of them all. */
  private bearLabels(children: readonly Node[]): boolean {
    const labelled = children.filter((child) => this.isLabelled(child))
    if (labelled.length === 1 && children.length > 1 && labelled[0] === children.at(-1)) return false
    return labelled.length >= children.length * 0.5
  }

  /** (1)关于学习浮于表: the page ends inside the title. */
  private breaksOff(child: Node): boolean {
    return child.head.end >= this.end && /^(?:关于|对于|针对)[^。,:;]{4,}$/.test(this.words(child))
  }

  /** What all headings of the same chain look like: counted on, tasks with actions of their own, troubles. */
  private asOfTheirKind(children: readonly Node[]): boolean {
    this.kinds ??= kindsOf(this.roots, this.sections)
    const kind = this.kinds.get(chainOf(children[0] as Node, this.sections))
    if (!kind) return false
    kind.continuous ??= countsOn(kind.groups)
    if (kind.continuous) return true
    if (this.speaksOfTasks()) {
      kind.enumerated ??= share(kind.groups.flat(), (node) => isEnumerated(this.text.slice(node.head.start, node.end)))
      if (kind.enumerated >= 0.5) return true
    }
    // (一)核查档案,对造假的3份… names a fault and is a measure all the same, where the others of its kind are.
    kind.troubled ??= share(kind.groups.flat(), (node) => this.soundsAmiss(node))
    return kind.troubled >= 0.5 && share(children, (child) => this.soundsAmiss(child)) >= 0.3
  }

  private speaksOfTasks(): boolean {
    this.tasks ??= /\d\s?(?:项|个|条)(?:整改)?任务/.test(this.text)
    return this.tasks
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

  // A short line of its own over an account is a heading; a measure tells itself on its line.
  private isHeading(child: Node): boolean {
    const words = this.words(child)
    const account = child.lines.length > 0 || child.children.length > 0
    return account && words.length <= 60 && !/[。;](?!$)/.test(words) && !isImperative(words)
  }

  private soundsAmiss(child: Node): boolean {
    return opensAmiss(this.words(child))
  }

  private isLabelled(child: Node): boolean {
    const inline = /[。;,]\s?(?:整改|整改情况|整改措施|整改落实情况)\s?:/.test(this.words(child))
    return inline || child.lines.some((line) => opensLabel(this.text, line))
  }

  private words(node: Node): string {
    return this.text.slice(node.head.start, Math.min(node.head.end, node.head.start + 240))
  }
}

// Marks that only problems and tasks bear, wherever they stand.
const ALWAYS_ITEMS: ReadonlySet<MarkStyle> = new Set([
  'quoted',
  'label',
  'said',
  'bare',
  'task',
  'problem',
  'problem_part',
  'row',
  'decimal',
])

function share(nodes: readonly Node[], holds: (node: Node) => boolean): number {
  return nodes.length === 0 ? 0 : nodes.filter(holds).length / nodes.length
}

/** The styles from the top down to `node`, within its section. */
function chainOf(node: Node, sections: ReadonlySet<Node>): string {
  const styles: string[] = []
  let at: Node | null = node
  for (; at; at = at.parent) {
    styles.unshift(sections.has(at) ? `${at.mark.style}#${String(at.mark.span.start)}` : at.mark.style)
  }
  return styles.join('>')
}

/** The groups of siblings under the same chain of styles, and what they have in common; `null`: nobody has asked. */
interface Kind {
  readonly groups: (readonly Node[])[]
  continuous: boolean | null
  /** Share of headings that enumerate actions of their own (一是…二是…), 0 to 1. */
  enumerated: number | null
  /** Share of headings that sound like problems, 0 to 1. */
  troubled: number | null
}

function kindsOf(roots: readonly Node[], sections: ReadonlySet<Node>): Map<string, Kind> {
  const kinds = new Map<string, Kind>()
  for (const root of roots) addKinds(root, sections, kinds)
  return kinds
}

function addKinds(node: Node, sections: ReadonlySet<Node>, kinds: Map<string, Kind>): void {
  const first = node.children[0]
  if (!first) return
  const chain = chainOf(first, sections)
  const kind = kinds.get(chain)
  if (kind) kind.groups.push(node.children)
  else kinds.set(chain, { groups: [node.children], continuous: null, enumerated: null, troubled: null })
  for (const child of node.children) addKinds(child, sections, kinds)
}

/** At least two groups, and most of them begin where the one before ended. */
function countsOn(groups: readonly (readonly Node[])[]): boolean {
  let on = 0
  for (let at = 1; at < groups.length; at++) {
    const last = groups[at - 1]?.at(-1)?.mark.number ?? 0
    if ((groups[at]?.[0]?.mark.number ?? 0) === last + 1) on++
  }
  return groups.length > 1 && on >= (groups.length - 1) * 0.6
}

/** Whether a line goes on from 一是 to 二是. */
function isEnumerated(words: string): boolean {
  return words.split('\n').some((line) => {
    const at = line.indexOf('一是')
    return at >= 0 && line.includes('二是', at + 2)
  })
}
