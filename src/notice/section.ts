import { GENERIC, headWords, isTimedGroup, PROBLEMS } from './group-heading.ts'
import type { Headings } from './headings.ts'
import type { Node } from './outline.ts'
import type { SectionKind } from './tree.ts'
import { isImperative, isWrapped, judgesItself, opensAmiss, opensLabel, soundsLikeProblem } from './wording.ts'

const NEXT_STEPS =
  /下一步|下步|下阶段|下一阶段|今后|努力方向|后续(?:工作|整改)?(?:打算|安排|计划|措施|工作)|(?:工作|整改)打算|持续(?:深化|巩固|推进|抓好|做好|用力).{0,16}(?:整改|成果|后半篇)|巩固(?:和)?(?:拓展|提升|扩大|深化)?.{0,8}(?:整改)?(?:成果|成效)/
const ORGANISATION =
  /主要做法|主要工作|组织(?:领导|整改|落实|推进|实施|推动|开展)|整改工作(?:组织|基本|总体|开展|推进)?情况|(?:组织|基本|总体|工作)(?:开展|推进)?情况|(?:整改)?主体责任|政治(?:站位|自觉|责任|担当)|讲政治|加强.{0,8}领导|思想认识|高度重视|主要(?:负责人|领导|负责同志)|第一责任|书记[^,。]{0,8}(?:责任|整改)|责任担当|统筹(?:推进|协调)|工作举措|巡[察视]整改情况概述|落实整改责任|整改责任|认识(?:和|与|及)态度|总体安排|抓整改|履责情况|部署(?:推进|落实|推动)?整改|部署推进|(?:作为|当作).{0,12}(?:政治)?任务|扛[牢起稳实好].{0,16}(?:责任|任务)|(?:落实|贯彻)(?:中央|省委|市委|[县区旗州]委|巡[察视]).{0,6}要求/
// 移交问题线索办理情况: what became of leads is told apart from the problems.
const LEADS = /(?:线索|信访件|信访举报)[^,。;]{0,6}(?:办理|核查|处置|查办|办结)/
// 整改工作成效: what has got better, told in general.
const EFFECTS =
  /^(?:巡[察视])?(?:整改)?(?:工作)?(?:取得(?:的)?)?(?:主要|总体|初步|明显|显著|阶段性)?(?:成效|成果)(?:情况)?[。:]?$/
/** What a first-level heading opens, from its words and from what stands under it. `null`: it is no section at all. */
function readSectionKind(text: string, node: Node, headings: Headings, seenProblems: boolean): SectionKind | null {
  const title = headWords(text, node)
  if (namesOneProblem(title)) return null
  const troubled = troubledShare(text, node)
  if (isNextSteps(title, troubled) || (seenProblems && isOutlook(title, troubled))) return 'next_steps'
  if (troubled < 0.5 && (LEADS.test(title) || (title.includes('成') && EFFECTS.test(title)))) return 'other'
  if (headings.statusOf(node) !== null || isTimedGroup(text, node) || isProblemSection(title, troubled))
    return 'problems'
  return problemsOrWork(title, troubled, seenProblems)
}

function problemsOrWork(title: string, troubled: number, seenProblems: boolean): SectionKind | null {
  if (seenProblems && isOneMoreProblem(title)) return null
  return workSection(title, troubled, seenProblems) ?? (isTroubledSection(title, troubled) ? 'problems' : null)
}

/** 加强组织领导: ahead of the problems the organisation, behind them something else. */
function workSection(title: string, troubled: number, seenProblems: boolean): SectionKind | null {
  if (troubled >= 0.5 || !ORGANISATION.test(title)) return null
  return seenProblems ? 'other' : 'organisation'
}

/** 十四、整改责任传导层层递减 behind the other problems: what it says of the work is amiss. */
function isOneMoreProblem(title: string): boolean {
  return soundsLikeProblem(title) && (!isImperative(title) || judgesItself(title))
}

/** 关于“…”问题; 关于长期借用街道干部的问题 is not the problems that take long, but one of them, by its subject. */
function namesOneProblem(title: string): boolean {
  if (isQuotedProblem(title)) return true
  if (isWrapped(title) && !PROBLEMS.test(title.replace(/“[^”]*”/g, ''))) return true
  const subject = /^(?:关于|针对)([^“”。]{4,})的问题[。:]?$/.exec(title)?.[1]
  return subject !== undefined && !/反馈|巡[察视]/.test(subject) && subject.replace(GENERIC, '').length >= 4
}

/** 关于“…反馈的问题边改边犯”问题的整改情况: the words of the quotation do not make it a section. */
function isQuotedProblem(title: string): boolean {
  const around = title.replace(/“.*”/, '')
  return (
    around !== title && /^(?:关于|针对|对)?(?:的|方面)*问题(?:的)?(?:整改(?:落实|进展)?(?:情况)?)?[。:]?$/.test(around)
  )
}

function isTroubledSection(title: string, troubled: number): boolean {
  return PROBLEMS.test(title) && troubled >= 0.3 && !soundsLikeProblem(title)
}

/** 需要持续整改的任务取得…成效 tells of tasks, not of plans. */
function isNextSteps(title: string, troubled: number): boolean {
  if (/^(?:下一步|下一阶段|下步|下阶段|今后|接下来)/.test(title) && !/事项|任务/.test(title)) return troubled < 1
  return NEXT_STEPS.test(title) && !/任务.{0,4}取得|事项|已完成|的(?:整改)?任务$/.test(title) && troubled < 0.6
}

// What a heading names that counts or sorts problems.
const SORTED = /问题|事项|任务|意见|清单|情况|\d|[类项]/

const OUTLOOK = /(?:,|^(?:持续|继续|坚持|巩固|放大|扩大|深化|强化|健全)).*(?:整改|巡[察视]|成果|成效|长效|效应|后半篇)/

/** 驰而不息,持续放大整改效应 behind the problems: a slogan over nothing that is amiss. */
function isOutlook(title: string, troubled: number): boolean {
  if (troubled > 0 || SORTED.test(title) || !OUTLOOK.test(title)) return false
  return !soundsLikeProblem(title) && !judgesItself(title) && !/方面[。:]?$/.test(title)
}

/** 反馈意见整改落实情况: generic words, and nothing that makes it a heading of the organisation part. */
function isProblemSection(title: string, troubled: number): boolean {
  if (!PROBLEMS.test(title) || title.replace(GENERIC, '').trim().length > 8) return false
  return !ORGANISATION.test(title) || troubled >= 0.3
}

/**
 * The kinds of all first-level headings, in order; `null` for those that are no sections but aspects or problems themselves.
 * Words decide first. Where they do not, position does: a heading without any trouble under it is organisation before the
 * problems and next steps behind them, and the only heading left over is the one that holds the problems.
 */
export function sectionKinds(text: string, roots: readonly Node[], headings: Headings): (SectionKind | null)[] {
  const kinds: (SectionKind | null)[] = []
  const troubled: boolean[] = []
  let seen = false
  for (const root of roots) {
    const kind: SectionKind | null =
      headings.bodyOf(root) === undefined ? kindOfRoot(text, root, headings, seen) : 'problems'
    const holdsProblems: boolean = kind === 'problems' || (kind === null && hasTrouble(text, root))
    kinds.push(kind)
    troubled.push(holdsProblems)
    seen ||= holdsProblems
  }
  markAspects(text, roots, kinds)
  placeRest(text, roots, kinds, troubled)
  const holder = onlyHolder(text, roots, kinds)
  if (holder >= 0) kinds[holder] = 'problems'
  return kinds
}

/** What its words leave open is organisation ahead of the first trouble, and next steps behind the last. */
function placeRest(
  text: string,
  roots: readonly Node[],
  kinds: (SectionKind | null)[],
  troubled: readonly boolean[],
): void {
  const first = troubled.indexOf(true)
  const last = troubled.lastIndexOf(true)
  if (first < 0 && kinds[0] === null && isSlogan(text, roots[0])) kinds[0] = 'organisation'
  roots.forEach((root, at) => {
    if (kinds[at] !== null || troubled[at] || !SECTION_STYLES.has(root.mark.style) || first < 0) return
    if (at < first) kinds[at] = 'organisation'
    else if (at > last) kinds[at] = 'next_steps'
  })
}

/** Index of the one heading left over that holds the problems, or -1. */
function onlyHolder(text: string, roots: readonly Node[], kinds: readonly (SectionKind | null)[]): number {
  const open = kinds.flatMap((kind, at) => (kind === null ? [at] : []))
  const [only] = open
  const holder = only === undefined ? undefined : roots[only]
  const holds = holder && roots.length > 1 && holder.children.length > 0 && isHolder(text, holder)
  return holds && open.length === 1 && only !== undefined && !kinds.includes('problems') ? only : -1
}

const FIELD =
  /(?<![\d一二三四五六七八九十]\s?个?)方面(?:的)?(?:问题(?:的)?(?=整改))?(?:整改(?:落实|进展)?(?:情况)?)?[。:]?$/

/** 审计等监督发现问题整改方面 among other headings that end in 方面: one aspect more. */
function markAspects(text: string, roots: readonly Node[], kinds: (SectionKind | null)[]): void {
  const fields = roots.map((root) => FIELD.test(text.slice(root.head.start, root.head.end)))
  if (fields.filter(Boolean).length < 2) return
  fields.forEach((field, at) => {
    if (field && (kinds[at] === 'problems' || kinds[at] === 'other')) kinds[at] = null
  })
}

function kindOfRoot(text: string, root: Node, headings: Headings, seenProblems: boolean): SectionKind | null {
  return BARE_STYLES.has(root.mark.style) ? null : readSectionKind(text, root, headings, seenProblems)
}

// Only these are told to be organisation by their position alone.
const SECTION_STYLES: ReadonlySet<string> = new Set(['chapter', 'han', 'roman', 'plain'])
// Marks of problems and tasks open no section.
const BARE_STYLES: ReadonlySet<string> = new Set([
  'problem',
  'problem_part',
  'task',
  'quoted',
  'label',
  'said',
  'field',
  'bare',
  'row',
  'circled',
  'decimal',
  'arabic_paren',
  'arabic_half',
])

/** 齐心协力,着力推进巡察整改工作: of a page that breaks off before its problems, how the work was set about. */
function isSlogan(text: string, root: Node | undefined): boolean {
  if (!root || !SECTION_STYLES.has(root.mark.style)) return false
  const title = headWords(text, root)
  return !isWrapped(title) && (isImperative(title) || /整改|巡[察视]/.test(title))
}

/** A heading over several groups or problems that itself names no problem. */
function isHolder(text: string, node: Node): boolean {
  const title = headWords(text, node)
  if (isWrapped(title) || /方面[。:]?$/.test(title)) return false
  return node.children.filter((child) => tellsOfSuccess(headWords(text, child))).length * 2 < node.children.length
}

/** 政治建设持续加强: a good result is no problem. */
function tellsOfSuccess(title: string): boolean {
  const first = /^[^,。;!?]*/.exec(title)?.[0] ?? title
  return /(?:持续|不断|更加|明显|显著|进一步|日益|稳步|有效|大幅|有力|逐步|全面)(?:得到)?[\u4e00-\u9fff]{2,4}$/.test(
    first,
  )
}

/** Whether problems are told under the heading, or by it. */
function hasTrouble(text: string, node: Node): boolean {
  const title = headWords(text, node)
  if (isWrapped(title) || /方面(?:的?问题)?[。:]?$/.test(title)) return true
  if (opensAmiss(title)) return true
  if (node.lines.some((line) => opensLabel(text, line))) return true
  return troubledShare(text, node) >= 0.3
}

// What bears one of these is a problem or a task, whatever its words.
const PROBLEM_MARKS: ReadonlySet<string> = new Set(['problem', 'problem_part', 'task', 'row', 'label', 'quoted'])

// (1)编外人员招聘把关宽松;整改情况:一是改考核。
const ACCOUNT_INSIDE = /[。;,]\s?整改(?:落实|进展)?(?:情况|措施|结果|成效)?\s?:/

/** Share of the headings below `node` that sound like problems, 0 to 1; 0 without headings. */
function troubledShare(text: string, node: Node): number {
  const found = { all: 0, troubled: 0 }
  countTrouble(text, node, found)
  return found.all === 0 ? 0 : found.troubled / found.all
}

function countTrouble(text: string, node: Node, found: { all: number; troubled: number }): void {
  for (const child of node.children) {
    found.all++
    if (PROBLEM_MARKS.has(child.mark.style)) {
      found.troubled++
      continue
    }
    const head = text.slice(child.head.start, Math.min(child.head.end, child.head.start + 200))
    const accounts = ACCOUNT_INSIDE.test(head) || child.lines.some((line) => opensLabel(text, line))
    if (accounts || isWrapped(head) || opensAmiss(head)) found.troubled++
    countTrouble(text, child, found)
  }
}
