import { agencyId } from './notice-derived.ts'
import type { ItemRecord, NoticeRecord } from './record.ts'

/** One item that another coding changes: what it has now, and what it would have. */
export interface ItemChange {
  readonly sha256: string
  readonly notice_id: string
  readonly item_id: string
  readonly no: string
  readonly title: string
  readonly agency: string | null
  readonly codes: readonly [readonly string[], readonly string[]]
  readonly findings: readonly [readonly string[], readonly string[]]
  readonly mentions: readonly [readonly string[], readonly string[]]
}

type BeforeAfter = readonly [number, number]

/** What another coding changes in all: items, and the numbers that charts show. */
export interface CodingEffect {
  readonly items: number
  readonly changed: number
  /** Items whose primary category, and whose findings, change. */
  readonly recategorised: number
  readonly refound: number
  /** The first ones, in notice order. */
  readonly changes: readonly ItemChange[]
  /** Items by primary category, of those that move. */
  readonly categories: readonly { readonly code: string; readonly items: BeforeAfter }[]
  /** Items that name a finding, and agencies with one, of those that move. */
  readonly findings: readonly {
    readonly finding: string
    readonly items: BeforeAfter
    readonly agencies: BeforeAfter
  }[]
}

/** How one item is coded, as far as it shows. `null` where both are the same. */
function changeOf(record: NoticeRecord, before: ItemRecord, after: ItemRecord): ItemChange | null {
  const same =
    alike(before.codes, after.codes) && alike(before.findings, after.findings) && alike(before.mentions, after.mentions)
  if (same) return null
  return {
    sha256: record.source.sha256,
    notice_id: record.notice.notice_id,
    item_id: before.item_id,
    no: before.no,
    title: before.title,
    agency: record.notice.agency,
    codes: [before.codes, after.codes],
    findings: [before.findings, after.findings],
    mentions: [before.mentions, after.mentions],
  }
}

function alike(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((code, at) => code === other[at])
}

/** Adds up the effect notice by notice; keeps the first `most` changes. */
export class EffectCount {
  private items = 0
  private changed = 0
  private recategorised = 0
  private refound = 0
  private readonly changes: ItemChange[] = []
  private readonly categories = new Map<string, [number, number]>()
  private readonly findings = new Map<string, { items: [number, number]; agencies: [Set<string>, Set<string>] }>()
  private readonly most: number
  constructor(most: number) {
    this.most = most
  }

  add(before: NoticeRecord, after: NoticeRecord): void {
    const agency = agencyId(before.notice)
    before.items.forEach((item, at) => {
      const again = after.items[at]
      if (!again) throw new Error(`item ${item.item_id} is gone`)
      this.items++
      this.countSide(0, item, agency)
      this.countSide(1, again, agency)
      const change = changeOf(before, item, again)
      if (!change) return
      this.changed++
      if (item.category !== again.category) this.recategorised++
      if (!alike(item.findings, again.findings)) this.refound++
      if (this.changes.length < this.most) this.changes.push(change)
    })
  }

  private countSide(side: 0 | 1, item: ItemRecord, agency: string): void {
    const category = this.categories.get(item.category) ?? [0, 0]
    category[side]++
    this.categories.set(item.category, category)
    for (const key of item.findings) {
      const finding = this.findings.get(key) ?? { items: [0, 0], agencies: [new Set(), new Set()] }
      finding.items[side]++
      finding.agencies[side].add(agency)
      this.findings.set(key, finding)
    }
  }

  effect(): CodingEffect {
    const { items, changed, recategorised, refound, changes } = this
    const moved = ([before, after]: BeforeAfter): boolean => before !== after
    return {
      items,
      changed,
      recategorised,
      refound,
      changes: [...changes],
      categories: [...this.categories].filter(([, one]) => moved(one)).map(([code, one]) => ({ code, items: one })),
      findings: [...this.findings]
        .map(([finding, { items: own, agencies }]) => ({
          finding,
          items: own,
          agencies: [agencies[0].size, agencies[1].size] as const,
        }))
        .filter((one) => moved(one.items) || moved(one.agencies)),
    }
  }
}
