import { allMatches } from '../base/all-matches.ts'
import type { Span } from '../base/span.ts'
import type { NamedDocument } from './tree.ts'

const NAME = /《([^《》\n]{2,80})》/g
const ACTS: readonly (readonly [RegExp, NamedDocument['act']])[] = [
  [/废止(?:了)?[^。;]{0,6}$/, 'repealed'],
  [/(?:修订|修改|修编|完善|更新|调整)(?:完善|印发|并印发|并完善)?(?:了|出|修订)?[^。;《》]{0,12}$/, 'revised'],
  [
    /(?:制定|制订|拟定|印发|出台|起草|编制|编印|下发|建立|订立|发布|颁布|形成)(?:完善|并印发|印发|下发|出台)?(?:了|出)?[^。;《》]{0,12}$/,
    'made',
  ],
  [/(?:学习|贯彻|落实|执行|遵照|依据|根据|按照|传达|对照|宣讲|参照)[^。;《》]{0,16}$/, 'studied'],
]

/**
 * The documents named in 《》 under `span`, with what was done to them where the words before say so.
 * A list shares its verb: 印发《甲》《乙》、《丙》.
 */
export function readDocuments(text: string, span: Span): NamedDocument[] {
  const found: NamedDocument[] = []
  const words = text.slice(span.start, span.end)
  let shared: NamedDocument['act'] = null
  let lastEnd = -1
  for (const match of allMatches(NAME, words)) {
    const listed = lastEnd >= 0 && /^[、,和及与以\s]{0,3}$/.test(words.slice(lastEnd, match.index))
    const before = words.slice(Math.max(0, match.index - 24), match.index)
    const act: NamedDocument['act'] = listed ? shared : (ACTS.find(([pattern]) => pattern.test(before))?.[1] ?? null)
    const start = span.start + match.index
    found.push({ name: match[1] ?? '', act, start, end: start + match[0].length })
    shared = act
    lastEnd = match.index + match[0].length
  }
  return found
}
