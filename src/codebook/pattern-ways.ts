import type { Branch, PatternNode } from './pattern-tree.ts'

interface Effort {
  /** Ways to get past: what follows is tried once for each. */
  readonly ways: number
  /** Attempts at single units on all of them. */
  readonly steps: number
}

/**
 * How many attempts at single units `branches` may take from one place, at most, for an engine that goes back and tries
 * again. Of branches that begin with different characters only one gets on.
 *
 *   (?:应收|应付)款  →  both begin with 应      (?:人员|干部)  →  one or the other      .{0,12}  →  13 ways
 */
export function stepsToMatch(branches: readonly Branch[]): number {
  return effortOf(branches).steps
}

function effortOf(branches: readonly Branch[]): Effort {
  const byFirst = new Map<string, Effort>()
  let anywhere: Effort = { ways: 0, steps: 0 }
  for (const branch of branches) {
    const effort = effortOfBranch(branch)
    const firsts = firstsOf(branch)
    if (firsts === null) anywhere = both(anywhere, effort)
    else for (const first of firsts) byFirst.set(first, both(byFirst.get(first), effort))
  }
  const most = (part: keyof Effort): number => [...byFirst.values()].reduce((top, one) => Math.max(top, one[part]), 0)
  return { ways: Math.max(1, anywhere.ways + most('ways')), steps: anywhere.steps + most('steps') + branches.length }
}

function both(one: Effort | undefined, other: Effort): Effort {
  return one === undefined ? other : { ways: one.ways + other.ways, steps: one.steps + other.steps }
}

function effortOfBranch(branch: Branch): Effort {
  return branch.reduce<Effort>(
    ({ ways, steps }, node) => {
      const next = effortOfNode(node)
      return { ways: ways * next.ways, steps: steps + ways * next.steps }
    },
    { ways: 1, steps: 0 },
  )
}

function effortOfNode(node: PatternNode): Effort {
  switch (node.kind) {
    case 'literal':
    case 'class':
      return { ways: 1, steps: 1 }
    case 'group':
      return effortOf(node.branches)
    case 'assertion':
      // Once it holds, nothing in it is tried again.
      return { ways: 1, steps: effortOf(node.branches).steps }
    case 'repeat':
      return effortOfRepeat(node)
  }
}

function effortOfRepeat({ node, min, max }: Extract<PatternNode, { kind: 'repeat' }>): Effort {
  const once = effortOfNode(node)
  let [ways, steps, paths] = [0, 0, 1]
  for (let times = 0; times <= max && steps < Infinity; times++) {
    if (times >= min) ways += paths
    if (times < max) steps += paths * once.steps
    paths *= once.ways
  }
  return { ways, steps: steps + 1 }
}

/** The characters that a match may begin with; `null` where any of very many will do. */
function firstsOf(branch: Branch): ReadonlySet<string> | null {
  const firsts = new Set<string>()
  for (const node of branch) {
    if (node.kind === 'assertion') continue
    const own = firstsOfNode(node)
    if (own === null) return null
    for (const first of own.firsts) firsts.add(first)
    if (!own.passable) return firsts
  }
  // Nothing that takes room: it fits everywhere.
  return null
}

function firstsOfNode(node: Exclude<PatternNode, { kind: 'assertion' }>): {
  readonly firsts: readonly string[]
  /** Whether it may take no room at all, so that what follows comes first. */
  readonly passable: boolean
} | null {
  switch (node.kind) {
    case 'literal':
      return { firsts: [node.char], passable: false }
    case 'class':
      return node.chars && { firsts: node.chars, passable: false }
    case 'repeat': {
      if (node.node.kind === 'assertion') return { firsts: [], passable: true }
      const once = firstsOfNode(node.node)
      return once && { firsts: once.firsts, passable: once.passable || node.min === 0 }
    }
    case 'group':
      return firstsOfGroup(node.branches)
  }
}

function firstsOfGroup(
  branches: readonly Branch[],
): { readonly firsts: readonly string[]; readonly passable: boolean } | null {
  const all = branches.map(firstsOf)
  return all.includes(null) ? null : { firsts: all.flatMap((firsts) => [...(firsts ?? [])]), passable: false }
}

/** Whether `branches` can match a place without a single unit in it. */
export function canTakeNoRoom(branches: readonly Branch[]): boolean {
  return branches.some((branch) =>
    branch.every((node) => {
      if (node.kind === 'assertion') return true
      if (node.kind === 'repeat') return node.min === 0 || canTakeNoRoom([[node.node]])
      return node.kind === 'group' && canTakeNoRoom(node.branches)
    }),
  )
}
