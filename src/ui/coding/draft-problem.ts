import type { Codebook } from '../../codebook/codebook.ts'
import type { Words } from '../words/zh.ts'

/** Where in the draft something is wrong, by the code and the rule that a reader sees: `B4.3 B4.3/car`. */
export function draftPlace(draft: Codebook | null, path: string): string {
  const match = /^(categories|findings)\[(\d+)\](?:\.rules\[(\d+)\])?/.exec(path)
  if (!draft || !match) return path
  const at = Number(match[2])
  const entry = match[1] === 'categories' ? draft.categories[at] : draft.findings[at]
  if (!entry) return path
  const rule = match[3] === undefined ? undefined : entry.rules[Number(match[3])]
  return [entry.name_zh, rule?.id].filter((part) => part !== undefined).join(' ')
}

/** The reason in the reader's language; one without words of its own as it is. */
export function draftReason(reason: string, words: Words): string {
  return words.coding.reasons.find(([start]) => reason.startsWith(start))?.[1] ?? reason
}
