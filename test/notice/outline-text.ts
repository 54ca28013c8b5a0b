import type { Notice } from '../../src/notice/tree.ts'

/** A notice as readable lines: facts, declared totals, aspects with items, diagnostics; titles and numbers only. */
export function outlineText(notice: Notice): string {
  const { facts } = notice
  const head = [
    `${facts.agency ?? '?'} · ${facts.partyBody ?? '?'} · ${facts.level ?? '?'} · ${facts.regionCode ?? '?'}`,
    `${facts.inspectionBody ?? '?'} ${facts.inspectionRound ?? ''} ${facts.inspectedFrom ?? '?'}..${facts.inspectedTo ?? '?'}`,
    `feedback ${facts.feedbackDate ?? '?'} · published ${facts.publishedDate ?? '?'} (${facts.publishedBasis ?? '-'})`,
    `unit ${notice.unit ?? '-'} · listing ${notice.listing ?? '-'}`,
    `declared ${notice.declared.map((one) => `${one.what}=${one.bound === 'exact' ? '' : `${one.bound} `}${String(one.value)}${one.unit ? ` ${one.unit}` : ''}`).join(', ')}`,
  ]
  const lines: string[] = []
  let aspect: number | null | undefined
  for (const item of notice.items) {
    if (item.aspect !== aspect) {
      aspect = item.aspect
      const title = notice.aspects.find((one) => one.no === aspect)?.title
      lines.push(aspect === null ? '- (no aspect)' : `- ${String(aspect)} ${title ?? ''}`)
    }
    const parent = item.parentTitle === null ? '' : ` < ${item.parentTitle}`
    lines.push(
      `  ${item.no} ${item.title}${parent} [${item.status.status}/${item.status.basis}] measures ${String(item.measures.length)}`,
    )
  }
  const notes = notice.diagnostics.map((one) => `! ${one.severity} ${one.code} ${JSON.stringify(one.facts)}`)
  return `${[...head, ...lines, ...notes].join('\n')}\n`
}
