import type { Span } from '../base/span.ts'
import { areDistinct } from './body-heading.ts'
import { BODY_SUFFIX, type BodyReading } from './header-body.ts'
import { titleText } from './title.ts'

const LISTED = new RegExp(
  `^(?:关于)?((?:中共)?[^,。:《》“”\\s]{3,90}?(?:${BODY_SUFFIX}))(?=关于|落实|贯彻|巡[察视]|整改)`,
)
const ONE = new RegExp(`^(?:中共)?([\\u4e00-\\u9fff]{3,30}?)(?:${BODY_SUFFIX})$`)

/**
 * The bodies that report together, as the title names them; `null` where it names one.
 *
 *   市民俗馆党组、市古籍中心党组关于巡察整改情况的通报
 *   ^^^^^^^^^^^^ ^^^^^^^^^^^^^^ each with a Party group of its own
 */
export function jointBodies(text: string, titles: readonly Span[]): BodyReading | null {
  for (const title of titles) {
    const words = LISTED.exec(titleText(text, title))?.[1] ?? ''
    const parts = words.split(/[、和]/)
    const names = parts.map((part) => ONE.exec(part)?.[1] ?? '')
    if (names.includes('') || !areDistinct(names)) continue
    const told = names.join('、')
    return { agency: told, partyBody: parts.join('、'), told: names, span: title }
  }
  return null
}
