import { type Decision, findItem } from '../codebook/decision.ts'
import { STATUS_BASES, STATUSES } from '../notice/tree.ts'
import type { DecidedBy, ItemRecord, NoticeRecord } from './record.ts'

/**
 * `record` with what people decided about its items, in that order; rules never come back over a decision. Decisions on
 * items that are no longer there, or with a status that does not exist, are left aside.
 */
export function applyDecisions(record: NoticeRecord, decisions: readonly Decision[]): NoticeRecord {
  if (decisions.length === 0) return record
  const changed = new Map<ItemRecord, ItemRecord>()
  for (const decision of decisions) {
    const item = findItem(record.items, decision)
    if (item) changed.set(item, decide(changed.get(item) ?? item, decision))
  }
  if (changed.size === 0) return record
  return { ...record, items: record.items.map((item) => changed.get(item) ?? item) }
}

function decide(item: ItemRecord, decision: Decision): ItemRecord {
  const by: DecidedBy = decision.way === 'suggestion' ? 'model' : 'person'
  const decided = { ...item.decided, [decision.field]: by }
  switch (decision.field) {
    case 'category': {
      const [category = item.category] = decision.new
      const codes = [category, ...item.codes.slice(1).filter((code) => code !== category)]
      return { ...item, category, codes, category_rule: null, decided }
    }
    case 'secondary':
      return { ...item, codes: [item.category, ...decision.new.filter((code) => code !== item.category)], decided }
    case 'findings': {
      const mentions = item.mentions.filter((key) => !decision.new.includes(key))
      return { ...item, findings: [...decision.new], mentions, decided }
    }
    case 'status': {
      const status = STATUSES.find((one) => one === decision.new[0])
      const status_basis = STATUS_BASES.find((one) => one === decision.new[1])
      return status && status_basis ? { ...item, status, status_basis, decided } : item
    }
  }
}
