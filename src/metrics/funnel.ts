import { FEW } from './few.ts'
import { funnelLimits } from './statistics/funnel-limits.ts'
import type { FunnelLimits } from './statistics/funnel-limits.ts'
import { silenceBounds } from './statistics/silence-bounds.ts'

/** One group as a funnel plot takes it: k of n have it, of `silent` it is not said. */
export interface FunnelGroup {
  readonly group: string
  readonly k: number
  readonly silent: number
  readonly n: number
  /** k and n of the notices that leave nothing unsaid: only they make the common share. */
  readonly stated_k: number
  readonly stated_n: number
}

/**
 * Where a group lies: `few` items to judge by; within the 95 % limits; between them and the 99.8 % limits (`beyond`);
 * outside both (`far`); `open` where silence leaves it on both sides of a limit.
 */
export type FunnelPlace = 'few' | 'within' | 'beyond' | 'far' | 'open'

export interface FunnelPoint extends FunnelGroup {
  /** k / n and (k + silent) / n, 0 to 1. */
  readonly lower: number
  readonly upper: number
  readonly limits: FunnelLimits
  readonly place: FunnelPlace
}

export interface Funnel {
  /** The common share, 0 to 1, that the limits are drawn round. */
  readonly target: number
  /** Items behind it. */
  readonly of_items: number
  readonly points: readonly FunnelPoint[]
}

/** k and n of the notices that leave nothing unsaid, of all groups together. */
export type CommonShare = Pick<FunnelGroup, 'stated_k' | 'stated_n'>

/**
 * The groups against what chance would do if all had the common share, that of `all` groups where more are behind it than
 * are given; groups without items are left out. `null` where no notice says enough for a common share.
 */
export function funnel(groups: readonly FunnelGroup[], all: CommonShare = together(groups)): Funnel | null {
  const of_items = all.stated_n
  if (of_items === 0) return null
  const target = all.stated_k / of_items
  const limitsFor = limitsBySize(target)
  return { target, of_items, points: groups.flatMap((group) => pointOf(group, limitsFor)) }
}

type LimitsFor = (n: number) => FunnelLimits | null

/** The limits round `target`, worked out once for each n: many groups are of one size. */
function limitsBySize(target: number): LimitsFor {
  const known = new Map<number, FunnelLimits | null>()
  return (n) => {
    const before = known.get(n)
    if (before !== undefined) return before
    const limits = funnelLimits(target, n)
    known.set(n, limits)
    return limits
  }
}

function together(groups: readonly FunnelGroup[]): CommonShare {
  const sum = (count: (group: FunnelGroup) => number): number => groups.reduce((all, group) => all + count(group), 0)
  return { stated_k: sum((group) => group.stated_k), stated_n: sum((group) => group.stated_n) }
}

function pointOf(group: FunnelGroup, limitsFor: LimitsFor): readonly FunnelPoint[] {
  const bounds = silenceBounds(group.k, group.silent, group.n)
  const limits = limitsFor(group.n)
  return bounds && limits ? [{ ...group, ...bounds, limits, place: placeOf(group.n, bounds, limits) }] : []
}

function placeOf(n: number, share: Share, { inner, outer }: FunnelLimits): FunnelPlace {
  if (n < FEW) return 'few'
  if (outside(share, outer)) return 'far'
  if (within(share, inner)) return 'within'
  return outside(share, inner) && within(share, outer) ? 'beyond' : 'open'
}

interface Share {
  readonly lower: number
  readonly upper: number
}

function outside(share: Share, limits: Share): boolean {
  return share.lower > limits.upper || share.upper < limits.lower
}

function within(share: Share, limits: Share): boolean {
  return share.lower >= limits.lower && share.upper <= limits.upper
}
