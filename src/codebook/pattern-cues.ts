import type { Branch, PatternNode } from './pattern-tree.ts'

/** More spellings than this are not worth an index. */
const MOST_CUES = 64

/** Words that most problem titles hold: as cues they would wake their rules for nothing. */
const COMMON = new Set([
  ...['管理', '工作', '问题', '落实', '制度', '责任', '建设', '监管', '监督', '人员', '干部', '资金', '项目', '执行'],
  ...['规范', '单位', '领导', '资产', '服务', '整改', '使用', '党组', '党委', '企业', '财务', '推进', '教育', '安全'],
  ...['不规', '不到', '不力', '不严', '不够', '不深', '不及', '不足', '不强', '不清', '把关', '长期', '违规', '存在'],
])
const COST_OF_COMMON = 40
const RARE_LENGTH = 4

/** Sets of strings: any matching text holds at least one string of each set. The first set is the most telling. */
export type Needs = readonly (readonly string[])[]

/**
 * What a text must hold to match, branch by branch; `null` where some branch needs nothing that could be looked up.
 * With them a text is scanned once, and only the rules with a branch whose needs it meets are tried.
 *
 *   (?:应收|应付)账款.{0,4}(?:清理|催收)|坏账  →  [[应收账款, 应付账款], [清理, 催收]], [[坏账]]
 */
export function needsOf(branches: readonly Branch[]): readonly Needs[] | null {
  const all = branches.map(needsOfBranch)
  return all.some((needs) => needs.length === 0) ? null : all
}

function needsOfBranch(branch: Branch): Needs {
  const found: { readonly cues: readonly string[]; readonly worth: number }[] = []
  const keep = (cues: readonly string[] | null): void => {
    const fewest = cues === null ? null : withoutLonger(cues)
    const worth = worthOf(fewest)
    if (fewest !== null && worth >= 0) found.push({ cues: fewest, worth })
  }
  let run: readonly string[] = ['']
  let best: readonly string[] | null = null
  for (const node of branch) {
    if (node.kind === 'assertion') continue
    const spellings = spellingsOf(node)
    const joined = spellings === null ? null : cross(run, spellings)
    if (joined === null) {
      keep(best)
      keep(innerCues(node))
      best = null
    }
    run = joined ?? spellings ?? ['']
    if (worthOf(run) > worthOf(best)) best = run
  }
  keep(best)
  return found.sort((a, b) => b.worth - a.worth).map(({ cues }) => cues)
}

/** Without the cues that hold another one: 平均年龄 stands for 干部平均年龄 as well. */
function withoutLonger(cues: readonly string[]): readonly string[] {
  if (cues.length === 1) return cues
  return cues.filter((cue) => !cues.some((other) => other.length < cue.length && cue.includes(other)))
}

/** Strings of which any text that matches `node` holds one; `null` where there are none to rely on. */
function innerCues(node: PatternNode): readonly string[] | null {
  if (node.kind === 'repeat') return node.min > 0 ? innerCues(node.node) : null
  if (node.kind !== 'group') return spellingsOf(node)
  const needs = needsOf(node.branches)
  return needs === null ? null : [...new Set(needs.flatMap(([first]) => first ?? []))]
}

/**
 * Longer cues are rarer, up to a length from which on nothing is gained; then fewer are better, and each common word
 * counts for many. Below zero: of no use.
 */
function worthOf(cues: readonly string[] | null): number {
  if (cues === null || cues.length === 0) return -1
  let shortest = RARE_LENGTH
  let common = 0
  for (const cue of cues) {
    shortest = Math.min(shortest, cue.length)
    if (COMMON.has(cue)) common++
  }
  return shortest === 0 ? -1 : shortest * 10_000 - cues.length - common * COST_OF_COMMON
}

/** Every string that `node` can match, or `null` where they are too many. */
function spellingsOf(node: PatternNode): readonly string[] | null {
  switch (node.kind) {
    case 'literal':
      return [node.char]
    case 'class':
      return node.chars
    case 'assertion':
      return ['']
    case 'repeat':
      return spellingsOfRepeat(node)
    case 'group':
      return spellingsOfBranches(node.branches)
  }
}

function spellingsOfRepeat({ node, min, max }: Extract<PatternNode, { kind: 'repeat' }>): readonly string[] | null {
  if (max > 1) return null
  const once = spellingsOf(node)
  return once === null || min === 1 ? once : ['', ...once]
}

function spellingsOfBranches(branches: readonly Branch[]): readonly string[] | null {
  const all: string[] = []
  for (const branch of branches) {
    let spellings: readonly string[] | null = ['']
    for (const part of branch) {
      const next = spellingsOf(part)
      spellings = next === null || spellings === null ? null : cross(spellings, next)
    }
    if (spellings === null) return null
    all.push(...spellings)
  }
  return all.length > MOST_CUES ? null : all
}

function cross(heads: readonly string[], tails: readonly string[]): readonly string[] | null {
  if (heads.length * tails.length > MOST_CUES) return null
  return heads.flatMap((head) => tails.map((tail) => head + tail))
}
