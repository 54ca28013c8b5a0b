import { wholeNumber } from '../base/chinese-number.ts'
import type { Span } from '../base/span.ts'
import type { PlacedItem } from './placed-item.ts'
import type { Status, StatusReading } from './tree.ts'

/** Which item a body points to: by its number as filed, or the one before. */
export type Reference = { readonly no: number } | 'above'

const LABEL = '^(?:[^:。\\n]{0,12}:\\s?)?'
const PLACE = '(?:上述|前述|前文|本部分|本方面|本通报|本清单|反馈)?的?'
// (六), 第六项, 第3个问题, 问题3, 23; a Han numeral alone (同一) is none, nor is 3个问题 an ordinal.
const TARGET =
  '(?:第\\s?\\(?\\s?(?<nth>\\d{1,3}|[一二三四五六七八九十]{1,3})\\s?\\)?\\s?(?:项|条|点|号|个(?=问题|任务|事项))(?:反馈)?(?:问题|任务|事项)?' +
  '|(?:问题|任务|事项)\\s?\\(?\\s?(?<named>\\d{1,3}|[一二三四五六七八九十]{1,3})\\s?\\)?(?![\\d个])' +
  '|第?\\s?\\(\\s?(?<bracket>\\d{1,3}|[一二三四五六七八九十]{1,3})\\s?\\)\\s?(?:项|条|点)?(?:问题|任务|事项)?' +
  '|第?\\s?(?<bare>\\d{1,3})\\s?\\)?(?:项|条|点)?(?:问题|任务|事项)?)'
// 签订合同3项 points nowhere, nor does 征求意见12条.
const AS = '(?<![合会协共不相])同'
const WHAT = '的?(?:整改)?(?:落实|进展|完成)?(?:情况|措施|内容|结果)?'
const ALIKE = '(?:相同|一致|一样)'
const TOGETHER = '(?:一并|一同|一起|合并|统筹)[\\u4e00-\\u9fff]{0,6}'
const END = '\\s?[。)]?\\s*$'
const POINTS = new RegExp(`[同见照]${PLACE}(?:第|问题|任务|事项|[\\d(])`)
const JOINS = /相同|一致|一样|一并|一同|一起|合并|统筹/
/** What such a body says, and a small part of it, without which the whole need not be tried. */
const FORMS: readonly { readonly hint: RegExp; readonly form: RegExp }[] = [
  {
    hint: POINTS,
    form: new RegExp(
      `(?:${AS}|(?<!意|会|听|接|可|常|看|主)详?见|参[见照])${PLACE}${TARGET}${WHAT}(?:${ALIKE}|${TOGETHER})?${END}`,
    ),
  },
  {
    hint: JOINS,
    form: new RegExp(`(?:与|和|在|并入|纳入|结合)${PLACE}${TARGET}(?:中|内)?${WHAT}(?:${ALIKE}|${TOGETHER})${END}`),
  },
  {
    hint: POINTS,
    form: new RegExp(`${LABEL}(?:同|(?<!意|会|听|接|可|常|看|主)详?见|参[见照])${PLACE}${TARGET}[,。;]`),
  },
]
const ABOVE = new RegExp(
  `${LABEL}(?:整改)?(?:情况|措施|内容|结果)?(?:同上|同前)(?:一?(?:项|条|个?问题))?${END}|(?:与|和)(?:上|前)一?(?:项|条|个?问题)${WHAT}(?:${ALIKE}|${TOGETHER})${END}`,
)
// Longer bodies say more than that.
const LONGEST = 120
const ABOVE_HINT = /同上|同前|[与和][上前]/

/** What a body that says no more than where its account stands points to: 整改情况:同(23)。 与第六项一并整改。 同上。 */
export function referenceIn(text: string, body: Span): Reference | null {
  if (body.end - body.start > LONGEST) return null
  const words = text.slice(body.start, body.end)
  for (const { hint, form } of FORMS) {
    const no = hint.test(words) ? numberOf(form.exec(words)) : null
    if (no !== null) return { no }
  }
  return ABOVE_HINT.test(words) && ABOVE.test(words) ? 'above' : null
}

function numberOf(match: RegExpExecArray | null): number | null {
  const said = Object.values(match?.groups ?? {}).find((group) => group !== undefined)
  return said === undefined ? null : wholeNumber(said)
}

/**
 * What is said where the references of the items that say nothing themselves lead, by their indexes, over as many items as
 * it takes. Where a number stands for several items it must be the same of all.
 */
export function referredStatuses(
  text: string,
  placed: readonly PlacedItem[],
  own: readonly StatusReading[],
): ReadonlyMap<number, Status> {
  const byNumber = indexesByNumber(placed)
  const targets = new Map<number, readonly number[]>()
  own.forEach(({ basis }, at) => {
    const found = basis === 'none' || basis === 'summary' ? targetsOf(text, placed, byNumber, at) : []
    if (found.length > 0) targets.set(at, found)
  })
  const said = new Map<number, Status>()
  const known = new Map<number, Status | null>()
  for (const at of targets.keys()) {
    const status = follow(own, targets, known, at)
    if (status !== null) said.set(at, status)
  }
  return said
}

/** Follows one reference to its end; each item on the way is known from then on. */
function follow(
  own: readonly StatusReading[],
  targets: ReadonlyMap<number, readonly number[]>,
  known: Map<number, Status | null>,
  first: number,
): Status | null {
  const way = new Set<number>()
  let at = first
  let next = targets.get(at)
  while (next?.length === 1 && !known.has(at) && !way.has(at)) {
    way.add(at)
    at = next[0] ?? at
    next = targets.get(at)
  }
  const found = way.has(at) ? null : (known.get(at) ?? oneStatus(own, next ?? [at]))
  for (const one of way) known.set(one, found)
  return found
}

function oneStatus(own: readonly StatusReading[], indexes: readonly number[]): Status | null {
  const found = new Set(indexes.map((index) => own[index]?.status ?? 'unstated'))
  const [only = 'unstated'] = found
  return found.size > 1 || only === 'unstated' ? null : only
}

function indexesByNumber(placed: readonly PlacedItem[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>()
  placed.forEach(({ node }, at) => {
    if (node.mark.number === null) return
    const indexes = found.get(node.mark.number)
    if (indexes) indexes.push(at)
    else found.set(node.mark.number, [at])
  })
  return found
}

// A number that stands for more items than this names none.
const MOST = 20

/** The items that item `at` only points to. Where numbers begin anew under each heading, those below the same one are meant. */
function targetsOf(
  text: string,
  placed: readonly PlacedItem[],
  byNumber: ReadonlyMap<number, readonly number[]>,
  at: number,
): readonly number[] {
  const item = placed[at]
  const reference = item ? referenceIn(text, item.body) : null
  if (!item || reference === null) return []
  if (reference === 'above') return at > 0 ? [at - 1] : []
  const all = byNumber.get(reference.no) ?? []
  const named = all.length > MOST ? [] : all.filter((index) => index !== at)
  const near = named.filter((index) => placed[index]?.node.parent === item.node.parent)
  return near.length > 0 ? near : named
}
