import type { Codebook, CodingHit } from '../codebook/codebook.ts'
import type { Coder } from '../codebook/coder.ts'
import type { RecodeInput } from './recode-inputs.ts'
import type { FindingHit, ItemRecord, NoticeRecord } from './record.ts'

/**
 * `record`, as it was read, coded anew by `coder`. Where the text is not on board, what only the measures name stays as
 * it was found when the notice was read.
 */
export function recodeRecord(
  record: NoticeRecord,
  inputs: readonly RecodeInput[],
  coder: Coder,
  codebook: Pick<Codebook, 'id' | 'version'>,
): NoticeRecord {
  const items = record.items.map((item, at) => {
    const input = inputs[at]
    if (!input) throw new Error(`item ${item.item_id} was not prepared for coding`)
    return keepDecided(item, recodeItem(item, input, coder))
  })
  return { ...record, items, codebook: { id: codebook.id, version: codebook.version } }
}

function recodeItem(item: ItemRecord, input: RecodeInput, coder: Coder): ItemRecord {
  const { category, codes, category_rule, official_section, findings, mentions, hits } = coder.code(input)
  const placed = hits.map((hit) => placedHit(hit, input))
  if (input.body_start !== null) {
    return { ...item, category, codes, category_rule, official_section, findings, mentions, finding_hits: placed }
  }
  const kept = item.mentions.filter((key) => !findings.includes(key))
  const keptHits = item.finding_hits.filter(({ finding, scope }) => scope === 'measure' && kept.includes(finding))
  return {
    ...item,
    category,
    codes,
    category_rule,
    official_section,
    findings,
    mentions: kept,
    finding_hits: [...placed, ...keptHits],
  }
}

/** What came decided by hand, in a dataset from elsewhere, stays as it came. */
function keepDecided(item: ItemRecord, recoded: ItemRecord): ItemRecord {
  const { decided } = item
  if (!decided) return recoded
  const category = decided.category ? item.category : recoded.category
  const secondary = (decided.secondary ? item : recoded).codes.slice(1).filter((code) => code !== category)
  const findings = decided.findings ? item.findings : recoded.findings
  return {
    ...recoded,
    category,
    category_rule: decided.category ? item.category_rule : recoded.category_rule,
    codes: [category, ...secondary],
    findings,
    mentions: recoded.mentions.filter((key) => !findings.includes(key)),
  }
}

/** A hit's place in the notice: hits in a parent heading are shown at the item's own title. */
function placedHit({ finding, scope, rule, field, start, end }: CodingHit, input: RecodeInput): FindingHit {
  const from = field === 'body' ? (input.body_start ?? input.title_start) : input.title_start
  if (field === 'parent') return { finding, scope, rule, start: from, end: from + input.title.length }
  return { finding, scope, rule, start: from + start, end: from + end }
}
