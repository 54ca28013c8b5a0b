import type { Span } from '../base/span.ts'
import { endsAsBody } from './body-name.ts'
import type { Mark } from './mark.ts'

const NUMBER = '[一二三四五六七八九十\\d]{1,3}'
const DATE = `[〇零一二三四五六七八九十\\d]{4}\\s?(?:年|[.-])${NUMBER}\\s?(?:月|[.-])${NUMBER}日?`
const DATE_LINE = new RegExp(`^${DATE}$`)
// The day behind a name on its line.
const DAY = '(?:\\s{1,20}\\d{4}年\\d{1,2}月\\d{1,2}日)?'
const ANNEX = /^附件?\s?:/
/** How lines begin that close a notice. */
const CLOSING = new RegExp(
  `^(?:${[
    '附件?\\s?:',
    // 目前,以上12个问题均已整改到位
    '(?:目前,?)?(?:以上|上述)\\d{0,3}[个项条件]?(?:反馈|具体|整改)?(?:的)?(?:问题|事项|任务)(?:均|全部|都|已全部|现已)',
    '(?:下一步|下一阶段|下阶段|下步|今后|接下来|后续)(?:工作中)?,',
    '欢迎.{0,30}(?:监督|意见|批评)',
    '(?:联系|监督|举报|反映)(?:方式|电话|人)',
    '(?:以上|特此)(?:整改情况)?.{0,12}(?:通报|监督|公布|公示)',
    // What a page says below the notice.
    '(?:上一篇|下一篇|相关(?:链接|新闻|阅读)|责任编辑|编辑|扫一扫|打印|关闭窗口|版权所有|主办单位|\\[打印)',
    // The signature.
    `中共[^,。:;]{2,40}(?:党组|委员会|党委|党工委|总支部|支部委员会|部|区委|市委|县委)${DAY}$`,
    `[^,。:;\\d]{2,40}(?:党组|委员会|党委|党工委|党总支|党支部)${DAY}$`,
    `${DATE}$`,
  ].join('|')})`,
)
// 局党组将继续…: behind the account of the last problem, what is meant to be.
const OUTLOOK = /^[^,。]{0,16}将(?:以|继续|持续|坚持|进一步|始终|按照|把|认真)/

/** Index of the first line that closes the notice: behind it stand thanks, contact, signature and page furniture. */
export function closingLine(text: string, lines: readonly Span[], marks: readonly (Mark | null)[]): number {
  // 附件:1.清单 2.目录 stands behind the signature or before it, and opens nothing.
  const annex = lines.findIndex(
    (line) => text.startsWith('附', line.start) && ANNEX.test(text.slice(line.start, line.start + 8)),
  )
  const body = annex > 0 && annex >= lines.length * 0.6 ? marks.slice(0, annex) : marks
  const lastMark = body.findLastIndex((mark) => mark !== null)
  // The first line opens the page, whatever it says.
  for (let at = Math.max(1, lastMark + 1); at < lines.length; at++) {
    const line = lines[at] as Span
    const words = text.slice(line.start, Math.min(line.end, line.start + 60))
    if (at > lastMark + 1 && OUTLOOK.test(words)) return at
    if (CLOSING.test(words) || isSignature(text, lines, at)) return at
  }
  return lines.length
}

/** 县农业农村局 over 2023年8月4日, where nothing but the page's furniture follows. */
function isSignature(text: string, lines: readonly Span[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]]
  if (!line || !next || at < lines.length - 8 || line.end - line.start > 40) return false
  const words = text.slice(line.start, line.end)
  return !/[,。:;!?\d]/.test(words) && endsAsBody(words) && DATE_LINE.test(text.slice(next.start, next.end))
}
