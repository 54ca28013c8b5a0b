import type { Span } from '../base/span.ts'
import { openingClaim } from './group-status.ts'
import type { PlacedItem, PlacedSection, Walk } from './placed-item.ts'
import { onceEach, withoutList } from './listed-problems.ts'
import { Nesting } from './nesting.ts'
import type { Node, Outline } from './outline.ts'
import { isGenericHeading, isTimedGroup, namesGroup, namesNextSteps } from './group-heading.ts'
import { Headings } from './headings.ts'
import { sectionKinds } from './section.ts'
import { claimAtEnd, readStatusHeading } from './status-heading.ts'
import { placeItem, type Place } from './place-item.ts'
import { tableHeads, type TableHead } from './table-head.ts'
import { readTitle } from './title.ts'
import type { SectionKind, Status } from './tree.ts'
import { isImperative, isWrapped, judgesItself, opensAmiss, soundsLikeProblem } from './wording.ts'

/** Walks the outline of half-width `text` down to its items: sections first, then aspects, parents, items. */
export function walkItems(text: string, outline: Outline): Walk {
  const headings = new Headings(text, outline)
  const kinds = sectionKinds(text, outline.roots, headings)
  const sections = new Set(outline.roots.filter((_, at) => kinds[at] !== null))
  const walker = new Walker(text, outline, sections, headings)
  outline.roots.forEach((root, at) => {
    walker.root(root, kinds[at] ?? null, outline.roots)
  })
  return walker.walk()
}

class Walker {
  private readonly text: string
  private readonly headings: Headings
  private readonly nesting: Nesting
  private readonly sections: PlacedSection[] = []
  private readonly aspects: Node[] = []
  private readonly items: PlacedItem[] = []
  private readonly byStatus = new Map<Node, Status>()
  private readonly overTasks = new Map<readonly Node[], boolean>()
  private readonly tables: readonly TableHead[]
  private bare: PlacedSection | null = null

  constructor(text: string, outline: Outline, sections: ReadonlySet<Node>, headings: Headings) {
    this.text = text
    this.headings = headings
    this.nesting = new Nesting(text, outline.roots, sections)
    this.tables = tableHeads(text)
  }

  walk(): Walk {
    const { sections, byStatus } = this
    const { items, listed, entries } = withoutList(this.text, this.items, this.aspects)
    return { sections, byStatus, aspects: onceEach(this.text, this.aspects, items), items, listed, entries }
  }

  /** A first-level heading. `null`: no section heading over it, the first level is itself the aspects or the problems. */
  root(node: Node, kind: SectionKind | null, siblings: readonly Node[]): void {
    if (kind === null) {
      if (this.items.length === 0 && isCutShort(this.text, node)) return
      this.bare ??= bareSection(node)
      this.place(node, siblings, { section: this.bare, aspect: null, parent: null })
      return
    }
    if (this.wholeAccount(node)) return
    const section = this.sectionOf(node, kind)
    this.sections.push(section)
    if (kind !== 'problems') return
    if (breaksOff(this.text, node)) this.aspects.push(...node.children)
    else
      for (const child of node.children) {
        if (!this.opensGroup(child, node) && !this.looksAhead(child, node))
          this.place(child, node.children, { section, aspect: null, parent: null })
      }
  }

  /** 第一部分 县水利局 > 一、组织领导 二、反馈问题整改: one of several bodies, with sections of its own. */
  private wholeAccount(node: Node): boolean {
    if (!this.namesBody(node)) return false
    const kinds = sectionKinds(this.text, node.children, this.headings)
    if (!kinds.includes('organisation') || !kinds.includes('problems')) return false
    node.children.forEach((child, at) => {
      this.root(child, kinds[at] ?? null, node.children)
    })
    return true
  }

  /** (一)已完成整改的问题(9个), (一)石门河村: a section within the section. */
  private opensGroup(node: Node, parent: Node): boolean {
    if (node.children.length === 0) return this.namesEmptyGroup(node)
    if (!this.nesting.hasItemsBelow(node) || !this.isGroup(node, parent)) return false
    const section = this.sectionOf(node, 'problems')
    this.sections.push(section)
    // (一)石门河村 groups the problems of a village as any other heading would.
    const aspect = this.namesBody(node) ? node : null
    if (aspect) this.aspects.push(aspect)
    for (const child of node.children) this.place(child, node.children, { section, aspect, parent: null })
    return true
  }

  /** 三、下一步工作打算 as the last part below 第二部分. */
  private looksAhead(node: Node, parent: Node): boolean {
    if (parent.children.at(-1) !== node || !namesNextSteps(this.text, node)) return false
    this.sections.push(this.sectionOf(node, 'next_steps'))
    return true
  }

  private isGroup(node: Node, parent: Node): boolean {
    if (this.headings.statusOf(node) !== null || this.namesBody(node)) return true
    if (isGenericHeading(this.text, node) && parent.children.length === 1) return true
    return isTimedGroup(this.text, node) && parent.children.filter((one) => this.namesGroup(one)).length > 1
  }

  private namesBody(node: Node): boolean {
    return this.headings.bodyOf(node) !== undefined
  }

  private namesGroup(node: Node): boolean {
    return namesGroup(this.text, node, this.headings.statusOf(node))
  }

  /** (一)已整改完成的问题 over nothing but words: a section that lists no problem, and is none. */
  private namesEmptyGroup(node: Node): boolean {
    if (!this.namesGroup(node)) return false
    this.sections.push(this.sectionOf(node, 'problems'))
    return true
  }

  private sectionOf(node: Node, kind: SectionKind): PlacedSection {
    const over = kind === 'problems' && node.parent ? this.headings.bodyOf(node.parent) : undefined
    const body = this.headings.bodyOf(node) ?? over
    return sectionOf(this.text, node, kind, body, kind === 'problems' ? this.countItems(node) : 0)
  }

  /** How many items stand below a heading over items. */
  private countItems(node: Node): number {
    let count = 0
    for (const child of node.children) count += this.nesting.hasItemsBelow(child) ? this.countItems(child) : 1
    return count
  }

  private place(node: Node, siblings: readonly Node[], where: Place): void {
    if (!this.nesting.hasItemsBelow(node)) {
      const placed = placeItem(this.text, node, where, this.columnOf(node))
      const title = this.text.slice(placed.title.start, placed.title.end)
      if (!NOTHING.test(title) && !isSummary(node, title)) this.items.push(placed)
      return
    }
    // (1)已完成的(3个) between an aspect and its problems is no part of their names.
    const status = this.headings.statusOf(node)
    if (status !== null) {
      this.byStatus.set(node, status)
      for (const child of node.children) this.place(child, node.children, where)
      return
    }
    const isAspect = where.aspect === null && where.parent === null && this.groups(node, siblings)
    if (isAspect) this.aspects.push(node)
    const below = isAspect ? { ...where, aspect: node } : { ...where, parent: node }
    for (const child of node.children) this.place(child, node.children, below)
  }

  /** Which cell of a table's row tells the problem. */
  private columnOf(node: Node): number {
    if (node.mark.style !== 'row') return 0
    return this.tables.findLast((table) => table.at < node.mark.span.start)?.column ?? 0
  }

  // Where some of its siblings bear an account of their own, a heading over sub-problems is a problem too, not an aspect.
  private groups(node: Node, siblings: readonly Node[]): boolean {
    if (!ASPECT_STYLES.has(node.mark.style) || this.isProblemOverTasks(node, siblings)) return false
    return node.mark.style !== 'arabic' || siblings.every((one) => this.nesting.hasItemsBelow(one))
  }

  /** 针对“…”的问题 right over tasks: what they answer, and no group of problems. */
  private isProblemOverTasks(node: Node, siblings: readonly Node[]): boolean {
    if (!isProblemTitle(this.words(node)) || node.children.some((child) => this.nesting.hasItemsBelow(child)))
      return false
    const known = this.overTasks.get(siblings)
    if (known !== undefined) return known
    const tasks = siblings.flatMap((one) => (isProblemTitle(this.words(one)) ? one.children : []))
    const holds = this.areTasks(tasks)
    this.overTasks.set(siblings, holds)
    return holds
  }

  /** What stands below several headings is told as a whole: one task may not sound like a deed. */
  private areTasks(nodes: readonly Node[]): boolean {
    if (nodes.every((node) => node.mark.style === 'task')) return true
    if (nodes.some((node) => opensAmiss(this.words(node)))) return false
    return nodes.filter((node) => isImperative(this.words(node))).length * 2 > nodes.length
  }

  private words(node: Node): string {
    return this.text.slice(node.head.start, Math.min(node.head.end, node.head.start + 160))
  }
}

/** 关于“…”的问题; 关于“…”方面的问题 is a field. */
function isProblemTitle(words: string): boolean {
  return isWrapped(words) && !/方面[^“”]*$/.test(words)
}

// 需长期坚持的事项:(一)无。
const NOTHING = /^(?:暂?无|没有)$/

/** 二、盯住, 二、党委书记: the page ends inside the first heading that might name a problem, and its words do not tell. */
function isCutShort(text: string, node: Node): boolean {
  const words = text.slice(node.head.start, node.head.end)
  if (node.children.length > 0 || node.lines.length > 0 || text.slice(node.head.end).trim() !== '') return false
  if (/^(?:关|针|对|“)|[。:;]$/.test(words)) return false
  // A section's heading would go on; what ends in a judgement is whole.
  const clause = /[^,、;]*$/.exec(words)?.[0] ?? words
  return node.mark.style === 'han' ? !judgesItself(clause) : words.length <= 6 && !soundsLikeProblem(words)
}

/** 问题:学习不深;监管不严;…: all that was found, in one sentence, is no problem of its own. */
function isSummary(node: Node, title: string): boolean {
  return node.mark.style === 'label' && title.length > 60 && title.split(';').length > 3
}

const ASPECT_STYLES: ReadonlySet<string> = new Set([
  'chapter',
  'han',
  'han_paren',
  'han_half',
  'arabic',
  'ordinal',
  'roman',
  'plain',
  'field',
])

function bareSection(node: Node): PlacedSection {
  const { span } = node.mark
  return {
    kind: 'problems',
    title: null,
    status: null,
    number: null,
    statusSpan: null,
    body: null,
    start: span.start,
    end: node.end,
  }
}

/** A text that breaks off behind the first heading under its problems, which names no problem: (一)贯彻上级决策 */
function breaksOff(text: string, section: Node): boolean {
  const [first, second] = section.children
  if (!first || second || first.children.length > 0 || first.lines.length > 0 || !ASPECT_STYLES.has(first.mark.style))
    return false
  const words = text.slice(first.head.start, first.head.end)
  return text.slice(first.head.end).trim() === '' && !/[。:]$/.test(words) && !soundsLikeProblem(words)
}

function sectionOf(
  text: string,
  node: Node,
  kind: SectionKind,
  body: string | undefined,
  count: number,
): PlacedSection {
  const { title } = readTitle(text, node.head, true, false)
  const status = kind === 'problems' ? sectionStatus(text, node, count) : null
  return {
    kind,
    title: text.slice(title.start, title.end),
    status: status?.status ?? null,
    statusSpan: status?.span ?? null,
    number: node.mark.number,
    body: body ?? null,
    start: node.mark.span.start,
    end: node.end,
  }
}

/**
 * What a section says of everything under it. A sentence that counts its `count` items comes before the heading:
 * 基本完成…主要问题的整改落实 is said of the whole, 36项,已全面完成整改 of these.
 */
function sectionStatus(text: string, node: Node, count: number): { status: Status; span: Span } | null {
  const opening = openingClaim(text, node, count)
  if (opening) return opening
  const heading = text.slice(node.head.start, node.head.end)
  // 全面完成15项整改任务: a counted claim, whatever goal stands before it; (4个问题,已完成3个) is not said of all.
  const counted = claimAtEnd(heading) === null && /(?:已|全面|全部|圆满)完成\s?\d+\s?(?:项|个)/.test(heading)
  const status = counted ? 'completed' : readStatusHeading(heading)
  return status === null ? null : { status, span: node.head }
}
