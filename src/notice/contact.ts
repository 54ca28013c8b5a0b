import type { Span } from '../base/span.ts'

const CONTACT =
  /(?:联系|监督|举报|咨询)?(?:电话|方式|人)\s?:?\s?\d|(?:邮政|通[讯信]|联系|办公)?(?:地址|信箱)\s?:|电子?(?:邮箱|邮件|信箱)|邮编|邮政编码|[\w.-]+@[\w-]+\.[\w.]+|0\d{2,3}-\d{7,8}/
// Lines without any of these, which are most, hold none of the above.
const HINT = /[话址箱邮@-]|方式|人\s?:?\s?\d/
const MAX = 600

/** The lines (of the lead and the tail) that carry a phone number, an address or an e-mail, so that exports can leave them out. */
export function findContact(text: string, lines: readonly Span[]): Span[] {
  return lines.filter((line) => {
    const words = text.slice(line.start, Math.min(line.end, line.start + MAX))
    return HINT.test(words) && CONTACT.test(words)
  })
}

/** The postal address in a contact line, or `null`: evidence for the region. */
export function readAddress(text: string, contact: readonly Span[]): string | null {
  for (const line of contact) {
    const words = text.slice(line.start, Math.min(line.end, line.start + MAX))
    const match = /(?:地址|邮政信箱|通信信箱|信箱)\s?:?\s?([^,;。:@]{4,60})/.exec(words)
    if (match && /[省市县区旗镇乡路街道]/.test(match[1] ?? '')) return (match[1] ?? '').trim()
  }
  return null
}
