import type { Notice } from '../../src/notice/tree.ts'

/** A notice as readable lines: facts, declared totals, aspects with items, diagnostics; titles and numbers only. */
export function outlineText(notice: Notice): string {
  const head = headLines(notice)
  const notes = notice.diagnostics.map((one) => `! ${one.severity} ${one.code} ${JSON.stringify(one.facts)}`)
  return `${[...head, ...itemLines(notice), ...notes].join('\n')}\n`
}

const said = (value: string | null): string => value ?? '?'

function headLines({ facts, unit, listing, declared }: Notice): string[] {
  const totals = declared.map((one) => {
    const bound = one.bound === 'exact' ? '' : `${one.bound} `
    return `${one.what}=${bound}${String(one.value)}${one.unit === null ? '' : ` ${one.unit}`}`
  })
  return [
    [facts.agency, facts.partyBody, facts.level, facts.regionCode].map(said).join(' · '),
    `${said(facts.inspectionBody)} ${said(facts.inspectionRound)} ${said(facts.inspectedFrom)}..${said(facts.inspectedTo)}`,
    `feedback ${said(facts.feedbackDate)} · published ${said(facts.publishedDate)} (${said(facts.publishedBasis)})`,
    `unit ${said(unit)} · listing ${said(listing)}`,
    `declared ${totals.join(', ')}`,
  ]
}

function itemLines(notice: Notice): string[] {
  const lines: string[] = []
  let aspect: number | null | undefined
  for (const item of notice.items) {
    if (item.aspect !== aspect) {
      aspect = item.aspect
      const title = notice.aspects.find((one) => one.no === aspect)?.title
      lines.push(aspect === null ? '- (no aspect)' : `- ${String(aspect)} ${title ?? ''}`)
    }
    const parent = item.parentTitle === null ? '' : ` < ${item.parentTitle}`
    const status = `${item.status.status}/${item.status.basis}`
    lines.push(`  ${item.no} ${item.title}${parent} [${status}] measures ${String(item.measures.length)}`)
  }
  return lines
}
